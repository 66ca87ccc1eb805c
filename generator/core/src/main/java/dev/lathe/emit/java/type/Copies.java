package dev.lathe.emit.java.type;

import com.palantir.javapoet.CodeBlock;
import dev.lathe.emit.java.code.Field;
import dev.lathe.model.Nullability;
import dev.lathe.plan.model.TypeUse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;

/** Expressions that copy a list or map into an unmodifiable one, keeping order and allowed nulls. */
final class Copies {

    private Copies() {}

    static CodeBlock of(Field field, CodeBlock value) {
        if (field.use() instanceof TypeUse.ListOf list) {
            return list.item().nullability() == Nullability.NULLABLE
                    ? CodeBlock.of("$T.unmodifiableList(new $T<>($L))", Collections.class, ArrayList.class, value)
                    : CodeBlock.of("$T.copyOf($L)", List.class, value);
        }
        return field.isMap() ? ofMap(value) : value;
    }

    static CodeBlock ofMap(CodeBlock value) {
        return CodeBlock.of("$T.unmodifiableMap(new $T<>($L))", Collections.class, LinkedHashMap.class, value);
    }
}
