package dev.lathe.benchmarks;

import dev.lathe.measure.Processes;
import java.nio.file.Path;
import java.util.List;

/** A generator that takes part: how its process is started. */
sealed interface Contender {

    String name();

    List<String> classPath();

    String main();

    List<String> arguments(Path document, Path output);

    /** Lathe's command line. */
    record Lathe() implements Contender {

        @Override
        public String name() {
            return "Lathe";
        }

        @Override
        public List<String> classPath() {
            return Processes.ownClassPath();
        }

        @Override
        public String main() {
            return "dev.lathe.cli.Main";
        }

        @Override
        public List<String> arguments(Path document, Path output) {
            return List.of(
                    "generate", "--spec", document.toString(), "--output", output.toString(), "--package", "bench.sdk");
        }
    }

    /**
     * OpenAPI Generator's {@code java} target with the library {@code native}, which is nearest to what Lathe emits.
     *
     * @param jar its command line with everything in it
     */
    record OpenApiGenerator(Path jar) implements Contender {

        @Override
        public String name() {
            return "OpenAPI Generator";
        }

        @Override
        public List<String> classPath() {
            return List.of(jar.toString());
        }

        @Override
        public String main() {
            return "org.openapitools.codegen.OpenAPIGenerator";
        }

        @Override
        public List<String> arguments(Path document, Path output) {
            return List.of(
                    "generate",
                    "--generator-name",
                    "java",
                    "--library",
                    "native",
                    "--skip-validate-spec",
                    "--input-spec",
                    document.toString(),
                    "--output",
                    output.toString());
        }
    }
}
