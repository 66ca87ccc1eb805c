package dev.lathe.emit.java.codec;

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

    private final ObjectShape shape;
    private final RuntimeTypes runtime;
    private final MemberReader members;
    private final NameAllocator names = new NameAllocator();

    RecordReadMethod(ObjectShape shape) {
        this.shape = shape;
        this.runtime = shape.emission().runtime();
        this.members = new MemberReader(new JsonCode(shape.emission()));
        List.of("in", "member", "MEMBERS").forEach(name -> names.newName(name, name));
        shape.fields().forEach(field -> names.newName(field.name(), field));
        shape.additional().ifPresent(map -> names.newName(map.name(), "additional"));
    }

    // in.beginObject(MEMBERS);
    // for (int member = in.nextMember(); member != JsonReader.END; member = in.nextMember()) {
    //     switch (member) { … }
    // }
    // return new Account(id, createdOn, in.extras());
    MethodSpec method(MethodSpec.Builder method) {
        return method.addCode(locals())
                .addStatement("in.beginObject(MEMBERS)")
                .beginControlFlow(
                        "for (int member = in.nextMember(); member != $T.END; member = in.nextMember())",
                        runtime.reader())
                .beginControlFlow("switch (member)")
                .addCode(arms())
                .endControlFlow()
                .endControlFlow()
                .addStatement(construction())
                .build();
    }

    private CodeBlock locals() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Field field : shape.fields()) {
            code.addStatement("$T $N = $L", local(field), names.get(field), initial(field));
        }
        shape.additional()
                .ifPresent(map -> code.addStatement(
                        "$T $N = new $T<>()", map.type(), names.get("additional"), LinkedHashMap.class));
        return code.build();
    }

    private static TypeName local(Field field) {
        return field.isNeeded() ? field.setterType() : box(field.setterType());
    }

    private static TypeName box(TypeName type) {
        return type.isPrimitive() ? type.box() : type;
    }

    private static CodeBlock initial(Field field) {
        if (field.isCollection() && !field.isNeeded()) {
            return field.empty();
        }
        if (!local(field).isPrimitive()) {
            return CodeBlock.of("null");
        }
        return CodeBlock.of(local(field).equals(TypeName.BOOLEAN) ? "false" : "0");
    }

    // case 0 -> id = in.nextString();
    private CodeBlock arms() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < shape.fields().size(); i++) {
            Field field = shape.fields().get(i);
            code.addStatement("case $L -> $N = $L", i, names.get(field), members.value(field));
        }
        return code.add(otherwise()).build();
    }

    // default -> in.keep();
    private CodeBlock otherwise() {
        return shape.additional()
                .map(map -> members.further(map, names.get("additional")))
                .orElseGet(() ->
                        CodeBlock.builder().addStatement("default -> in.keep()").build());
    }

    private CodeBlock construction() {
        List<CodeBlock> arguments = new ArrayList<>();
        shape.fields().forEach(field -> arguments.add(CodeBlock.of("$N", names.get(field))));
        shape.additional().ifPresent(map -> arguments.add(CodeBlock.of("$N", names.get("additional"))));
        arguments.add(CodeBlock.of("in.extras()"));
        return CodeBlock.of("return new $T($L)", shape.className(), CodeBlock.join(arguments, ", "));
    }
}
