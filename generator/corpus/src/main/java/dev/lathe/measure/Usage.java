package dev.lathe.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * What a process used.
 *
 * @param cpuMillis time on all processors, or 0 when unknown
 * @param peakKilobytes largest resident size, or 0 where the system does not say
 */
public record Usage(long cpuMillis, long peakKilobytes) {

    /** Of a process that did not say. */
    public static final Usage UNKNOWN = new Usage(0, 0);

    /** Of this process, so far. */
    static Usage own() {
        long nanos =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? system.getProcessCpuTime()
                        : 0;
        return new Usage(TimeUnit.NANOSECONDS.toMillis(nanos), ownPeak());
    }

    private static long ownPeak() {
        Path status = Path.of("/proc/self/status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0L);
        } catch (IOException e) {
            return 0;
        }
    }

    static Usage parse(String text) {
        String[] parts = text.strip().split(" ", 2);
        return new Usage(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    String text() {
        return cpuMillis + " " + peakKilobytes;
    }
}
