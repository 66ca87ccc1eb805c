package dev.lathe.emit.java.type;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Deprecations;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.Field;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.emit.java.code.RuntimeTypes;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.plan.model.RecordPlan;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import javax.lang.model.element.Modifier;

/** Emits an object type that does not fit into a record: a final class with the same face. */
final class FinalClassEmitter {

    /** Names that no member has: an underscore only ends what would be a reserved word. */
    private static final String VALUES = "values_";

    private static final String TEXT = "text_";

    private static final String GIVEN = "given_";

    private final ObjectShape shape;
    private final TypeEmitter nested;
    private final ObjectMembers members;

    FinalClassEmitter(RecordPlan plan, TypeEmitter nested, Emission emission) {
        this.shape = ObjectShape.of(plan, emission);
        this.nested = nested;
        this.members = new ObjectMembers(shape);
    }

    TypeSpec.Builder type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(shape.className())
                .addJavadoc(ObjectDocs.ofClass(shape))
                .addAnnotations(Deprecations.of(shape.plan().docs()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterfaces(shape.plan().implemented().stream()
                        .map(JavaTypes::className)
                        .toList());
        if (!shape.plan().name().enclosing().isEmpty()) {
            type.addModifiers(Modifier.STATIC);
        }
        type.addMethod(constructor());
        shape.fields()
                .forEach(field -> type.addField(component(field.type(), field.name(), shape.naming(field.use())))
                        .addMethod(members.accessor(field)));
        shape.additional()
                .ifPresent(map -> type.addField(component(map.type(), map.name(), shape.naming(map.value())))
                        .addMethod(
                                accessor(map.type(), map.name(), "Gives further members.", shape.naming(map.value()))));
        if (shape.hasExtras()) {
            TypeName extras = shape.emission().runtime().extras();
            type.addField(component(extras, ObjectShape.EXTRAS, Deprecations.NONE))
                    .addMethod(accessor(
                            extras,
                            ObjectShape.EXTRAS,
                            "Gives what came beyond the other components.",
                            Deprecations.NONE));
        }
        return type.addMethods(members.factories())
                .addMethod(equalsMethod())
                .addMethod(hashCodeMethod())
                .addMethod(toStringMethod())
                .addMethod(valuesMethod())
                .addTypes(nested.nested(shape.plan()))
                .addType(new BuilderEmitter(shape).type());
    }

    // private final String id;
    private static FieldSpec component(TypeName type, String name, List<AnnotationSpec> annotations) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.FINAL)
                .addAnnotations(annotations)
                .build();
    }

    // @SuppressWarnings("exports")
    // public Wide(MemberValues values) {
    //     this.first = values.get(0);
    //     this.second = values.int64(1);
    //     this.extras = values.extras();
    // }
    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc(JavaDoc.words("For the codec; all others use the builder.")
                        .param(GIVEN, "one per component")
                        .build())
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "exports")
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .addParameter(shape.emission().runtime().json("MemberValues"), GIVEN);
        for (int i = 0; i < shape.fields().size(); i++) {
            Field field = shape.fields().get(i);
            constructor.addStatement("this.$N = $N.$N($L)", field.name(), GIVEN, field.getter(), i);
        }
        shape.additional().ifPresent(map -> constructor.addStatement("this.$N = $N.further()", map.name(), GIVEN));
        if (shape.hasExtras()) {
            constructor.addStatement("this.extras = $N.extras()", GIVEN);
        }
        return constructor.build();
    }

    // public Extras extras() {
    //     return extras;
    // }
    private static MethodSpec accessor(TypeName type, String name, String words, List<AnnotationSpec> annotations) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(JavaDoc.words(words).returns("the value").build())
                .addAnnotations(annotations)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $N", name)
                .build();
    }

    // @Override
    // public boolean equals(@Nullable Object other) {
    //     return other instanceof Wide that && Arrays.equals(values(), that.values());
    // }
    private MethodSpec equalsMethod() {
        return MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addParameter(ClassName.get(Object.class).annotated(RuntimeTypes.NULLABLE), "other")
                .addStatement(
                        "return other instanceof $T that && $T.equals($N(), that.$N())",
                        shape.className(),
                        Arrays.class,
                        VALUES,
                        VALUES)
                .build();
    }

    // @Override
    // public int hashCode() {
    //     return Arrays.hashCode(values());
    // }
    private static MethodSpec hashCodeMethod() {
        return MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class)
                .addStatement("return $T.hashCode($N())", Arrays.class, VALUES)
                .build();
    }

    // @Override
    // public String toString() {
    //     StringJoiner text = new StringJoiner(", ", "Wide[", "]");
    //     text.add("first=" + first);
    //     return text.toString();
    // }
    private MethodSpec toStringMethod() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement(
                        "$T $N = new $T($S, $S, $S)",
                        StringJoiner.class,
                        TEXT,
                        StringJoiner.class,
                        ", ",
                        shape.plan().name().simple() + "[",
                        "]");
        members.shown().forEach(part -> method.addStatement("$N.add($L)", TEXT, part));
        return method.addStatement("return $N.toString()", TEXT).build();
    }

    // private @Nullable Object[] values() {
    //     return new Object[] {first, second};
    // }
    private MethodSpec valuesMethod() {
        List<CodeBlock> values = shape.componentNames().stream()
                .map(name -> CodeBlock.of("$N", name))
                .toList();
        return MethodSpec.methodBuilder(VALUES)
                .addModifiers(Modifier.PRIVATE)
                .returns(ArrayTypeName.of(ClassName.get(Object.class).annotated(RuntimeTypes.NULLABLE)))
                .addStatement("return new $T[] {$L}", Object.class, CodeBlock.join(values, ", "))
                .build();
    }
}
