package dev.lathe.emit.java.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.lathe.emit.java.code.Field;
import dev.lathe.emit.java.code.ObjectShape;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * How the codec reads an object that no constructor takes: it fills the builder, in several methods of at most 100
 * members each, because javac and the JIT give up on larger ones.
 */
final class FillCode {

    private static final int MEMBERS_PER_METHOD = 100;

    private final ObjectShape shape;
    private final CodecClass codec;

    FillCode(ObjectShape shape, CodecClass codec) {
        this.shape = shape;
        this.codec = codec;
    }

    // Wide.Builder builder = Wide.builder();
    // fill1(in, builder);
    // fill2(in, builder);
    // return builder.extras(in.extras()).build();
    List<MethodSpec> methods(MethodSpec.Builder read) {
        List<MethodSpec> fills = new ArrayList<>();
        read.addStatement("$T builder = $T.builder()", shape.builder(), shape.className());
        for (int from = 0; from < shape.fields().size(); from += MEMBERS_PER_METHOD) {
            String name = "fill" + (fills.size() + 1);
            read.addStatement("$N(in, builder)", name);
            fills.add(fill(name, from));
        }
        shape.additional().ifPresent(map -> read.addStatement("builder.$N(in.further())", map.name()));
        read.addStatement(
                shape.isReadByBuilder() ? "return builder.build(in)" : "return builder.extras(in.extras()).build()");
        List<MethodSpec> methods = new ArrayList<>(List.of(read.build()));
        methods.addAll(fills);
        return methods;
    }

    // builder.id(in.<String>get(0));
    // if (in.has(1)) {
    //     builder.createdOn(in.<OffsetDateTime>get(1));
    // }
    private MethodSpec fill(String name, int from) {
        List<Field> fields =
                shape.fields().subList(from, Math.min(shape.fields().size(), from + MEMBERS_PER_METHOD));
        CodeBlock.Builder body = CodeBlock.builder();
        for (int i = 0; i < fields.size(); i++) {
            body.add(fields.get(i).isNeeded() ? set(fields.get(i), from + i) : setIfThere(fields.get(i), from + i));
        }
        return MethodSpec.methodBuilder(name)
                .addAnnotations(codec.filling(fields))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(shape.emission().runtime().json("MemberValues"), "in")
                .addParameter(shape.builder(), "builder")
                .addCode(body.build())
                .build();
    }

    private CodeBlock setIfThere(Field field, int index) {
        return CodeBlock.builder()
                .beginControlFlow("if (in.has($L))", index)
                .add(set(field, index))
                .endControlFlow()
                .build();
    }

    /** The type is said because a setter may have other forms. */
    private static CodeBlock set(Field field, int index) {
        String getter = ObjectCodecEmitter.getter(field);
        CodeBlock value = getter.equals("get")
                ? CodeBlock.of("in.<$T>get($L)", field.setterType().box(), index)
                : CodeBlock.of("in.$N($L)", getter, index);
        return CodeBlock.builder()
                .addStatement("builder.$N($L)", field.name(), value)
                .build();
    }
}
