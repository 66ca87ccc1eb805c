package dev.lathe.emit.java.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.plan.model.RecordPlan;

/** Emits the codec of an object type of ordinary size. */
final class RecordCodecEmitter {

    private final ObjectShape shape;
    private final CodecClass codec;

    RecordCodecEmitter(RecordPlan plan, Emission emission) {
        this.shape = ObjectShape.of(plan, emission);
        this.codec = new CodecClass(plan, emission);
    }

    TypeSpec type() {
        return codec.start()
                .addField(codec.members(shape.fields()))
                .addMethod(codec.constructor())
                .addMethod(
                        new RecordReadMethod(shape).method(codec.read().addAnnotations(codec.reading(shape.types()))))
                .addMethod(write())
                .build();
    }

    // public static void write(JsonWriter out, Account value) {
    //     out.beginObject();
    //     out.name("id").string(value.id());
    //     out.extras(value.extras());
    //     out.endObject();
    // }
    private MethodSpec write() {
        MemberWriter writer = new MemberWriter(new JsonCode(shape.emission()));
        CodeBlock.Builder body = CodeBlock.builder().addStatement("out.beginObject()");
        shape.fields().forEach(field -> body.add(writer.member(field)));
        return codec.write()
                .addAnnotations(codec.writing(shape.fields()))
                .addCode(body.build())
                .addCode(writer.rest(shape))
                .addStatement("out.endObject()")
                .build();
    }
}
