package dev.lathe.emit.java.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.emit.java.door.JavaDoc;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The builder methods for members that the document does not name. */
final class ExtrasSetters {

    private final ObjectShape shape;

    ExtrasSetters(ObjectShape shape) {
        this.shape = shape;
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        shape.additional().ifPresent(map -> methods.add(additional(map)));
        if (shape.hasExtras()) {
            methods.add(extra());
            methods.add(extras());
        }
        return methods;
    }

    // public Builder labels(Map<String, String> labels) {
    //     this.labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    //     return this;
    // }
    private MethodSpec additional(ObjectShape.AdditionalMap map) {
        return start(map.name(), "Sets the further members.", map.name(), "members by name")
                .addAnnotations(shape.naming(map.value()))
                .addParameter(map.type(), map.name())
                .addStatement("this.$N = $L", map.name(), Copies.ofMap(CodeBlock.of("$N", map.name())))
                .addStatement("return this")
                .build();
    }

    // public Builder extra(String name, RawJson value) {
    //     this.extras = extras.with(name, value);
    //     return this;
    // }
    private MethodSpec extra() {
        return MethodSpec.methodBuilder("extra")
                .addJavadoc(JavaDoc.words("Adds a member that the document does not name.")
                        .param("name", "its name on the wire")
                        .param("value", "its value")
                        .returns("this builder")
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .returns(shape.builder())
                .addParameter(String.class, "name")
                .addParameter(shape.emission().runtime().rawJson(), "value")
                .addStatement("this.extras = extras.with(name, value)")
                .addStatement("return this")
                .build();
    }

    // public Builder extras(Extras extras) {
    //     this.extras = Objects.requireNonNull(extras, "extras");
    //     return this;
    // }
    private MethodSpec extras() {
        ClassName type = shape.emission().runtime().extras();
        return start(ObjectShape.EXTRAS, "Replaces all extras.", ObjectShape.EXTRAS, "the new ones")
                .addParameter(type, ObjectShape.EXTRAS)
                .addStatement("this.extras = $T.requireNonNull(extras, $S)", Objects.class, ObjectShape.EXTRAS)
                .addStatement("return this")
                .build();
    }

    private MethodSpec.Builder start(String name, String words, String parameter, String meaning) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(JavaDoc.words(words)
                        .param(parameter, meaning)
                        .returns("this builder")
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .returns(shape.builder());
    }
}
