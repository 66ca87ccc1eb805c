package dev.lathe.emit.java.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.Field;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.emit.java.code.RuntimeTypes;
import dev.lathe.plan.model.RecordPlan;
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

    WideCodecEmitter(RecordPlan plan, Emission emission) {
        this.shape = ObjectShape.of(plan, emission);
        this.runtime = emission.runtime();
        this.codec = new CodecClass(plan, emission);
        this.json = new JsonCode(emission);
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
    // in.beginObject(MEMBERS);
    // for (…) {
    //     switch (member / 100) {
    //         case 0 -> readPart1(in, member, builder);
    //     }
    // }
    // return builder.extras(in.extras()).build();
    private MethodSpec read() {
        CodeBlock.Builder loop = CodeBlock.builder()
                .addStatement("$T builder = $T.builder()", shape.builder(), shape.className())
                .addStatement("in.beginObject(MEMBERS)")
                .beginControlFlow(
                        "for (int member = in.nextMember(); member != $T.END; member = in.nextMember())",
                        runtime.reader())
                .beginControlFlow("if (member == $T.UNKNOWN)", runtime.reader())
                .addStatement("in.keep()")
                .addStatement("continue")
                .endControlFlow()
                .beginControlFlow("switch (member / $L)", MEMBERS_PER_METHOD);
        for (int part = 1; part < parts(); part++) {
            loop.addStatement("case $L -> $N(in, member, builder)", part, "readPart" + (part + 1));
        }
        loop.addStatement("default -> readPart1(in, member, builder)")
                .endControlFlow()
                .endControlFlow()
                .addStatement(
                        shape.isReadByBuilder()
                                ? "return builder.build(in)"
                                : "return builder.extras(in.extras()).build()");
        return codec.read().addCode(loop.build()).build();
    }

    // switch (member) {
    //     case 0 -> builder.id(in.nextString());
    // }
    private MethodSpec readPart(int part) {
        MemberReader reader = new MemberReader(json);
        CodeBlock.Builder body = CodeBlock.builder().beginControlFlow("switch (member)");
        int index = part * MEMBERS_PER_METHOD;
        for (Field field : part(part)) {
            body.addStatement("case $L -> builder.$N($L)", index++, field.name(), reader.value(field));
        }
        body.addStatement("default -> throw in.error($S)", "no such member").endControlFlow();
        return MethodSpec.methodBuilder("readPart" + (part + 1))
                .addAnnotations(codec.filling(part(part)))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(runtime.reader(), "in")
                .addParameter(int.class, "member")
                .addParameter(shape.builder(), "builder")
                .addCode(body.build())
                .build();
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
