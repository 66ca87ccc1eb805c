package dev.lathe.emit.java.codec;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Deprecations;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.Field;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.TypeUse;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What all codecs have in common: a final class with one instance, which has no state. */
record CodecClass(TypePlan plan, Emission emission) {

    ClassName value() {
        return JavaTypes.className(plan.name());
    }

    /** A codec that does all by itself. */
    TypeSpec.Builder implementing() {
        return start().addSuperinterface(
                        ParameterizedTypeName.get(emission.runtime().json("Codec"), value()));
    }

    /** A codec that only says what the members of an object are. */
    TypeSpec.Builder extending() {
        return start().superclass(ParameterizedTypeName.get(emission.runtime().json("ObjectCodec"), value()));
    }

    private TypeSpec.Builder start() {
        return TypeSpec.classBuilder(JavaTypes.className(plan.codec()))
                .addJavadoc(JavaDoc.words(words().formatted(value().canonicalName()))
                        .build())
                .addAnnotations(annotations())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addField(instance());
    }

    private String words() {
        return plan instanceof RecordPlan object && !object.isModel()
                ? "Holds and writes the parameters of {@link %s}."
                : "Reads and writes {@link %s} as JSON.";
    }

    List<AnnotationSpec> annotations() {
        return isDeprecated() ? Deprecations.SUPPRESSED : Deprecations.NONE;
    }

    MethodSpec constructor() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
    }

    // private AccountCodec() {
    //     super("Account");
    // }
    MethodSpec namedConstructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement("super($S)", plan.name().simple())
                .build();
    }

    // public static final AccountCodec INSTANCE = new AccountCodec();
    private FieldSpec instance() {
        ClassName codec = JavaTypes.className(plan.codec());
        return FieldSpec.builder(codec, "INSTANCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L", "The codec.\n")
                .initializer("new $T()", codec)
                .build();
    }

    /** The annotations of what writes these: accessors of deprecated members are called. */
    List<AnnotationSpec> writing(List<Field> fields) {
        boolean names = fields.stream().anyMatch(Field::isDeprecated);
        return names && !isDeprecated() ? Deprecations.SUPPRESSED : Deprecations.NONE;
    }

    /** The annotations of what names these. */
    List<AnnotationSpec> naming(List<TypeUse> types) {
        boolean names = types.stream().anyMatch(emission.deprecations()::names);
        return names && !isDeprecated() ? Deprecations.SUPPRESSED : Deprecations.NONE;
    }

    private boolean isDeprecated() {
        return emission.deprecations().isDeprecated(plan.name());
    }

    // @Override
    // public Account read(JsonReader in)
    MethodSpec.Builder read() {
        return MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(value())
                .addParameter(emission.runtime().reader(), "in");
    }

    // @Override
    // public void write(JsonWriter out, Account value)
    MethodSpec.Builder write() {
        return MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(emission.runtime().writer(), "out")
                .addParameter(value(), "value");
    }
}
