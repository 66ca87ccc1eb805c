package dev.lathe.config;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.diagnostics.Suggestion;
import dev.lathe.embed.ClassPathFolder;
import dev.lathe.language.Target;
import dev.lathe.language.TemplateSet;
import dev.lathe.language.TemplateSet.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of a language: those that come with Lathe, those of a folder of the user's, or single files of such a
 * folder over those that come with Lathe.
 */
public final class TemplateSetReader {

    /** Languages that come with Lathe. */
    public static final List<String> SHIPPED = List.of("python", "reference", "typescript");

    private static final String TARGET = "target.yaml";
    private static final String TEMPLATES = "templates/";
    private static final String TEMPLATE = ".hbs";
    private static final String RUNTIME = "runtime/";
    /** What Python leaves behind wherever it ran. */
    private static final String COMPILED = "__pycache__/";

    private final ClassLoader loader;
    private final Diagnostics diagnostics;
    private final Map<String, Template> texts = new TreeMap<>();
    private final List<Path> files = new ArrayList<>();

    private TemplateSetReader(ClassLoader loader, Diagnostics diagnostics) {
        this.loader = loader;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads a language.
     *
     * @param name one that comes with Lathe, one that {@code templates} holds a folder for, or the path of a folder
     * @param templates a folder with folders of that name, whose files win; or null
     * @return null, and an ERROR, when there is no such language
     */
    public static @Nullable TemplateSet read(
            ClassLoader loader, String name, @Nullable Path templates, Diagnostics diagnostics) {
        return new TemplateSetReader(loader, diagnostics).read(name, templates);
    }

    /** The files of a language that comes with Lathe, as they are, by path; for starting from them. */
    public static Map<String, String> shipped(ClassLoader loader, String name) throws IOException {
        return SHIPPED.contains(name)
                ? new ClassPathFolder("META-INF/lathe/languages/" + name, TARGET).read(loader)
                : Map.of();
    }

    private @Nullable TemplateSet read(String name, @Nullable Path templates) {
        try {
            shipped(loader, name).forEach((path, text) -> texts.put(path, new Template(name + "/" + path, text)));
            if (name.matches("[a-z][a-z0-9-]*") && templates != null) {
                addFolder(templates.resolve(name));
            } else if (!name.matches("[a-z][a-z0-9-]*")) {
                addFolder(Path.of(name));
            }
        } catch (IOException e) {
            complain(name, "its files cannot be read: " + e.getClass().getSimpleName(), "");
            return null;
        }
        Template target = texts.get(TARGET);
        if (target == null) {
            String suggestion = Suggestion.of(name, SHIPPED);
            complain(
                    name,
                    "no such language: there is no " + TARGET,
                    suggestion.isEmpty() ? "known: java, " + String.join(", ", SHIPPED) : suggestion);
            return null;
        }
        Target read = new TargetReader(diagnostics).read(target.origin(), target.text());
        return read == null ? null : TemplateSet.of(read, templates(), runtime(), files);
    }

    private void complain(String name, String message, String remedy) {
        diagnostics.error(DiagnosticCode.LANGUAGE_UNKNOWN, new Location(name, "", 0, 0), message, remedy);
    }

    private void addFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> found;
        try (Stream<Path> walk = Files.walk(folder)) {
            found = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : found) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (isOurs(path)) {
                String origin = file.toString().replace('\\', '/');
                texts.put(path, new Template(origin, Files.readString(file).replace("\r\n", "\n")));
                files.add(file);
            }
        }
    }

    /** Tests and tools may live in the same folder. */
    private static boolean isOurs(String path) {
        return path.equals(TARGET) || isTemplate(path) || (path.startsWith(RUNTIME) && !path.contains(COMPILED));
    }

    private static boolean isTemplate(String path) {
        return path.startsWith(TEMPLATES) && path.endsWith(TEMPLATE);
    }

    private Map<String, Template> templates() {
        Map<String, Template> templates = new TreeMap<>();
        texts.forEach((path, template) -> {
            if (isTemplate(path)) {
                templates.put(path.substring(TEMPLATES.length(), path.length() - TEMPLATE.length()), template);
            }
        });
        return templates;
    }

    private Map<String, String> runtime() {
        Map<String, String> runtime = new TreeMap<>();
        texts.forEach((path, file) -> {
            if (path.startsWith(RUNTIME)) {
                runtime.put(path.substring(RUNTIME.length()), file.text());
            }
        });
        return runtime;
    }
}
