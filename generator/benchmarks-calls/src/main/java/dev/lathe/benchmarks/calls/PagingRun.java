package dev.lathe.benchmarks.calls;

import dev.lathe.cloudflare.Cloudflare;
import dev.lathe.cloudflare.model.AccountAuditLog;
import java.net.URI;

/** Pages through a long list, looking at each entry once: the smallest heap that suffices is what it needs. */
final class PagingRun {

    private PagingRun() {}

    /** Arguments: the address of a {@link LoopbackServer}, how many entries there must be. */
    public static void main(String[] arguments) {
        try (Cloudflare client = Cloudflare.builder()
                .apiToken("secret")
                .baseUrl(URI.create(arguments[0]))
                .build()) {
            long count = 0;
            for (AccountAuditLog entry : client.accounts()
                    .logs()
                    .audit()
                    .list("a1", q -> q.before("2024-10-31").since("2024-10-30"))) {
                count += entry.id() == null ? 0 : 1;
            }
            if (count != Long.parseLong(arguments[1])) {
                throw new IllegalStateException(count + " entries");
            }
        }
        System.exit(0);
    }
}
