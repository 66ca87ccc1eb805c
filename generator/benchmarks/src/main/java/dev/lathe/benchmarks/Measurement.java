package dev.lathe.benchmarks;

import dev.lathe.measure.Usage;
import java.util.List;

/**
 * What one contender needed and made; of several runs the least of each, since everything else on the machine only
 * adds.
 *
 * @param generate the process that generates
 * @param source what it wrote for users to compile
 * @param compile the process that compiles it
 * @param classBytes the sum of the class files; 0 when it does not compile
 */
record Measurement(Usage generate, SourceCount source, Usage compile, long classBytes) {

    boolean compiles() {
        return classBytes > 0;
    }

    static Usage least(List<Usage> runs) {
        return new Usage(
                runs.stream().mapToLong(Usage::cpuMillis).min().orElse(0),
                runs.stream().mapToLong(Usage::peakKilobytes).min().orElse(0));
    }
}
