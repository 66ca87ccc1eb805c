package dev.lathe.emit.java.code;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.OutputFile;
import dev.lathe.emit.java.layout.SourceLayout;
import java.util.List;
import java.util.Map;

/**
 * One compilation unit before it is printed.
 *
 * @param root the tree it goes to
 * @param packageName its package
 * @param type its only top-level type
 * @param components of each record in it, by {@code Outer.Inner}: the names of the components
 */
public record JavaUnit(OutputFile.Root root, String packageName, TypeSpec type, Map<String, List<String>> components) {

    /** A unit of the SDK without records. */
    public static JavaUnit main(String packageName, TypeSpec type) {
        return new JavaUnit(OutputFile.Root.MAIN, packageName, type, Map.of());
    }

    /** A unit of the generated tests. */
    public static JavaUnit test(String packageName, TypeSpec type) {
        return new JavaUnit(OutputFile.Root.TEST, packageName, type, Map.of());
    }

    /** Prints the unit under a header that is one line of safe text. */
    public OutputFile print(String header) {
        String source = JavaFile.builder(packageName, type)
                .addFileComment("$L", header)
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString();
        String path = packageName.replace('.', '/') + "/" + type.name() + ".java";
        return new OutputFile(root, path, SourceLayout.format(source), new Shapes(components).of(type));
    }
}
