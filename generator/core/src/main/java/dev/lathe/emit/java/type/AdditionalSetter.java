package dev.lathe.emit.java.type;

import com.palantir.javapoet.MethodSpec;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.emit.java.door.JavaDoc;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The builder method for the typed map of further members. */
final class AdditionalSetter {

    private AdditionalSetter() {}

    /** The method, when the type has such a map. */
    static Optional<MethodSpec> of(ObjectShape shape) {
        return shape.additional().map(map -> method(shape, map));
    }

    // public Builder labels(Map<String, String> labels) {
    //     return setFurther(labels);
    // }
    private static MethodSpec method(ObjectShape shape, ObjectShape.AdditionalMap map) {
        return MethodSpec.methodBuilder(map.name())
                .addJavadoc(JavaDoc.words("Sets the further members.")
                        .param(map.name(), "members by name")
                        .returns("this builder")
                        .build())
                .addAnnotations(shape.naming(map.value()))
                .addModifiers(Modifier.PUBLIC)
                .returns(shape.builder())
                .addParameter(map.type(), map.name())
                .addStatement("return setFurther($N)", map.name())
                .build();
    }
}
