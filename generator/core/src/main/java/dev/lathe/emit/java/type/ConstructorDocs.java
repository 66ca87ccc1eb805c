package dev.lathe.emit.java.type;

import com.palantir.javapoet.CodeBlock;
import dev.lathe.emit.java.door.JavaDoc;
import java.util.List;

/** The comment of a compact constructor, which doclint wants although the record has one. */
final class ConstructorDocs {

    private ConstructorDocs() {}

    static CodeBlock of(List<String> components) {
        JavaDoc doc = JavaDoc.words("Rejects null where a value is required, and copies lists and maps.");
        components.forEach(name -> doc.param(name, "see {@link #" + name + "()}"));
        return doc.build();
    }
}
