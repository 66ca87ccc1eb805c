package dev.lathe.emit.java.test;

import com.palantir.javapoet.CodeBlock;
import dev.lathe.emit.OutputFile;
import dev.lathe.emit.OutputFile.Root;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.model.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON of one test class, as files beside the class: what a document says never changes what the class declares.
 */
final class Fixture {

    private final String packageName;
    private final String className;
    private final Map<String, OutputFile> files = new LinkedHashMap<>();

    Fixture(String packageName, String className) {
        this.packageName = packageName;
        this.className = className;
    }

    /**
     * An expression that gives the JSON text; {@code name} stands for the same text wherever it is used in the class.
     */
    CodeBlock json(String name, JsonText json) {
        String file = className + "." + name + ".json";
        files.putIfAbsent(
                file, new OutputFile(Root.TEST, packageName.replace('.', '/') + "/" + file, JavaLiteral.file(json)));
        return CodeBlock.of("resource($S)", file);
    }

    /** Whether the class needs the method {@code resource}. */
    boolean hasFiles() {
        return !files.isEmpty();
    }

    List<OutputFile> files() {
        return List.copyOf(files.values());
    }
}
