package dev.lathe.emit.java.type;

import com.palantir.javapoet.CodeBlock;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.model.Nullability;
import dev.lathe.plan.model.TypeUse;

/** Expressions that turn an answer's value into a request's: the same value, unless a type in it has two shapes. */
record ShapeCopy(Emission emission) {

    /** The value as a request has it. */
    CodeBlock copy(TypeUse target, TypeUse source, CodeBlock value) {
        return isSame(target, source) ? value : changed(target, source, value, 1);
    }

    private static boolean isSame(TypeUse target, TypeUse source) {
        if (target instanceof TypeUse.Declared to && source instanceof TypeUse.Declared from) {
            return to.name().equals(from.name());
        } else if (target instanceof TypeUse.ListOf to && source instanceof TypeUse.ListOf from) {
            return isSame(to.item(), from.item());
        } else if (target instanceof TypeUse.MapOf to && source instanceof TypeUse.MapOf from) {
            return isSame(to.value(), from.value());
        }
        return true;
    }

    // AccountInput.from(value), value.stream().map(AccountInput::from).toList(), MapValues.of(value,
    // AccountInput::from)
    private CodeBlock changed(TypeUse target, TypeUse source, CodeBlock value, int depth) {
        if (target instanceof TypeUse.ListOf to && source instanceof TypeUse.ListOf from) {
            return CodeBlock.of("$L.stream().map($L).toList()", value, function(to.item(), from.item(), depth));
        } else if (target instanceof TypeUse.MapOf to && source instanceof TypeUse.MapOf from) {
            return CodeBlock.of(
                    "$T.of($L, $L)",
                    emission.runtime().json("MapValues"),
                    value,
                    function(to.value(), from.value(), depth));
        }
        return CodeBlock.of("$T.from($L)", JavaTypes.className(((TypeUse.Declared) target).name()), value);
    }

    private CodeBlock function(TypeUse target, TypeUse source, int depth) {
        boolean isNullable = source.nullability() == Nullability.NULLABLE;
        if (target instanceof TypeUse.Declared to && !isNullable) {
            return CodeBlock.of("$T::from", JavaTypes.className(to.name()));
        }
        CodeBlock item = CodeBlock.of("$N", depth == 1 ? "item" : "item" + depth);
        CodeBlock changed = changed(target, source, item, depth + 1);
        return isNullable
                ? CodeBlock.of("$L -> $L == null ? null : $L", item, item, changed)
                : CodeBlock.of("$L -> $L", item, changed);
    }
}
