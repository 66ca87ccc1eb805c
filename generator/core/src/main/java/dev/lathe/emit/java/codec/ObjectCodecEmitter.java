package dev.lathe.emit.java.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.emit.java.code.RuntimeTypes;
import dev.lathe.plan.model.RecordPlan;
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

    TypeSpec.Builder type() {
        return codec.extending()
                .addMethod(codec.namedConstructor())
                .addMethod(members())
                .addMethod(read())
                .addMethod(write());
    }

    // @Override
    // protected Members.Builder members() {
    //     return Members.start().required("id", Codecs.STRING);
    // }
    private MethodSpec members() {
        return overriding("members")
                .addAnnotations(codec.naming(shape.types()))
                .returns(runtime.members().nestedClass("Builder"))
                .addCode(code.members(shape))
                .build();
    }

    // @Override
    // protected Account read(MemberValues in) {
    //     return new Account(in.get(0), in.int64(1), in.extras());
    // }
    private MethodSpec read() {
        return overriding("read")
                .returns(shape.className())
                .addParameter(runtime.json("MemberValues"), "in")
                .addStatement("return new $T($L)", shape.className(), arguments())
                .build();
    }

    /** One per component of a record; a final class takes the values themselves. */
    private CodeBlock arguments() {
        if (shape.plan().form() == RecordPlan.Form.CLASS) {
            return CodeBlock.of("in");
        }
        List<CodeBlock> arguments = new ArrayList<>();
        for (int i = 0; i < shape.fields().size(); i++) {
            arguments.add(CodeBlock.of("in.$N($L)", shape.fields().get(i).getter(), i));
        }
        shape.additional().ifPresent(map -> arguments.add(CodeBlock.of("in.further()")));
        if (shape.hasExtras()) {
            arguments.add(CodeBlock.of("in.extras()"));
        }
        return CodeBlock.join(arguments, ", ");
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
                .addCode(MemberCode.values(shape))
                .build();
    }

    private static MethodSpec.Builder overriding(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PROTECTED);
    }
}
