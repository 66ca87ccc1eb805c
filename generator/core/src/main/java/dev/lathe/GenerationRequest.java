package dev.lathe;

import dev.lathe.foreign.ForeignName;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to generate, from what, and where to. Paths may be relative to the working directory.
 *
 * @param inputs the files that are read
 * @param identity what the SDK is called
 * @param language what it is written in
 * @param outputs the folders that are written
 * @param mode whether the folders are changed or only compared
 */
public record GenerationRequest(Inputs inputs, Identity identity, Language language, Outputs outputs, Mode mode) {

    /**
     * The files that describe an SDK.
     *
     * @param document the OpenAPI document
     * @param overlays overlays in the order in which they are applied
     * @param config {@code lathe.yaml}, or null for inference alone
     * @param lock {@code lathe.lock}: need not exist yet; null when names are not locked
     * @param remoteHosts hosts that references may lead to, each {@code host} or {@code host:port}; as a rule none
     */
    public record Inputs(
            Path document,
            List<Path> overlays,
            @Nullable Path config,
            @Nullable Path lock,
            List<String> remoteHosts) {

        public Inputs {
            overlays = List.copyOf(overlays);
            remoteHosts = List.copyOf(remoteHosts);
        }

        /** Files of this machine only. */
        public Inputs(Path document, List<Path> overlays, @Nullable Path config, @Nullable Path lock) {
            this(document, overlays, config, lock, List.of());
        }
    }

    /**
     * The names of the SDK; each wins over {@code lathe.yaml}.
     *
     * @param packageName the root package, or null for the one in {@code lathe.yaml}
     * @param clientName the client's class name, or null for the one in {@code lathe.yaml} or the document's title
     * @param version the SDK's own version, sent as part of {@code User-Agent}
     */
    public record Identity(
            @Nullable String packageName, @Nullable String clientName, String version) {}

    /**
     * What an SDK is written in.
     *
     * @param name {@code java}, a language that comes with Lathe, the path of a folder that makes one, or one of
     *     another generator: {@code openapi-generator:go}
     * @param templates a folder with folders named after languages, whose files win over those that come with Lathe; or
     *     null
     */
    public record Language(String name, @Nullable Path templates) {

        public static final Language JAVA = new Language("java", null);

        /** Who makes it, when Lathe does not; null when Lathe does. */
        public @Nullable ForeignName foreign() {
            return ForeignName.of(name);
        }

        /** What files that belong to it are called: a folder's own name. */
        public String label() {
            ForeignName foreign = foreign();
            if (foreign != null) {
                return foreign.label();
            }
            Path last = Path.of(name).getFileName();
            return last == null ? name : last.toString();
        }

        /** What the file is called that keeps its names, beside the configuration. */
        public String lockName() {
            return isJava() ? "lathe.lock" : "lathe-" + label() + ".lock";
        }

        /** Whether it is the one that needs no templates. */
        public boolean isJava() {
            return name.equals(JAVA.name);
        }
    }

    /**
     * The folders of the generated module. Lathe owns {@code main} and {@code test} whole.
     *
     * @param main root of the Java sources; for other languages, the same as {@code module}
     * @param test root of the emitted tests and their data, or null to leave them out
     * @param module where {@code api.md} goes (and pom.xml and README.md of a whole project), or null to leave them out
     * @param shape how much is written
     * @param report {@code lathe-report.json}, written in either mode when there are no errors; null for none
     */
    public record Outputs(
            Path main,
            @Nullable Path test,
            @Nullable Path module,
            Shape shape,
            @Nullable Path report) {

        /** Outputs without a report. */
        public Outputs(Path main, @Nullable Path test, @Nullable Path module, Shape shape) {
            this(main, test, module, shape, null);
        }

        /** The same with a report. */
        public Outputs reporting(Path file) {
            return new Outputs(main, test, module, shape, file);
        }
    }

    /** How much is written. */
    public enum Shape {
        /** Sources that become part of somebody's module: no {@code module-info}. */
        SOURCES,
        /** Sources that are a module of their own, which somebody else builds. */
        MODULE,
        /** A Maven project that builds alone. */
        PROJECT
    }

    /** What happens to the output folders. */
    public enum Mode {
        /** They are brought up to date; only files that change are touched. */
        WRITE,
        /** They are compared with what would be written, both ways; nothing is touched. */
        CHECK
    }

    public GenerationRequest withMode(Mode other) {
        return new GenerationRequest(inputs, identity, language, outputs, other);
    }
}
