package dev.lathe.emit.java.project;

import dev.lathe.model.Nullability;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.TypeUse;
import java.util.Locale;
import java.util.stream.Collectors;

/** A type in api.md: {@code List<Account>}, {@code string?}. */
final class TypeText {

    private TypeText() {}

    static String of(TypeUse use) {
        return plain(use) + (use.nullability() == Nullability.NULLABLE ? "?" : "");
    }

    private static String plain(TypeUse use) {
        if (use instanceof TypeUse.Scalar scalar) {
            return scalar.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (use instanceof TypeUse.ListOf list) {
            return "List<" + of(list.item()) + ">";
        }
        if (use instanceof TypeUse.MapOf map) {
            return "Map<" + of(map.value()) + ">";
        }
        if (use instanceof TypeUse.Declared declared) {
            String outer = declared.name().enclosing().stream()
                    .map(Identifier::value)
                    .map(name -> name + ".")
                    .collect(Collectors.joining());
            return outer + declared.name().simple();
        }
        return "json";
    }
}
