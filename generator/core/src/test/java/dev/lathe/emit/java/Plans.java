package dev.lathe.emit.java;

import dev.lathe.model.Constraints;
import dev.lathe.model.Docs;
import dev.lathe.model.JsonText;
import dev.lathe.model.Nullability;
import dev.lathe.model.ParameterLocation;
import dev.lathe.model.ParameterStyle;
import dev.lathe.model.Presence;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.Secrecy;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.ComponentPlan.Slot;
import dev.lathe.plan.model.EnumPlan;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.TypeUse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Short ways to write down plans. */
final class Plans {

    static final List<Identifier> BASE = path("test.sdk");

    private Plans() {}

    static Identifier id(String value) {
        return new Identifier(value);
    }

    static SpecText text(String value) {
        return SpecText.of(value);
    }

    static JsonText json(String value) {
        return new JsonText(SpecText.of(value));
    }

    static List<Identifier> path(String dotted) {
        return Stream.of(dotted.split("\\.")).map(Identifier::new).toList();
    }

    /** A name below the base package: {@code name("model", "Account")}. */
    static QualifiedName name(String subPackage, String simple) {
        String full = subPackage.isEmpty() ? "test.sdk" : "test.sdk." + subPackage;
        List<String> parts = List.of(simple.split("\\."));
        return new QualifiedName(
                path(full),
                parts.subList(0, parts.size() - 1).stream().map(Identifier::new).toList(),
                id(parts.get(parts.size() - 1)));
    }

    static QualifiedName codec(QualifiedName type) {
        String sub = type.packageName().substring("test.sdk".length());
        String flat =
                String.join("", type.enclosing().stream().map(Identifier::value).toList())
                        + type.simple().value() + "Codec";
        return new QualifiedName(path("test.sdk.internal" + sub), List.of(), id(flat));
    }

    static Docs docs(String description) {
        return new Docs(SpecText.EMPTY, text(description), null, Docs.Deprecation.CURRENT, List.of());
    }

    static TypeUse scalar(ScalarKind kind) {
        return new TypeUse.Scalar(kind, Nullability.NON_NULL, Secrecy.PUBLIC);
    }

    static TypeUse secret() {
        return new TypeUse.Scalar(ScalarKind.STRING, Nullability.NON_NULL, Secrecy.SECRET);
    }

    static TypeUse nullable(ScalarKind kind) {
        return new TypeUse.Scalar(kind, Nullability.NULLABLE, Secrecy.PUBLIC);
    }

    static TypeUse list(TypeUse item) {
        return new TypeUse.ListOf(item, Nullability.NON_NULL);
    }

    static TypeUse map(TypeUse value) {
        return new TypeUse.MapOf(value, Nullability.NON_NULL);
    }

    static TypeUse use(QualifiedName name, TypeUse.Kind kind) {
        return new TypeUse.Declared(name, codec(name), kind, Nullability.NON_NULL, Secrecy.PUBLIC);
    }

    static ComponentPlan required(String wire, TypeUse type) {
        return component(wire, type, Presence.REQUIRED, new Slot.Member());
    }

    static ComponentPlan optional(String wire, TypeUse type) {
        return component(wire, type, Presence.OPTIONAL, new Slot.Member());
    }

    static ComponentPlan query(String wire, TypeUse type) {
        return component(wire, type, Presence.OPTIONAL, parameter(ParameterLocation.QUERY));
    }

    static Slot parameter(ParameterLocation in) {
        return new Slot.Parameter(in, style(ParameterStyle.Style.FORM, ParameterStyle.Explode.EXPLODED));
    }

    static ParameterStyle style(ParameterStyle.Style style, ParameterStyle.Explode explode) {
        return new ParameterStyle(style, explode, ParameterStyle.Reserved.ENCODED);
    }

    static ComponentPlan component(String wire, TypeUse type, Presence presence, Slot slot) {
        return new ComponentPlan(
                id(camel(wire)),
                text(wire),
                type,
                presence,
                slot,
                Constraints.NONE,
                null,
                docs("The " + wire.replace('_', ' ') + "."));
    }

    private static String camel(String wire) {
        String[] words = wire.split("[_.\\-]", -1);
        StringBuilder out = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            out.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return out.toString();
    }

    static RecordPlan record(QualifiedName name, List<ComponentPlan> components, String... samples) {
        return record(name, RecordPlan.Role.MODEL, components, List.of(), samples);
    }

    static RecordPlan record(
            QualifiedName name,
            RecordPlan.Role role,
            List<ComponentPlan> components,
            List<TypePlan> nested,
            String... samples) {
        return new RecordPlan(
                name,
                codec(name),
                role,
                RecordPlan.Form.RECORD,
                List.of(),
                components,
                null,
                null,
                nested,
                Stream.of(samples).map(Plans::json).toList(),
                docs("A " + name.simple() + "."),
                text("openapi.yaml#/components/schemas/" + name.simple()));
    }

    static EnumPlan enumeration(QualifiedName name, String... values) {
        return new EnumPlan(
                name,
                codec(name),
                ScalarKind.STRING,
                Stream.of(values)
                        .map(value -> new EnumPlan.ConstantPlan(
                                id(value.toUpperCase(Locale.ROOT)), json('"' + value + '"'), Docs.NONE))
                        .toList(),
                docs("The " + name.simple() + "."),
                text("openapi.yaml#/x"));
    }
}
