package dev.lathe.emit.java.type;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Deprecations;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.Field;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.plan.model.RecordPlan;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Emits an object type as a record. */
final class RecordEmitter {

    private final ObjectShape shape;
    private final TypeEmitter nested;
    private final ObjectMembers members;

    RecordEmitter(RecordPlan plan, TypeEmitter nested, Emission emission) {
        this.shape = ObjectShape.of(plan, emission);
        this.nested = nested;
        this.members = new ObjectMembers(shape);
    }

    TypeSpec.Builder type() {
        return TypeSpec.recordBuilder(shape.className())
                .addJavadoc(ObjectDocs.ofRecord(shape))
                .addAnnotations(Deprecations.of(shape.plan().docs()))
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterfaces(shape.plan().implemented().stream()
                        .map(JavaTypes::className)
                        .toList())
                .recordConstructor(header())
                .addMethods(compactConstructor())
                .addMethods(shape.fields().stream()
                        .filter(Field::isDeprecated)
                        .map(members::accessor)
                        .toList())
                .addMethods(members.factories())
                .addMethods(members.secretFreeToString())
                .addTypes(nested.nested(shape.plan()))
                .addType(new BuilderEmitter(shape).type());
    }

    // (String id, @Nullable OffsetDateTime createdOn, Extras extras)
    private MethodSpec header() {
        HeaderTypes types = new HeaderTypes(shape);
        MethodSpec.Builder header = MethodSpec.constructorBuilder();
        shape.fields()
                .forEach(field -> header.addParameter(ParameterSpec.builder(types.of(field.type()), field.name())
                        .addAnnotations(shape.naming(field.use()))
                        .build()));
        shape.additional()
                .ifPresent(map -> header.addParameter(ParameterSpec.builder(types.of(map.type()), map.name())
                        .addAnnotations(shape.naming(map.value()))
                        .build()));
        if (shape.hasExtras()) {
            header.addParameter(shape.emission().runtime().extras(), ObjectShape.EXTRAS);
        }
        return header.build();
    }

    // public Account {
    //     Objects.requireNonNull(id, "id");
    //     tags = List.copyOf(tags);
    // }
    private List<MethodSpec> compactConstructor() {
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder()
                .addJavadoc(ConstructorDocs.of(shape.componentNames()))
                .addModifiers(Modifier.PUBLIC);
        for (Field field : shape.fields()) {
            if (field.isCollection()) {
                constructor.addStatement("$N = $L", field.name(), Copies.of(field, CodeBlock.of("$N", field.name())));
            } else if (!field.mayBeNull() && !field.type().isPrimitive()) {
                constructor.addStatement("$T.requireNonNull($N, $S)", Objects.class, field.name(), field.name());
            }
        }
        shape.additional()
                .ifPresent(map ->
                        constructor.addStatement("$N = $L", map.name(), Copies.ofMap(CodeBlock.of("$N", map.name()))));
        if (shape.hasExtras()) {
            constructor.addStatement("$T.requireNonNull(extras, $S)", Objects.class, ObjectShape.EXTRAS);
        }
        MethodSpec checks = constructor.build();
        return checks.code().isEmpty() ? List.of() : List.of(checks);
    }
}
