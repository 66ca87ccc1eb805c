package dev.lathe.openapigenerator;

import dev.lathe.GenerationRequest;
import dev.lathe.GenerationRequest.Identity;
import dev.lathe.GenerationRequest.Inputs;
import dev.lathe.GenerationRequest.Language;
import dev.lathe.GenerationRequest.Mode;
import dev.lathe.GenerationRequest.Outputs;
import dev.lathe.GenerationRequest.Shape;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What users of OpenAPI Generator say, in Lathe's words.
 *
 * @param properties the generator's options ({@code configOptions}, {@code additional-properties})
 * @param output the folder that is written
 * @param templates the folder of templates, or null
 */
record LatheOptions(
        Map<String, Object> properties,
        String output,
        @Nullable String templates) {

    private static final Pattern REMOTE = Pattern.compile("(?!file:)[A-Za-z][A-Za-z0-9+.-]+:.*");

    /** The options by name. */
    enum Option {
        PACKAGE("packageName", "What users import: the root package in Java. Required unless lathe.yaml names it."),
        CLIENT("clientName", "Class name of the client."),
        VERSION("packageVersion", "The SDK's own version (default: 0.1.0)."),
        CONFIG("latheConfig", "lathe.yaml: names, resources, pagination and more."),
        OVERLAYS("overlays", "OpenAPI Overlays, separated by commas, applied in order."),
        LANGUAGE("language", "java (default), typescript, python, reference, or a folder that makes a language."),
        SHAPE("shape", "project (default), or sources: Java sources that become part of the module they are in.");

        private final String key;
        private final String meaning;

        Option(String key, String meaning) {
            this.key = key;
            this.meaning = meaning;
        }

        String key() {
            return key;
        }

        String meaning() {
            return meaning;
        }
    }

    /** What Lathe is asked for; IllegalArgumentException for a document that is no file. */
    GenerationRequest request(String document) {
        Language language = language();
        Path config = path(Option.CONFIG);
        return new GenerationRequest(
                new Inputs(
                        file(document),
                        overlays(),
                        config,
                        config == null
                                ? folder().resolve(language.lockName())
                                : config.resolveSibling(language.lockName()),
                        List.of()),
                new Identity(
                        text(Option.PACKAGE),
                        text(Option.CLIENT),
                        Objects.requireNonNullElse(text(Option.VERSION), "0.1.0")),
                language,
                outputs(language),
                Mode.WRITE);
    }

    private Language language() {
        String name = Objects.requireNonNullElse(text(Option.LANGUAGE), Language.JAVA.name());
        return new Language(name, templates == null ? null : Path.of(templates));
    }

    private Outputs outputs(Language language) {
        if (!language.isJava()) {
            return new Outputs(folder(), null, folder(), Shape.PROJECT);
        }
        Path main = folder().resolve("src/main/java");
        return "sources".equals(text(Option.SHAPE))
                ? new Outputs(main, null, null, Shape.SOURCES)
                : new Outputs(main, folder().resolve("src/test/java"), folder(), Shape.PROJECT);
    }

    private static Path file(String document) {
        if (REMOTE.matcher(document).matches() && !document.matches("[A-Za-z]:[\\\\/].*")) {
            throw new IllegalArgumentException("lathe: `" + document + "` is no file; Lathe fetches no documents");
        }
        return document.startsWith("file:") ? Path.of(URI.create(document)) : Path.of(document);
    }

    private List<Path> overlays() {
        String all = text(Option.OVERLAYS);
        return all == null
                ? List.of()
                : Stream.of(all.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(Path::of)
                        .toList();
    }

    private Path folder() {
        return Path.of(output);
    }

    private @Nullable Path path(Option option) {
        String text = text(option);
        return text == null ? null : Path.of(text);
    }

    private @Nullable String text(Option option) {
        Object value = properties.get(option.key());
        String text = value == null ? "" : value.toString();
        return text.isEmpty() ? null : text;
    }
}
