package dev.lathe.emit.java;

import dev.lathe.emit.OutputFile;
import dev.lathe.emit.OutputFile.Root;
import dev.lathe.emit.java.door.Markdown;
import dev.lathe.plan.model.SdkPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Emits what makes the trees a Maven project of its own: pom.xml, README.md and .gitignore. The trees are expected in
 * {@code src/main/java} and {@code src/test/java} of the module root.
 */
public final class ProjectEmitter {

    private ProjectEmitter() {}

    /** The files of the project, for the MODULE tree. */
    public static List<OutputFile> emit(SdkPlan plan, ProjectSettings settings) {
        Map<String, String> values = new TreeMap<>();
        values.put("groupId", settings.groupId());
        values.put("artifactId", settings.artifactId());
        values.put("version", settings.version());
        values.put("client", plan.client().name().simple().value());
        values.put("package", plan.client().name().packageName());
        values.put("title", Markdown.text(plan.info().title()));
        values.put("apiVersion", Markdown.text(plan.info().version()));
        return List.of(
                new OutputFile(Root.MODULE, ".gitignore", "target/\n"),
                new OutputFile(Root.MODULE, "README.md", fill("README.md", values)),
                new OutputFile(Root.MODULE, "pom.xml", fill("pom.xml", values)));
    }

    /** Replaces {@code @name@}; the values are checked or escaped already, and contain no such name. */
    private static String fill(String template, Map<String, String> values) {
        String text = template(template);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("@" + value.getKey() + "@", value.getValue());
        }
        return text;
    }

    private static String template(String name) {
        try (InputStream in = ProjectEmitter.class.getResourceAsStream("project/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
