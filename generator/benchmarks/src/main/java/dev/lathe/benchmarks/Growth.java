package dev.lathe.benchmarks;

import dev.lathe.measure.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a document of so many operations costs. */
record Growth(List<Step> steps) {

    private static final List<Integer> SIZES = List.of(100, 300, 1_000, 3_000, 11_000);

    /** A document and what it took to generate. */
    record Step(int operations, long documentBytes, Usage usage) {}

    static Growth of(Comparison comparison, Contender contender) throws IOException, InterruptedException {
        List<Step> steps = new ArrayList<>();
        for (int operations : SIZES) {
            Path document = Files.createDirectories(comparison.work()).resolve("synthetic-" + operations + ".yaml");
            SyntheticDocument.write(document, operations);
            steps.add(new Step(operations, Files.size(document), comparison.generate(document, contender)));
        }
        return new Growth(List.copyOf(steps));
    }

    /**
     * How much more an operation costs in the largest document than in the one of a thousand, both beyond what the
     * smallest one costs: 1 is a straight line.
     */
    double bend() {
        return marginal(steps.size() - 1) / marginal(SIZES.indexOf(1_000));
    }

    /** CPU milliseconds of each operation beyond the smallest document. */
    private double marginal(int step) {
        Step least = steps.get(0);
        Step larger = steps.get(step);
        return (double) (larger.usage().cpuMillis() - least.usage().cpuMillis())
                / (larger.operations() - least.operations());
    }
}
