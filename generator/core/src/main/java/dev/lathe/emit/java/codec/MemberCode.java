package dev.lathe.emit.java.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.Field;
import dev.lathe.emit.java.code.ObjectShape;
import java.util.ArrayList;
import java.util.List;

/**
 * The two chains that an object's codec is made of: its members, and the values of an object in the same order. Long
 * ones are several statements, since javac descends once into a chain for each of its calls.
 */
final class MemberCode {

    static final int CALLS_PER_STATEMENT = 100;

    private final Emission emission;
    private final JsonCode json;

    MemberCode(Emission emission) {
        this.emission = emission;
        this.json = new JsonCode(emission);
    }

    // return Members.start()
    //         .required("id", Codecs.STRING)
    //         .optional("tags", Codecs.list(Codecs.STRING));
    CodeBlock members(ObjectShape shape) {
        TypeName members = emission.runtime().members();
        List<CodeBlock> calls =
                new ArrayList<>(shape.fields().stream().map(this::member).toList());
        shape.additional().ifPresent(map -> calls.add(CodeBlock.of(".further($L)", json.codec(map.value()))));
        if (calls.size() <= CALLS_PER_STATEMENT) {
            return CodeBlock.builder()
                    .addStatement("return $T.start()$L", members, CodeBlock.join(calls, ""))
                    .build();
        }
        return CodeBlock.builder()
                .addStatement("$T.Builder members = $T.start()", members, members)
                .add(statements("members", calls))
                .addStatement("return members")
                .build();
    }

    private CodeBlock member(Field field) {
        return CodeBlock.of(".$N($L, $L)", presence(field), field.wire(), json.codec(field.use()));
    }

    private static String presence(Field field) {
        if (!field.isMember()) {
            return field.isNeeded() ? "requiredParameter" : "parameter";
        }
        return field.isNeeded() ? "required" : field.isRequired() ? "nullable" : "optional";
    }

    // out.add(value.id()).add(value.tags()).extras(value.extras());
    static CodeBlock values(ObjectShape shape) {
        List<CodeBlock> calls = new ArrayList<>();
        shape.fields().forEach(field -> calls.add(CodeBlock.of(".add(value.$N())", field.name())));
        shape.additional().ifPresent(map -> calls.add(CodeBlock.of(".further(value.$N())", map.name())));
        if (shape.hasExtras()) {
            calls.add(CodeBlock.of(".extras(value.extras())"));
        }
        return statements("out", calls);
    }

    static CodeBlock statements(String start, List<CodeBlock> calls) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int from = 0; from < calls.size(); from += CALLS_PER_STATEMENT) {
            List<CodeBlock> some = calls.subList(from, Math.min(calls.size(), from + CALLS_PER_STATEMENT));
            code.addStatement("$N$L", start, CodeBlock.join(some, ""));
        }
        return code.build();
    }
}
