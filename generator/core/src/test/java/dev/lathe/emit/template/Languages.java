package dev.lathe.emit.template;

import dev.lathe.language.Target;
import dev.lathe.language.TargetFile;
import dev.lathe.language.TargetNames;
import dev.lathe.language.TemplateSet;
import dev.lathe.language.TemplateSet.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Throw-away languages of one file for the whole SDK. */
final class Languages {

    private Languages() {}

    /** The templates of a folder of the test resources. */
    static TemplateSet inFolder(String folder, String template) throws IOException {
        Map<String, Template> templates = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", folder))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".hbs")).toList()) {
                String name = file.getFileName().toString().replace(".hbs", "");
                templates.put(name, new Template(folder + "/" + name + ".hbs", Files.readString(file)));
            }
        }
        return set(Target.Escape.PLAIN, template, templates);
    }

    /** One template. */
    static TemplateSet of(Target.Escape escape, String text) {
        return set(escape, "all", Map.of("all", new Template("demo/templates/all.hbs", text)));
    }

    private static TemplateSet set(Target.Escape escape, String template, Map<String, Template> templates) {
        Target target = new Target(
                escape,
                Target.CommentStyle.JAVADOC,
                1,
                Target.Arguments.POSITIONAL,
                Target.Nesting.INSIDE,
                new TargetNames(Map.of(), Map.of(), "_", List.of()),
                Map.of("string", "text"),
                List.of(new TargetFile(TargetFile.Each.SDK, template, "all.txt", escape)),
                "core");
        return TemplateSet.of(target, templates, Map.of(), List.of());
    }
}
