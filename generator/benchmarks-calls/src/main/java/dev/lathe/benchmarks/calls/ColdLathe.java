package dev.lathe.benchmarks.calls;

import dev.lathe.cloudflare.Cloudflare;
import dev.lathe.cloudflare.model.AccountAuditLog;
import java.net.URI;

/** A program that starts, fetches one list of 25 entries with Lathe's SDK, and ends. */
final class ColdLathe {

    private ColdLathe() {}

    /** Arguments: the address of a {@link LoopbackServer}. */
    public static void main(String[] arguments) {
        try (Cloudflare client = Cloudflare.builder()
                .apiToken("secret")
                .baseUrl(URI.create(arguments[0]))
                .build()) {
            int count = 0;
            for (AccountAuditLog entry : client.accounts()
                    .logs()
                    .audit()
                    .list("a1", q -> q.before("2024-10-31").since("2024-10-30").limit(25L))
                    .pages()
                    .iterator()
                    .next()
                    .items()) {
                count += entry.id() == null ? 0 : 1;
            }
            System.out.println(count);
        }
        System.exit(0);
    }
}
