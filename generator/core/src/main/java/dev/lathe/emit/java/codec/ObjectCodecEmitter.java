package dev.lathe.emit.java.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.Field;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.emit.java.code.RuntimeTypes;
import dev.lathe.model.ScalarKind;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the codec of an object type: its members, and the way between their values and the object. */
final class ObjectCodecEmitter {

    private final ObjectShape shape;
    private final RuntimeTypes runtime;
    private final CodecClass codec;
    private final MemberCode code;

    ObjectCodecEmitter(RecordPlan plan, Emission emission) {
        this.shape = ObjectShape.of(plan, emission);
        this.runtime = emission.runtime();
        this.codec = new CodecClass(plan, emission);
        this.code = new MemberCode(emission);
    }

    TypeSpec type() {
        return codec.extending()
                .addMethod(codec.constructor())
                .addMethod(members())
                .addMethods(reading())
                .addMethod(write())
                .build();
    }

    // @Override
    // protected Members.Builder members() {
    //     return Members.start().required("id", Codecs.STRING);
    // }
    private MethodSpec members() {
        return overriding("members")
                .addAnnotations(codec.naming(shape.types()))
                .returns(runtime.members().nestedClass("Builder"))
                .addCode(code.members(shape, shape.fields()))
                .build();
    }

    private List<MethodSpec> reading() {
        return shape.plan().form() == RecordPlan.Form.RECORD
                ? List.of(read().addStatement(construction()).build())
                : new FillCode(shape, codec).methods(read());
    }

    // @Override
    // protected Account read(MemberValues in)
    private MethodSpec.Builder read() {
        return overriding("read").returns(shape.className()).addParameter(runtime.json("MemberValues"), "in");
    }

    // return new Account(in.get(0), in.int64(1), in.extras());
    private CodeBlock construction() {
        List<CodeBlock> arguments = new ArrayList<>();
        for (int i = 0; i < shape.fields().size(); i++) {
            arguments.add(CodeBlock.of("in.$N($L)", getter(shape.fields().get(i)), i));
        }
        shape.additional().ifPresent(map -> arguments.add(CodeBlock.of("in.further()")));
        arguments.add(CodeBlock.of("in.extras()"));
        return CodeBlock.of("return new $T($L)", shape.className(), CodeBlock.join(arguments, ", "));
    }

    static String getter(Field field) {
        if (!field.isNeeded() || !(field.use() instanceof TypeUse.Scalar scalar)) {
            return "get";
        }
        return getter(scalar.kind());
    }

    private static String getter(ScalarKind kind) {
        return switch (kind) {
            case BOOLEAN -> "bool";
            case INT32 -> "int32";
            case INT64 -> "int64";
            case FLOAT -> "float32";
            case DOUBLE -> "float64";
            default -> "get";
        };
    }

    // @Override
    // protected void write(MemberValues out, Account value) {
    //     out.add(value.id()).extras(value.extras());
    // }
    private MethodSpec write() {
        return overriding("write")
                .addAnnotations(codec.writing(shape.fields()))
                .addParameter(runtime.json("MemberValues"), "out")
                .addParameter(shape.className(), "value")
                .addCode(MemberCode.values("out", "value", shape, shape.fields()))
                .build();
    }

    private static MethodSpec.Builder overriding(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PROTECTED);
    }
}
