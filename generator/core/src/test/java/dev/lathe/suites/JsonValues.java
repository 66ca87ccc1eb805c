package dev.lathe.suites;

import dev.lathe.model.ScalarKind;
import dev.lathe.plan.model.EnumPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.model.UnionPlan;
import dev.lathe.tree.Element;
import dev.lathe.tree.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes what an SDK decoded as JSON, by the accessors that callers have: members that the document does not name are
 * left out, and a variant that it does not know is no value of it.
 */
final class JsonValues {

    private final SuiteSdk sdk;
    private final TypeIndex types;

    JsonValues(SuiteSdk sdk, TypeIndex types) {
        this.sdk = sdk;
        this.types = types;
    }

    String of(TypeUse use, @Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (use instanceof TypeUse.Scalar) {
            return scalar(value);
        }
        if (use instanceof TypeUse.ListOf list) {
            List<String> items = new ArrayList<>();
            ((List<?>) value).forEach(item -> items.add(of(list.item(), item)));
            return "[" + String.join(",", items) + "]";
        }
        if (use instanceof TypeUse.MapOf map) {
            List<String> entries = new ArrayList<>();
            ((Map<?, ?>) value).forEach((name, entry) -> entries.add(member((String) name, of(map.value(), entry))));
            return "{" + String.join(",", entries) + "}";
        }
        return use instanceof TypeUse.Declared declared ? declared(declared, value) : value.toString();
    }

    private String declared(TypeUse.Declared use, Object value) {
        return switch (use.kind()) {
            case RECORD -> object(types.object(use.name()), value);
            case ENUM -> constant(types.enumeration(use.name()), value);
            case UNION -> union(types.union(use.name()), value);
        };
    }

    private String object(RecordPlan plan, Object value) {
        Element whole = Suite.tree(encoded(plan.codec(), value));
        List<String> members = new ArrayList<>();
        plan.components().forEach(component -> {
            String name = component.wireName().open();
            Object part = Reflection.call(value, component.name().value());
            if (part != null && whole.has(name)) { // a list that did not come is an empty one to callers
                members.add(member(name, of(component.type(), part)));
            }
        });
        if (plan.additional() != null) {
            Map<?, ?> further = (Map<?, ?>) Objects.requireNonNull(
                    Reflection.call(value, plan.additional().name().value()));
            TypeUse use = plan.additional().value();
            further.forEach((name, entry) -> members.add(member((String) name, of(use, entry))));
        }
        return "{" + String.join(",", members) + "}";
    }

    private String union(UnionPlan plan, Object value) {
        for (UnionPlan.VariantPlan variant : plan.variants()) {
            boolean isWrapped = variant.form() == UnionPlan.Form.WRAPPER;
            Class<?> type = isWrapped
                    ? sdk.type(plan.name().nested(variant.name()))
                    : sdk.type(((TypeUse.Declared) variant.value()).name());
            if (type.isInstance(value)) {
                return of(variant.value(), isWrapped ? Reflection.call(value, "value") : value);
            }
        }
        return "{\"no variant of " + plan.name().simple() + "\":" + Reflection.call(value, "raw") + "}";
    }

    private static String constant(EnumPlan plan, Object value) {
        String text = String.valueOf(Reflection.call(value, "value"));
        return plan.base() == ScalarKind.STRING ? Json.quoted(text) : text;
    }

    private String encoded(QualifiedName codec, Object value) {
        Object writer =
                Objects.requireNonNull(Reflection.callStatic(sdk.runtime("internal.json.JsonWriter"), "create"));
        Reflection.call(Reflection.constant(sdk.type(codec), "INSTANCE"), "write", writer, value);
        byte[] bytes = (byte[]) Objects.requireNonNull(Reflection.call(writer, "toByteArray"));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String scalar(Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        boolean isBytes = sdk.runtime("core.Bytes").isInstance(value);
        return Json.quoted(isBytes ? String.valueOf(Reflection.call(value, "base64")) : value.toString());
    }

    private static String member(String name, String value) {
        return Json.quoted(name) + ":" + value;
    }
}
