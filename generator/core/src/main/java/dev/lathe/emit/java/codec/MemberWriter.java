package dev.lathe.emit.java.codec;

import com.palantir.javapoet.CodeBlock;
import dev.lathe.emit.java.code.Field;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.plan.model.TypeUse;

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
            return statement(field);
        }
        if (!field.isRequired()) {
            return CodeBlock.builder().addStatement(optional(field)).build();
        }
        if (field.isCollection()) {
            return conditional(CodeBlock.of("$N.extras().get($L) == null", value, field.wire()), field)
                    .endControlFlow()
                    .build();
        }
        return conditional(CodeBlock.of("$L != null", get(field)), field)
                .nextControlFlow("else")
                .addStatement("$N.name($L).nullValue()", out, field.wire())
                .endControlFlow()
                .build();
    }

    // out.member("created_on", value.createdOn())
    // out.listMember("tags", value.tags(), JsonWriter::string)
    // out.member("owner", value.owner(), OwnerCodec.INSTANCE)
    private CodeBlock optional(Field field) {
        if (field.use() instanceof TypeUse.ListOf list) {
            return optional("listMember", field, json.encoder(list.item()));
        }
        if (field.use() instanceof TypeUse.MapOf map) {
            return optional("mapMember", field, json.encoder(map.value()));
        }
        return json.isMember(field.use())
                ? CodeBlock.of("$N.member($L, $L)", out, field.wire(), get(field))
                : optional("member", field, json.encoder(field.use()));
    }

    private CodeBlock optional(String method, Field field, CodeBlock encoder) {
        return CodeBlock.of("$N.$N($L, $L, $L)", out, method, field.wire(), get(field), encoder);
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

    private CodeBlock get(Field field) {
        return CodeBlock.of("$N.$N()", value, field.name());
    }

    // if (value.createdOn() != null) {
    //     out.name("created_on").dateTime(value.createdOn());
    private CodeBlock.Builder conditional(CodeBlock condition, Field field) {
        return CodeBlock.builder().beginControlFlow("if ($L)", condition).add(statement(field));
    }

    // out.name("id").string(value.id());
    private CodeBlock statement(Field field) {
        CodeBlock name = CodeBlock.of("$N.name($L)", out, field.wire());
        return CodeBlock.builder()
                .addStatement(json.write(field.use(), name, get(field)))
                .build();
    }
}
