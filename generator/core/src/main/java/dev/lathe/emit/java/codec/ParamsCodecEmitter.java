package dev.lathe.emit.java.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.Field;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.plan.model.ComponentPlan.Slot;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the encoder of params: query, header and cookie parameters in order, then the members of a flattened body. */
final class ParamsCodecEmitter {

    private final ObjectShape shape;
    private final CodecClass codec;
    private final Emission emission;
    private final ParameterCode parameters;

    ParamsCodecEmitter(RecordPlan plan, Emission emission) {
        this.shape = ObjectShape.of(plan, emission);
        this.codec = new CodecClass(plan, emission);
        this.emission = emission;
        this.parameters = new ParameterCode(emission);
    }

    TypeSpec type() {
        return new ObjectCodecEmitter(shape.plan(), emission)
                .type()
                .addSuperinterface(ParameterizedTypeName.get(emission.runtime().call("ParamsEncoder"), codec.value()))
                .addMethod(encode())
                .build();
    }

    // @Override
    // public void encode(AccountListParams params, RequestEncoder out) {
    //     out.query("name", params.name()).body(params, this);
    // }
    private MethodSpec encode() {
        CodeBlock.Builder body = CodeBlock.builder();
        List<CodeBlock> calls = new ArrayList<>();
        for (Field field : shape.fields()) {
            if (field.plan().slot() instanceof Slot.Group group) {
                body.add(MemberCode.statements("out", calls)).add(group(field, group));
                calls.clear();
            } else if (field.plan().slot() instanceof Slot.Parameter parameter) {
                calls.add(parameters.call(field, parameter, field.plan().wireName(), "params"));
            }
        }
        if (shape.hasExtras()) {
            calls.add(CodeBlock.of(".body(params, this)"));
        }
        body.add(MemberCode.statements("out", calls));
        return MethodSpec.methodBuilder("encode")
                .addAnnotation(Override.class)
                .addAnnotations(codec.writing(written()))
                .addModifiers(Modifier.PUBLIC)
                .addParameter(codec.value(), "params")
                .addParameter(emission.runtime().call("RequestEncoder"), "out")
                .addCode(body.build())
                .build();
    }

    // if (params.id() != null) {
    //     out.queryList("id.not", Style.FORM, params.id().not());
    // }
    private CodeBlock group(Field field, Slot.Group group) {
        if (!(field.use() instanceof TypeUse.Declared declared)) {
            return CodeBlock.of("");
        }
        List<Field> members = members(declared);
        List<CodeBlock> calls = new ArrayList<>();
        String owner = "params." + field.name() + "()";
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).plan().slot() instanceof Slot.Parameter parameter) {
                calls.add(parameters.call(
                        members.get(i), parameter, group.wireNames().get(i), owner));
            }
        }
        return CodeBlock.builder()
                .beginControlFlow("if (params.$N() != null)", field.name())
                .add(MemberCode.statements("out", calls))
                .endControlFlow()
                .build();
    }

    private List<Field> members(TypeUse.Declared group) {
        return emission.index()
                .findRecord(group.name())
                .map(plan -> ObjectShape.of(plan, emission).fields())
                .orElse(List.of());
    }

    /** All fields that are written, those of filter objects too. */
    private List<Field> written() {
        List<Field> fields = new ArrayList<>(shape.fields());
        for (Field field : shape.fields()) {
            if (field.isGroup() && field.use() instanceof TypeUse.Declared declared) {
                fields.addAll(members(declared));
            }
        }
        return fields;
    }
}
