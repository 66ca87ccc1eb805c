package dev.lathe.emit.java.project;

import dev.lathe.embed.Addition;
import dev.lathe.emit.OutputFile;
import dev.lathe.emit.OutputFile.Root;
import dev.lathe.emit.java.code.Emission;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Emits the module description: exports everything but {@code internal}. */
public final class ModuleInfoEmitter {

    private final Emission emission;
    private final Set<Addition> additions;
    private final String header;

    public ModuleInfoEmitter(Emission emission, Set<Addition> additions, String header) {
        this.emission = emission;
        this.additions = additions;
        this.header = header;
    }

    // module dev.lathe.cloudflare {
    //     requires transitive java.net.http;
    //
    //     exports dev.lathe.cloudflare;
    // }
    public OutputFile file(List<OutputFile> files) {
        String base = emission.runtime().base();
        String exports = files.stream()
                .filter(file -> file.root() == Root.MAIN && file.path().endsWith(".java"))
                .map(file ->
                        file.path().substring(0, file.path().lastIndexOf('/')).replace('/', '.'))
                .distinct()
                .sorted()
                .filter(name -> !name.equals(base + ".internal") && !name.startsWith(base + ".internal."))
                .map(name -> "    exports " + name + ";\n")
                .collect(Collectors.joining());
        String text = "// " + header + "\n"
                + "/** The SDK: {@link " + base + "."
                + emission.plan().client().name().simple() + "} is where to start. */\n"
                + warnings()
                + "module " + base + " {\n"
                + "    requires transitive java.net.http;\n"
                + requires()
                + "    requires static transitive org.jspecify;\n"
                + "    requires tools.jackson.core;\n"
                + "\n"
                + exports
                + "}\n";
        return new OutputFile(Root.MAIN, "module-info.java", text);
    }

    /** Some libraries are modules by their file's name only, which javac warns of. */
    private String warnings() {
        return additions.contains(Addition.APACHE) || additions.contains(Addition.OPENTELEMETRY)
                ? "@SuppressWarnings({\"requires-automatic\", \"requires-transitive-automatic\"})\n"
                : "";
    }

    private String requires() {
        return Stream.of(Addition.values())
                .filter(additions::contains)
                .flatMap(addition -> modules(addition).stream())
                .map(module -> "    requires transitive " + module + ";\n")
                .collect(Collectors.joining());
    }

    private static List<String> modules(Addition addition) {
        return switch (addition) {
            case OKHTTP -> List.of("okhttp3");
            case APACHE ->
                List.of("org.apache.httpcomponents.client5.httpclient5", "org.apache.httpcomponents.core5.httpcore5");
            case OPENTELEMETRY -> List.of("io.opentelemetry.api", "io.opentelemetry.context");
        };
    }
}
