package dev.lathe.emit.java.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lathe.emit.java.code.ObjectShape;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types of a record's components as its header must name them. Types declared in a record's body are in scope in
 * its header (JLS 6.3), and hide others of the same simple name there; JavaPoet does not know that. Hidden types are
 * named in full.
 */
final class HeaderTypes {

    private final ClassName record;
    private final Set<String> declared;

    HeaderTypes(ObjectShape shape) {
        this.record = shape.className();
        this.declared = Stream.concat(
                        shape.plan().nested().stream()
                                .map(type -> type.name().simple().value()),
                        Stream.of(shape.builder().simpleName()))
                .collect(Collectors.toSet());
    }

    TypeName of(TypeName type) {
        TypeName named = type;
        if (type instanceof ClassName name) {
            named = of(name);
        } else if (type instanceof ParameterizedTypeName generic) {
            named = ParameterizedTypeName.get(
                    generic.rawType().withoutAnnotations(),
                    generic.typeArguments().stream().map(this::of).toArray(TypeName[]::new));
        }
        return type.isAnnotated() ? named.withoutAnnotations().annotated(type.annotations()) : named;
    }

    private ClassName of(ClassName name) {
        boolean own = name.canonicalName().startsWith(record.canonicalName() + ".");
        return own || name.simpleNames().stream().noneMatch(declared::contains)
                ? name
                : ClassName.get("", name.canonicalName());
    }
}
