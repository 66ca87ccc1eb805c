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
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/** One call, with and without a wire: what the SDK costs above the HTTP client that it uses. */
final class CallRun {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private CallRun() {}

    /** Arguments: the file for the figures, the rounds, the address of a {@link LoopbackServer} or nothing. */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[1]);
        List<String> lines = arguments.length > 2 ? loopback(rounds, URI.create(arguments[2])) : noWire(rounds);
        Files.write(Path.of(arguments[0]), lines);
        System.exit(0);
    }

    private static List<String> noWire(int rounds) throws Exception {
        URI nowhere = URI.create("http://127.0.0.1:9/client/v4");
        Map<String, Work> clients = Clients.over(new StubHttpClient(AuditPages.wrappedAccount()), nowhere);
        Effort effort = new Effort(20_000, rounds, TimeUnit.MILLISECONDS.toNanos(400));
        return lines("one call, no wire", clients, effort);
    }

    /** Where the common pool has one thread, {@code HttpClient.sendAsync} starts a thread for each call instead. */
    private static List<String> loopback(int rounds, URI server) throws Exception {
        Map<String, Work> clients = Clients.over(HttpClient.newHttpClient(), server);
        Effort effort = new Effort(2_000, rounds, TimeUnit.MILLISECONDS.toNanos(800));
        String task = "one call, loopback, common pool of " + ForkJoinPool.getCommonPoolParallelism();
        return lines(task, clients, effort);
    }

    private static List<String> lines(String task, Map<String, Work> works, Effort effort) throws Exception {
        Interleaved interleaved = new Interleaved(PROCESS::getProcessCpuTime);
        works.forEach(interleaved::add);
        List<String> lines = new ArrayList<>();
        interleaved
                .measure(effort)
                .forEach((name, cost) -> lines.add(
                        String.format(Locale.ROOT, "%s\t%s\t%.1f\t%.1f", task, name, cost.nanos(), cost.bytes())));
        return lines;
    }
}
