package dev.lathe.emit.java.codec;

import com.palantir.javapoet.CodeBlock;
import dev.lathe.emit.java.code.Field;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.emit.java.code.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Expressions that read the members of an object; what may be null or missing, the runtime's {@code Members} knows. */
final class MemberReader {

    private static final CodeBlock IN = CodeBlock.of("in");

    private final JsonCode json;

    MemberReader(JsonCode json) {
        this.json = json;
    }

    // Members.of("id", "name").required(0)
    static CodeBlock members(List<Field> fields, RuntimeTypes runtime) {
        List<CodeBlock> names = fields.stream().map(Field::wire).toList();
        return CodeBlock.builder()
                .add("$T.of($L)", runtime.members(), CodeBlock.join(names, ", "))
                .add(marked("required", fields, Field::isNeeded))
                .add(marked("nullable", fields, field -> isRequiredNullable(field) && !field.isCollection()))
                .add(marked("nullableCollections", fields, field -> isRequiredNullable(field) && field.isCollection()))
                .build();
    }

    private static boolean isRequiredNullable(Field field) {
        return field.isRequired() && field.isNullable();
    }

    // .required(0, 3)
    private static CodeBlock marked(String what, List<Field> fields, Predicate<Field> isMarked) {
        List<CodeBlock> indexes = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            if (isMarked.test(fields.get(i))) {
                indexes.add(CodeBlock.of("$L", i));
            }
        }
        return indexes.isEmpty() ? CodeBlock.of("") : CodeBlock.of(".$N($L)", what, CodeBlock.join(indexes, ", "));
    }

    // in.keepIfEmpty(in.nextList(JsonReader::nextString))
    CodeBlock value(Field field) {
        CodeBlock value = json.read(field.use(), IN);
        return field.isCollection() && !field.isRequired() ? CodeBlock.of("in.keepIfEmpty($L)", value) : value;
    }

    // default -> {
    //     if (in.peek() == RawJson.Kind.NULL) {
    //         in.keep();
    //     } else {
    //         labels.put(in.memberName(), in.nextString());
    //     }
    // }
    CodeBlock further(ObjectShape.AdditionalMap map, String local) {
        return CodeBlock.builder()
                .beginControlFlow("default ->")
                .beginControlFlow(
                        "if (in.peek() == $T.Kind.NULL)", json.runtime().rawJson())
                .addStatement("in.keep()")
                .nextControlFlow("else")
                .addStatement("$N.put(in.memberName(), $L)", local, json.read(map.value(), IN))
                .endControlFlow()
                .endControlFlow()
                .build();
    }
}
