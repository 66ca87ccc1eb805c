package dev.lathe.emit.java.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.Field;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.emit.java.code.RuntimeTypes;
import dev.lathe.plan.model.RecordPlan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits the codec of an object type with very many members: it fills the builder, in several methods of at most 100
 * members each, because javac and the JIT give up on larger ones.
 */
final class WideCodecEmitter {

    static final int MEMBERS_PER_METHOD = 100;

    private final ObjectShape shape;
    private final RuntimeTypes runtime;
    private final CodecClass codec;
    private final JsonCode json;
    private final TypeName extrasBuilder;

    WideCodecEmitter(RecordPlan plan, Emission emission) {
        this.shape = ObjectShape.of(plan, emission);
        this.runtime = emission.runtime();
        this.codec = new CodecClass(plan, emission);
        this.json = new JsonCode(runtime);
        this.extrasBuilder = runtime.extras().nestedClass("Builder").annotated(RuntimeTypes.NULLABLE);
    }

    TypeSpec type() {
        TypeSpec.Builder type = codec.start()
                .addField(codec.members(shape.fields()))
                .addMethod(codec.constructor())
                .addMethod(read());
        for (int part = 0; part < parts(); part++) {
            type.addMethod(readPart(part));
        }
        type.addMethod(write());
        for (int part = 0; part < parts(); part++) {
            type.addMethod(writePart(part));
        }
        return type.build();
    }

    private int parts() {
        return (shape.fields().size() + MEMBERS_PER_METHOD - 1) / MEMBERS_PER_METHOD;
    }

    private List<Field> part(int part) {
        int start = part * MEMBERS_PER_METHOD;
        return shape.fields().subList(start, Math.min(shape.fields().size(), start + MEMBERS_PER_METHOD));
    }

    // Wide.Builder builder = Wide.builder();
    // BitSet seen = new BitSet();
    // Extras.@Nullable Builder extras = null;
    // in.beginObject();
    // for (…) {
    //     switch (member / 100) {
    //         case 0 -> extras = readPart1(in, member, builder, extras);
    //     }
    // }
    // for (int required : List.of(0, 7)) { … throw in.missing(MEMBERS, required); }
    // return builder.extras(JsonReader.kept(extras)).build();
    private MethodSpec read() {
        CodeBlock.Builder loop = CodeBlock.builder()
                .addStatement("$T builder = $T.builder()", shape.builder(), shape.className())
                .addStatement("$T seen = new $T()", BitSet.class, BitSet.class)
                .addStatement("$T extras = null", extrasBuilder)
                .addStatement("in.beginObject()")
                .beginControlFlow(
                        "for (int member = in.nextMember(MEMBERS); member != $T.END; member = in.nextMember(MEMBERS))",
                        runtime.reader())
                .beginControlFlow("if (member == $T.UNKNOWN)", runtime.reader())
                .addStatement("extras = in.keep(extras)")
                .addStatement("continue")
                .endControlFlow()
                .addStatement("seen.set(member)")
                .beginControlFlow("switch (member / $L)", MEMBERS_PER_METHOD);
        for (int part = 1; part < parts(); part++) {
            loop.addStatement("case $L -> extras = $N(in, member, builder, extras)", part, "readPart" + (part + 1));
        }
        loop.addStatement("default -> extras = readPart1(in, member, builder, extras)")
                .endControlFlow()
                .endControlFlow()
                .add(requiredCheck())
                .addStatement("return builder.extras($T.kept(extras)).build()", runtime.reader());
        return codec.read().addCode(loop.build()).build();
    }

    private CodeBlock requiredCheck() {
        List<CodeBlock> required = new ArrayList<>();
        for (int i = 0; i < shape.fields().size(); i++) {
            if (shape.fields().get(i).isRequired()) {
                required.add(CodeBlock.of("$L", i));
            }
        }
        if (required.isEmpty()) {
            return CodeBlock.of("");
        }
        return CodeBlock.builder()
                .beginControlFlow("for (int required : $T.of($L))", List.class, CodeBlock.join(required, ", "))
                .beginControlFlow("if (!seen.get(required))")
                .addStatement("throw in.missing(MEMBERS, required)")
                .endControlFlow()
                .endControlFlow()
                .build();
    }

    // switch (member) {
    //     case 0 -> builder.id(in.nextString());
    // }
    // return extras;
    private MethodSpec readPart(int part) {
        CodeBlock.Builder body = CodeBlock.builder().beginControlFlow("switch (member)");
        int index = part * MEMBERS_PER_METHOD;
        for (Field field : part(part)) {
            body.add(arm(index++, field));
        }
        body.addStatement("default -> throw in.error($S)", "no such member").endControlFlow();
        return MethodSpec.methodBuilder("readPart" + (part + 1))
                .addAnnotations(codec.filling(part(part)))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(extrasBuilder)
                .addParameter(runtime.reader(), "in")
                .addParameter(int.class, "member")
                .addParameter(shape.builder(), "builder")
                .addParameter(extrasBuilder, "extras")
                .addCode(body.build())
                .addStatement("return extras")
                .build();
    }

    // case 3 -> {
    //     if (in.tryNull()) {
    //         builder.clearCreatedOn();
    //         return JsonReader.keep(extras, "created_on", RawJson.NULL);
    //     }
    //     builder.createdOn(in.nextDateTime());
    // }
    private CodeBlock arm(int index, Field field) {
        CodeBlock value = json.read(field.use(), CodeBlock.of("in"));
        if (field.isNeeded()) {
            return CodeBlock.builder()
                    .addStatement("case $L -> builder.$N($L)", index, field.name(), value)
                    .build();
        }
        String clear = "clear" + Character.toUpperCase(field.name().charAt(0))
                + field.name().substring(1);
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("case $L ->", index)
                .beginControlFlow("if (in.tryNull())")
                .addStatement("builder.$N()", clear);
        if (field.isCollection() || !field.isRequired()) {
            code.addStatement("return $L", keep(field, "NULL"));
        } else {
            code.addStatement("return extras");
        }
        code.endControlFlow();
        if (!field.isCollection() || field.isRequired()) {
            return code.addStatement("builder.$N($L)", field.name(), value)
                    .endControlFlow()
                    .build();
        }
        String empty = field.isList() ? "EMPTY_ARRAY" : "EMPTY_OBJECT";
        return code.addStatement("$T read = $L", field.setterType(), value)
                .addStatement("builder.$N(read)", field.name())
                .addStatement("return read.isEmpty() ? $L : extras", keep(field, empty))
                .endControlFlow()
                .build();
    }

    private CodeBlock keep(Field field, String constant) {
        return CodeBlock.of("$T.keep(extras, $L, $T.$N)", runtime.reader(), field.wire(), runtime.rawJson(), constant);
    }

    // out.beginObject();
    // writePart1(out, value);
    // out.extras(value.extras());
    // out.endObject();
    private MethodSpec write() {
        CodeBlock.Builder body = CodeBlock.builder().addStatement("out.beginObject()");
        for (int part = 0; part < parts(); part++) {
            body.addStatement("$N(out, value)", "writePart" + (part + 1));
        }
        return codec.write()
                .addCode(body.build())
                .addCode(new MemberWriter(json).rest(shape))
                .addStatement("out.endObject()")
                .build();
    }

    private MethodSpec writePart(int part) {
        MemberWriter writer = new MemberWriter(json);
        CodeBlock.Builder body = CodeBlock.builder();
        part(part).forEach(field -> body.add(writer.member(field)));
        return MethodSpec.methodBuilder("writePart" + (part + 1))
                .addAnnotations(codec.writing(part(part)))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(runtime.writer(), "out")
                .addParameter(codec.value(), "value")
                .addCode(body.build())
                .build();
    }
}
