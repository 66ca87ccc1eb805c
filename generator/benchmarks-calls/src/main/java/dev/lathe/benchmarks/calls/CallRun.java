package dev.lathe.benchmarks.calls;

import com.sun.management.OperatingSystemMXBean;
import dev.lathe.benchmarks.calls.Interleaved.Effort;
import dev.lathe.benchmarks.calls.Interleaved.Work;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One call, with and without a wire: what the SDK costs above the HTTP client that it uses. */
final class CallRun {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private CallRun() {}

    /** Arguments: the file for the figures, the rounds, the address of a {@link LoopbackServer} or nothing. */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[1]);
        List<String> lines = new ArrayList<>();
        URI nowhere = URI.create("http://127.0.0.1:9/client/v4");
        Interleaved.Clock clock = PROCESS::getProcessCpuTime;
        Map<String, Work> stubbed = Clients.over(new StubHttpClient(AuditPages.wrappedAccount()), nowhere);
        lines.addAll(lines(
                "one call, no wire", stubbed, clock, new Effort(20_000, rounds, TimeUnit.MILLISECONDS.toNanos(400))));
        if (arguments.length > 2) {
            Map<String, Work> wired = Clients.over(HttpClient.newHttpClient(), URI.create(arguments[2]));
            lines.addAll(lines(
                    "one call, loopback", wired, clock, new Effort(2_000, rounds, TimeUnit.MILLISECONDS.toNanos(800))));
        }
        Files.write(Path.of(arguments[0]), lines);
        System.exit(0);
    }

    private static List<String> lines(String task, Map<String, Work> works, Interleaved.Clock clock, Effort effort)
            throws Exception {
        Interleaved interleaved = new Interleaved(clock);
        works.forEach(interleaved::add);
        List<String> lines = new ArrayList<>();
        interleaved
                .measure(effort)
                .forEach((name, cost) -> lines.add(
                        String.format(Locale.ROOT, "%s\t%s\t%.1f\t%.1f", task, name, cost.nanos(), cost.bytes())));
        return lines;
    }
}
