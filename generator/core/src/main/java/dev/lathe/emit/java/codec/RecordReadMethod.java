package dev.lathe.emit.java.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.lathe.emit.java.code.Field;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.emit.java.code.RuntimeTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The reading method of an object type: one local per component, one loop over the members. */
final class RecordReadMethod {

    private static final String SEEN = "Seen";

    private final ObjectShape shape;
    private final RuntimeTypes runtime;
    private final JsonCode json;
    private final NameAllocator names = new NameAllocator();

    RecordReadMethod(ObjectShape shape) {
        this.shape = shape;
        this.runtime = shape.emission().runtime();
        this.json = new JsonCode(runtime);
        List.of("in", "member", "MEMBERS", "extras").forEach(name -> names.newName(name, name));
        shape.fields().forEach(field -> names.newName(field.name(), field));
        shape.fields().forEach(field -> names.newName(field.name() + SEEN, field.name() + SEEN));
        shape.additional().ifPresent(map -> names.newName(map.name(), "additional"));
    }

    // Extras.@Nullable Builder extras = null;
    // in.beginObject();
    // for (int member = in.nextMember(MEMBERS); member != JsonReader.END; member = in.nextMember(MEMBERS)) {
    //     switch (member) { … }
    // }
    // return new Account(in.required(id, MEMBERS, 0), createdOn, JsonReader.kept(extras));
    MethodSpec method(MethodSpec.Builder method) {
        return method.addCode(locals())
                .addStatement("in.beginObject()")
                .beginControlFlow(
                        "for (int member = in.nextMember(MEMBERS); member != $T.END; member = in.nextMember(MEMBERS))",
                        runtime.reader())
                .beginControlFlow("switch (member)")
                .addCode(arms())
                .endControlFlow()
                .endControlFlow()
                .addCode(checks())
                .addStatement(construction())
                .build();
    }

    private CodeBlock locals() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Field field : shape.fields()) {
            TypeName plain = field.setterType();
            TypeName type = plain.isPrimitive() ? plain.box() : plain;
            boolean startsEmpty = field.isCollection() && !field.isRequired();
            code.addStatement("$T $N = $L", type, names.get(field), startsEmpty ? field.empty() : CodeBlock.of("null"));
            if (needsSeen(field)) {
                code.addStatement("boolean $N = false", names.get(field.name() + SEEN));
            }
        }
        shape.additional()
                .ifPresent(map -> code.addStatement(
                        "$T $N = new $T<>()", map.type(), names.get("additional"), LinkedHashMap.class));
        TypeName builder = runtime.extras().nestedClass("Builder").annotated(RuntimeTypes.NULLABLE);
        return code.addStatement("$T extras = null", builder).build();
    }

    private static boolean needsSeen(Field field) {
        return field.isRequired() && field.isNullable() && !field.isCollection();
    }

    private CodeBlock arms() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < shape.fields().size(); i++) {
            code.add(arm(i, shape.fields().get(i)));
        }
        return code.add(otherwise()).build();
    }

    // case 0 -> id = in.nextString();
    private CodeBlock arm(int index, Field field) {
        CodeBlock value = json.read(field.use(), CodeBlock.of("in"));
        String name = names.get(field);
        if (field.isNeeded()) {
            return CodeBlock.builder()
                    .addStatement("case $L -> $N = $L", index, name, value)
                    .build();
        }
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("case $L ->", index);
        if (needsSeen(field)) {
            code.addStatement("$N = true", names.get(field.name() + SEEN))
                    .addStatement("$N = in.tryNull() ? null : $L", name, value);
        } else {
            code.add(nullOrValue(field, name, value));
        }
        return code.endControlFlow().build();
    }

    // if (in.tryNull()) {
    //     createdOn = null;
    //     extras = JsonReader.keep(extras, "created_on", RawJson.NULL);
    // } else {
    //     createdOn = in.nextDateTime();
    // }
    private CodeBlock nullOrValue(Field field, String name, CodeBlock value) {
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("if (in.tryNull())")
                .addStatement("$N = $L", name, field.isCollection() ? field.empty() : CodeBlock.of("null"))
                .addStatement(keep(field, "NULL"))
                .nextControlFlow("else")
                .addStatement("$N = $L", name, value);
        if (field.isCollection() && !field.isRequired()) {
            code.beginControlFlow("if ($N.isEmpty())", name)
                    .addStatement(keep(field, field.isList() ? "EMPTY_ARRAY" : "EMPTY_OBJECT"))
                    .endControlFlow();
        }
        return code.endControlFlow().build();
    }

    private CodeBlock keep(Field field, String constant) {
        return CodeBlock.of(
                "extras = $T.keep(extras, $L, $T.$N)", runtime.reader(), field.wire(), runtime.rawJson(), constant);
    }

    // default -> extras = in.keep(extras);
    private CodeBlock otherwise() {
        if (shape.additional().isEmpty()) {
            return CodeBlock.builder()
                    .addStatement("default -> extras = in.keep(extras)")
                    .build();
        }
        ObjectShape.AdditionalMap map = shape.additional().get();
        ClassName raw = runtime.rawJson();
        return CodeBlock.builder()
                .beginControlFlow("default ->")
                .beginControlFlow("if (in.peek() == $T.Kind.NULL)", raw)
                .addStatement("extras = in.keep(extras)")
                .nextControlFlow("else")
                .addStatement(
                        "$N.put(in.memberName(), $L)",
                        names.get("additional"),
                        json.read(map.value(), CodeBlock.of("in")))
                .endControlFlow()
                .endControlFlow()
                .build();
    }

    // if (!createdOnSeen) {
    //     throw in.missing(MEMBERS, 1);
    // }
    private CodeBlock checks() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < shape.fields().size(); i++) {
            Field field = shape.fields().get(i);
            if (needsSeen(field)) {
                code.beginControlFlow("if (!$N)", names.get(field.name() + SEEN))
                        .addStatement("throw in.missing(MEMBERS, $L)", i)
                        .endControlFlow();
            }
        }
        return code.build();
    }

    private CodeBlock construction() {
        List<CodeBlock> arguments = new ArrayList<>();
        for (int i = 0; i < shape.fields().size(); i++) {
            arguments.add(argument(i, shape.fields().get(i)));
        }
        shape.additional().ifPresent(map -> arguments.add(CodeBlock.of("$N", names.get("additional"))));
        arguments.add(CodeBlock.of("$T.kept(extras)", runtime.reader()));
        return CodeBlock.of("return new $T($L)", shape.className(), CodeBlock.join(arguments, ", "));
    }

    // in.required(id, MEMBERS, 0)
    private CodeBlock argument(int index, Field field) {
        return field.isRequired() && !needsSeen(field)
                ? CodeBlock.of("in.required($N, MEMBERS, $L)", names.get(field), index)
                : CodeBlock.of("$N", names.get(field));
    }
}
