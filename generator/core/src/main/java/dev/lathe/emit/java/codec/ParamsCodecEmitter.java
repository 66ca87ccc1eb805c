package dev.lathe.emit.java.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.Field;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.emit.java.door.JavaDoc;
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
        TypeSpec.Builder type = TypeSpec.classBuilder(
                        JavaTypes.className(shape.plan().codec()))
                .addJavadoc(JavaDoc.words("Writes {@link " + codec.value().canonicalName() + "} into a request.")
                        .build())
                .addAnnotations(codec.annotations())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        if (shape.hasExtras()) {
            type.addField(body())
                    .addMethod(codec.constructor())
                    .addMethod(encode())
                    .addMethod(members());
        } else {
            type.addMethod(codec.constructor()).addMethod(encode());
        }
        return type.build();
    }

    // private static final Members BODY = members().build();
    private FieldSpec body() {
        return FieldSpec.builder(
                        emission.runtime().members(), "BODY", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("members().build()")
                .build();
    }

    // private static Members.Builder members() {
    //     return Members.start().required("name", Codecs.STRING);
    // }
    private MethodSpec members() {
        return MethodSpec.methodBuilder("members")
                .addAnnotations(codec.naming(shape.types()))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(emission.runtime().members().nestedClass("Builder"))
                .addCode(new MemberCode(emission).members(shape, bodyFields()))
                .build();
    }

    // public static void encode(AccountListParams params, RequestEncoder out) {
    //     out.query("name", params.name()).object(BODY, body -> …);
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
        body.add(MemberCode.statements("out", calls));
        return MethodSpec.methodBuilder("encode")
                .addJavadoc(JavaDoc.words("Writes the parameters, and the members of the body if there are any.")
                        .param("params", "what to send")
                        .param("out", "the request")
                        .build())
                .addAnnotations(codec.writing(written()))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(codec.value(), "params")
                .addParameter(emission.runtime().call("RequestEncoder"), "out")
                .addCode(body.build())
                .addCode(flattenedBody())
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

    // out.object(BODY, body -> {
    //     body.add(params.name()).extras(params.extras());
    // });
    private CodeBlock flattenedBody() {
        if (!shape.hasExtras()) {
            return CodeBlock.of("");
        }
        return CodeBlock.builder()
                .add("out.object(BODY, body -> {\n")
                .indent()
                .add(MemberCode.values("body", "params", shape, bodyFields()))
                .unindent()
                .addStatement("})")
                .build();
    }

    private List<Field> bodyFields() {
        return shape.fields().stream().filter(Field::isMember).toList();
    }
}
