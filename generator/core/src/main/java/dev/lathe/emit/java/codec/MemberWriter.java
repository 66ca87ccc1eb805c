package dev.lathe.emit.java.codec;

import com.palantir.javapoet.CodeBlock;
import dev.lathe.emit.java.code.Field;
import dev.lathe.emit.java.code.ObjectShape;

/** The statements that write the members of an object. */
final class MemberWriter {

    private final JsonCode json;
    private final String out;
    private final String value;

    /** Writes the members of {@code value} to {@code out}. */
    MemberWriter(JsonCode json) {
        this(json, "out", "value");
    }

    MemberWriter(JsonCode json, String out, String value) {
        this.json = json;
        this.out = out;
        this.value = value;
    }

    /** One member, left out or written as null as its component says. */
    CodeBlock member(Field field) {
        if (field.isNeeded()) {
            return statements(field);
        }
        if (field.isCollection()) {
            return conditional(isSent(field), field).endControlFlow().build();
        }
        CodeBlock.Builder code = conditional(CodeBlock.of("$L != null", get(field)), field);
        if (field.isRequired()) {
            code.nextControlFlow("else").addStatement("$N.name($L).nullValue()", out, field.wire());
        }
        return code.endControlFlow().build();
    }

    /** The typed map of further members, and the extras. */
    CodeBlock rest(ObjectShape shape) {
        CodeBlock.Builder code = CodeBlock.builder();
        shape.additional()
                .ifPresent(map -> code.addStatement(
                        "$N.members($N.$N(), $L)", out, value, map.name(), json.encoder(map.value())));
        if (shape.hasExtras()) {
            code.addStatement("$N.extras($N.extras())", out, value);
        }
        return code.build();
    }

    private CodeBlock isSent(Field field) {
        return field.isRequired()
                ? CodeBlock.of("$N.extras().get($L) == null", value, field.wire())
                : CodeBlock.of("!$L.isEmpty()", get(field));
    }

    private CodeBlock get(Field field) {
        return CodeBlock.of("$N.$N()", value, field.name());
    }

    // if (value.createdOn() != null) {
    //     out.name("created_on").dateTime(value.createdOn());
    private CodeBlock.Builder conditional(CodeBlock condition, Field field) {
        return CodeBlock.builder().beginControlFlow("if ($L)", condition).add(statements(field));
    }

    // out.name("id").string(value.id());
    private CodeBlock statements(Field field) {
        CodeBlock name = CodeBlock.of("$N.name($L)", out, field.wire());
        if (JsonCode.needsStatement(field.use())) {
            return CodeBlock.builder()
                    .addStatement(name)
                    .addStatement(json.write(field.use(), CodeBlock.of("$N", out), get(field)))
                    .build();
        }
        return CodeBlock.builder()
                .addStatement(json.write(field.use(), name, get(field)))
                .build();
    }
}
