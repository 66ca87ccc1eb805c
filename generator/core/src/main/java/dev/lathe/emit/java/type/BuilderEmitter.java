package dev.lathe.emit.java.type;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Field;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.plan.model.RecordPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Emits the nested builder of an object type. */
final class BuilderEmitter {

    private final ObjectShape shape;

    BuilderEmitter(ObjectShape shape) {
        this.shape = shape;
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder("Builder")
                .addJavadoc(JavaDoc.words("Collects the values of {@link "
                                + shape.plan().name().simple() + "}. Not thread-safe.")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addFields(fields())
                .addMethod(emptyConstructor())
                .addMethod(copyConstructor());
        shape.fields().forEach(field -> type.addMethods(new FieldSetters(shape, field).methods()));
        return type.addMethods(new ExtrasSetters(shape).methods())
                .addMethod(build())
                .build();
    }

    // private @Nullable String id;
    // private List<String> tags = List.of();
    // private Extras extras = Extras.none();
    private List<FieldSpec> fields() {
        List<FieldSpec> fields = new ArrayList<>();
        shape.fields().forEach(field -> fields.add(field(field)));
        shape.additional()
                .ifPresent(map -> fields.add(FieldSpec.builder(map.type(), map.name(), Modifier.PRIVATE)
                        .addAnnotations(shape.naming(map.value()))
                        .initializer("$T.of()", Map.class)
                        .build()));
        if (shape.hasExtras()) {
            ClassName extras = shape.emission().runtime().extras();
            fields.add(FieldSpec.builder(extras, ObjectShape.EXTRAS, Modifier.PRIVATE)
                    .initializer("$T.none()", extras)
                    .build());
        }
        return fields;
    }

    private FieldSpec field(Field field) {
        List<AnnotationSpec> annotations = shape.naming(field.use());
        if (field.isCollection() && !field.isNeeded()) {
            return FieldSpec.builder(field.setterType(), field.name(), Modifier.PRIVATE)
                    .addAnnotations(annotations)
                    .initializer(field.empty())
                    .build();
        }
        TypeName type = JavaTypes.nullable(field.setterType());
        return FieldSpec.builder(type, field.name(), Modifier.PRIVATE)
                .addAnnotations(annotations)
                .build();
    }

    // private Builder() {}
    private MethodSpec emptyConstructor() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
    }

    // private Builder(Account source) {
    //     this.id = source.id();
    // }
    private MethodSpec copyConstructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(shape.className(), "source");
        shape.componentNames().forEach(name -> constructor.addStatement("this.$N = source.$N()", name, name));
        return constructor.build();
    }

    // public Account build() {
    //     List<String> missing = new ArrayList<>();
    //     if (id == null) {
    //         missing.add("id");
    //     }
    //     if (!missing.isEmpty()) {
    //         throw new IllegalStateException("Account needs: " + String.join(", ", missing));
    //     }
    //     return new Account(id, createdOn, extras);
    // }
    private MethodSpec build() {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder("build").addModifiers(Modifier.PUBLIC).returns(shape.className());
        JavaDoc doc = JavaDoc.words("Builds the object; the builder can be used further.")
                .returns("an object with the values set so far");
        if (!shape.needed().isEmpty()) {
            doc.throwing("IllegalStateException", "if required values are missing; the message names all of them");
            method.addCode(missingCheck());
        }
        return method.addJavadoc(doc.build()).addStatement(construction()).build();
    }

    private CodeBlock missingCheck() {
        CodeBlock.Builder code =
                CodeBlock.builder().addStatement("$T<String> missing = new $T<>()", List.class, ArrayList.class);
        for (Field field : shape.needed()) {
            code.beginControlFlow("if ($N == null)", field.name())
                    .addStatement("missing.add($S)", field.name())
                    .endControlFlow();
        }
        String needs = shape.plan().name().simple() + " needs: ";
        return code.beginControlFlow("if (!missing.isEmpty())")
                .addStatement("throw new IllegalStateException($S + String.join($S, missing))", needs, ", ")
                .endControlFlow()
                .build();
    }

    private CodeBlock construction() {
        if (shape.plan().form() == RecordPlan.Form.CLASS) {
            return CodeBlock.of("return new $T(this)", shape.className());
        }
        List<CodeBlock> arguments = shape.componentNames().stream()
                .map(name -> CodeBlock.of("$N", name))
                .toList();
        return CodeBlock.of("return new $T($L)", shape.className(), CodeBlock.join(arguments, ", "));
    }
}
