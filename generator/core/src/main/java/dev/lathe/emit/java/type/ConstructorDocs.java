package dev.lathe.emit.java.type;

import com.palantir.javapoet.CodeBlock;
import dev.lathe.emit.java.door.JavaDoc;
import java.util.List;

/** The comment of a compact constructor, which doclint wants although the record has one. */
final class ConstructorDocs {

    private ConstructorDocs() {}

    static CodeBlock of(List<String> components) {
        JavaDoc doc = JavaDoc.words("Checks what must not be null, and copies lists and maps.");
        components.forEach(name -> doc.param(name, "the component {@code " + name + "}"));
        return doc.build();
    }
}
