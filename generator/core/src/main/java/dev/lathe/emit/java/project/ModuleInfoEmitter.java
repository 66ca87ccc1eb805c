package dev.lathe.emit.java.project;

import dev.lathe.emit.OutputFile;
import dev.lathe.emit.OutputFile.Root;
import dev.lathe.emit.java.code.Emission;
import java.util.List;
import java.util.stream.Collectors;

/** Emits the module description: exports everything but {@code internal}. */
public final class ModuleInfoEmitter {

    private final Emission emission;
    private final String header;

    public ModuleInfoEmitter(Emission emission, String header) {
        this.emission = emission;
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
                + "module " + base + " {\n"
                + "    requires transitive java.net.http;\n"
                + "    requires static transitive org.jspecify;\n"
                + "    requires tools.jackson.core;\n"
                + "\n"
                + exports
                + "}\n";
        return new OutputFile(Root.MAIN, "module-info.java", text);
    }
}
