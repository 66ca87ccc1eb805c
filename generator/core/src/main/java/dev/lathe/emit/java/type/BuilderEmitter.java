package dev.lathe.emit.java.type;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
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
    private final LimitChecks limits;

    BuilderEmitter(ObjectShape shape) {
        this.shape = shape;
        this.limits = new LimitChecks(shape);
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder("Builder")
                .addJavadoc(JavaDoc.words("Collects the values of {@link "
                                + shape.plan().name().simple() + "}. Not thread-safe.")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(superclass())
                .addFields(limits.patterns())
                .addFields(fields())
                .addMethod(emptyConstructor())
                .addMethod(copyConstructor());
        shape.fields().forEach(field -> type.addMethods(new FieldSetters(shape, field).methods()));
        AdditionalSetter.of(shape).ifPresent(type::addMethod);
        type.addMethod(build()).addMethods(limits.methods());
        if (shape.isReadByBuilder()) {
            type.addMethod(buildReceived());
        }
        return type.build();
    }

    /** Builders of what has extras keep them where all do. */
    private TypeName superclass() {
        ClassName common = shape.emission().runtime().core("ObjectBuilder");
        return shape.hasExtras() ? ParameterizedTypeName.get(common, shape.builder()) : ClassName.OBJECT;
    }

    // private @Nullable String id;
    // private List<String> tags = List.of();
    private List<FieldSpec> fields() {
        List<FieldSpec> fields = new ArrayList<>();
        shape.fields().forEach(field -> fields.add(field(field)));
        shape.additional()
                .ifPresent(map -> fields.add(FieldSpec.builder(map.type(), map.name(), Modifier.PRIVATE)
                        .addAnnotations(shape.naming(map.value()))
                        .initializer("$T.of()", Map.class)
                        .build()));
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

    // private Builder() {
    //     super(Extras.none());
    // }
    private MethodSpec emptyConstructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        if (shape.hasExtras()) {
            constructor.addStatement(
                    "super($T.none())", shape.emission().runtime().extras());
        }
        return constructor.build();
    }

    // private Builder(Account source) {
    //     super(source.extras());
    //     this.id = source.id();
    // }
    private MethodSpec copyConstructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(shape.className(), "source");
        if (shape.hasExtras()) {
            constructor.addStatement("super(source.extras())");
        }
        shape.valueNames().forEach(name -> constructor.addStatement("this.$N = source.$N()", name, name));
        return constructor.build();
    }

    // public Account build() {
    //     RequiredValues.of("Account").with("id", id).check();
    //     LimitedValues.of("Account").noLongerThan("name", name, 64).check();
    //     return new Account(id, createdOn, extras());
    // }
    private MethodSpec build() {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder("build").addModifiers(Modifier.PUBLIC).returns(shape.className());
        JavaDoc doc = JavaDoc.words("Builds the object; the builder can be used further.")
                .returns("an object with the values set so far");
        if (!shape.needed().isEmpty()) {
            doc.throwing("IllegalStateException", "if required values are missing; the message names all of them");
            method.addStatement(requiredCheck());
        }
        if (!limits.isEmpty()) {
            doc.throwing(
                    "IllegalArgumentException", "if values break the document's limits; the message names all of them");
            method.addCode(limits.statements());
        }
        return method.addJavadoc(doc.build()).addStatement(construction()).build();
    }

    // @SuppressWarnings("exports")
    // public Account build(MemberValues received) {
    //     extras(received.extras());
    //     return new Account(this, extras());
    // }
    private MethodSpec buildReceived() {
        return MethodSpec.methodBuilder("build")
                .addJavadoc(
                        JavaDoc.words("Builds what came from a server, which may break its own limits; for the codec.")
                                .param("received", "what was read")
                                .returns("an object with the values set so far")
                                .build())
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "exports")
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .addParameter(shape.emission().runtime().json("MemberValues"), "received")
                .returns(shape.className())
                .addStatement("extras(received.extras())")
                .addStatement(construction())
                .build();
    }

    private CodeBlock requiredCheck() {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.of($S)",
                        shape.emission().runtime().json("RequiredValues"),
                        shape.plan().name().simple().value());
        shape.needed().forEach(field -> code.add(".with($S, $N)", field.name(), field.name()));
        return code.add(".check()").build();
    }

    private CodeBlock construction() {
        if (shape.plan().form() == RecordPlan.Form.CLASS) {
            return CodeBlock.of(
                    shape.hasExtras() ? "return new $T(this, extras())" : "return new $T(this)", shape.className());
        }
        List<CodeBlock> arguments = new ArrayList<>();
        shape.valueNames().forEach(name -> arguments.add(CodeBlock.of("$N", name)));
        if (shape.hasExtras()) {
            arguments.add(CodeBlock.of("extras()"));
        }
        return CodeBlock.of("return new $T($L)", shape.className(), CodeBlock.join(arguments, ", "));
    }
}
