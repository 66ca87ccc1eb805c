package dev.lathe.hostile;

import dev.lathe.GenerationRequest;
import dev.lathe.GenerationRequest.Identity;
import dev.lathe.GenerationRequest.Inputs;
import dev.lathe.GenerationRequest.Language;
import dev.lathe.GenerationRequest.Mode;
import dev.lathe.GenerationRequest.Outputs;
import dev.lathe.GenerationRequest.Shape;
import dev.lathe.GenerationResult;
import dev.lathe.Lathe;
import dev.lathe.diagnostics.Diagnostic;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process that generates one project and says how it went, as {@link Ending} reads it. */
final class HostileChild {

    private HostileChild() {}

    /** Arguments: the folder of a {@link Sandbox}, the file for what happened. */
    public static void main(String[] arguments) throws Exception {
        Sandbox sandbox = new Sandbox(Path.of(arguments[0]));
        GenerationResult result = Lathe.generate(request(sandbox));
        String codes = result.diagnostics().stream()
                .map(Diagnostic::code)
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(","));
        long cpu =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? TimeUnit.NANOSECONDS.toMillis(system.getProcessCpuTime())
                        : 0;
        Files.write(
                Path.of(arguments[1]),
                List.of(
                        result.status().name(),
                        codes,
                        Long.toString(cpu),
                        Long.toString(peak()),
                        Long.toString(written(sandbox.sdk()) / 1024),
                        String.valueOf(result.failure())));
        if (result.failure() != null) {
            result.failure().printStackTrace();
        }
    }

    private static GenerationRequest request(Sandbox sandbox) {
        return new GenerationRequest(
                new Inputs(sandbox.document(), List.of(), null, sandbox.lock()),
                new Identity("test.sdk", null, "1.0"),
                Language.JAVA,
                new Outputs(sandbox.main(), sandbox.test(), sandbox.sdk(), Shape.PROJECT)
                        .reporting(sandbox.sdk().resolve("lathe-report.json")),
                Mode.WRITE);
    }

    private static long written(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** The largest resident size in kilobytes, or 0 where the system does not say. */
    private static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0L);
    }
}
