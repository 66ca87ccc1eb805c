package dev.lathe.emit.java.project;

import dev.lathe.emit.java.code.Deprecations;
import dev.lathe.emit.java.door.Markdown;
import dev.lathe.model.Docs;
import dev.lathe.model.Presence;
import dev.lathe.plan.model.EnumPlan;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.UnionPlan;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A type as one line of api.md. */
final class TypeLine {

    private TypeLine() {}

    static String of(TypePlan type, String name) {
        return line(type, name) + (Deprecations.isDeprecated(type.docs()) ? "; deprecated" : "");
    }

    private static String line(TypePlan type, String name) {
        if (type instanceof RecordPlan plan) {
            return ofObject(plan, name);
        }
        return type instanceof UnionPlan plan ? ofUnion(plan, name) : ofEnum((EnumPlan) type, name);
    }

    // - `Account { id, name, type, created_on? }`: model
    private static String ofObject(RecordPlan plan, String name) {
        Stream<String> named = plan.components().stream()
                .map(component -> Markdown.code(component.wireName())
                        + (component.presence() == Presence.OPTIONAL ? "?" : "")
                        + mark(component.docs()));
        Stream<String> others = plan.additional() == null ? Stream.of() : Stream.of("...");
        List<String> members = Stream.concat(named, others).toList();
        String inside = members.isEmpty() ? "{ }" : "{ " + String.join(", ", members) + " }";
        String role = plan.role().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "- `" + name + " " + inside + "`: " + role;
    }

    // - `TokenResources = Flat | Nested`: union
    private static String ofUnion(UnionPlan plan, String name) {
        String variants = plan.variants().stream()
                .map(variant -> variant.name().value() + mark(variant.docs()))
                .collect(Collectors.joining(" | "));
        return "- `" + name + " = " + variants + "`: union";
    }

    // - `AccountType = "standard" | "enterprise"`: enum
    private static String ofEnum(EnumPlan plan, String name) {
        String values = plan.constants().stream()
                .map(constant -> "\"" + Markdown.code(constant.value()) + "\"" + mark(constant.docs()))
                .collect(Collectors.joining(" | "));
        return "- `" + name + " = " + values + "`: enum";
    }

    private static String mark(Docs docs) {
        return Deprecations.isDeprecated(docs) ? " (deprecated)" : "";
    }
}
