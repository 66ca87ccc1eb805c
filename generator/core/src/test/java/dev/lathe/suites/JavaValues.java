package dev.lathe.suites;

import dev.lathe.model.ScalarKind;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.tree.Element;
import dev.lathe.tree.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes what callers of an SDK have in hand out of JSON: objects by their builders, all else by its type. */
final class JavaValues {

    private final SuiteSdk sdk;
    private final TypeIndex types;
    private final JsonValues written;

    JavaValues(SuiteSdk sdk, TypeIndex types) {
        this.sdk = sdk;
        this.types = types;
        this.written = new JsonValues(sdk, types);
    }

    @Nullable
    Object of(TypeUse use, Element json) {
        if (json.isNull() && !(use instanceof TypeUse.Json)) {
            return null;
        }
        if (use instanceof TypeUse.Scalar scalar) {
            return scalar(scalar.kind(), text(json));
        }
        if (use instanceof TypeUse.ListOf list) {
            List<@Nullable Object> items = new ArrayList<>();
            json.items().forEach(item -> items.add(of(list.item(), item)));
            return items;
        }
        if (use instanceof TypeUse.MapOf map) {
            Map<String, @Nullable Object> entries = new LinkedHashMap<>();
            json.members().forEach((name, value) -> entries.put(name, of(map.value(), value)));
            return entries;
        }
        return use instanceof TypeUse.Declared declared ? declared(declared, json) : raw(json);
    }

    private Object declared(TypeUse.Declared use, Element json) {
        return switch (use.kind()) {
            case RECORD -> built(types.object(use.name()), json.members());
            case ENUM -> Objects.requireNonNull(Reflection.callStatic(sdk.type(use.name()), "of", text(json)));
            case UNION -> union(use, json);
        };
    }

    /** An object by its builder; a null is a value that callers do not have. */
    private Object built(RecordPlan plan, Map<String, Element> members) {
        Object builder = Objects.requireNonNull(Reflection.callStatic(sdk.type(plan.name()), "builder"));
        Map<String, Object> further = new LinkedHashMap<>();
        members.forEach((name, json) -> {
            ComponentPlan component = component(plan, name);
            if (component == null && plan.additional() != null) {
                further.put(name, Objects.requireNonNull(of(plan.additional().value(), json)));
            } else if (component == null) {
                throw new AssertionError(plan.name().simple() + " has no " + name);
            } else if (!json.isNull()) {
                Reflection.call(builder, component.name().value(), of(component.type(), json));
            }
        });
        if (!further.isEmpty()) {
            Reflection.call(
                    builder, Objects.requireNonNull(plan.additional()).name().value(), further);
        }
        return Objects.requireNonNull(Reflection.call(builder, "build"));
    }

    private static @Nullable ComponentPlan component(RecordPlan plan, String wireName) {
        return plan.components().stream()
                .filter(component -> component.wireName().open().equals(wireName))
                .findFirst()
                .orElse(null);
    }

    /** Callers choose a variant; here its codec does, and must find one that knows every member. */
    private Object union(TypeUse.Declared use, Element json) {
        Object codec = Reflection.constant(sdk.type(use.codec()), "INSTANCE");
        Object reader =
                Objects.requireNonNull(Reflection.callStatic(sdk.runtime("internal.json.JsonReader"), "of", raw(json)));
        Object value = Objects.requireNonNull(Reflection.call(codec, "read", reader));
        String meant = Canonical.of(json);
        String known = Canonical.of(Suite.tree(written.of(use, value)));
        if (!known.equals(meant)) {
            throw new AssertionError(use.name().simple() + " knows of " + meant + " only " + known);
        }
        return value;
    }

    private Object raw(Element json) {
        return Objects.requireNonNull(
                Reflection.callStatic(sdk.runtime("core.RawJson"), "of", Json.minified(json.node())));
    }

    private Object scalar(ScalarKind kind, String text) {
        return switch (kind) {
            case STRING -> text;
            case BOOLEAN -> Boolean.valueOf(text);
            case INT32 -> Integer.valueOf(text);
            case INT64 -> Long.valueOf(text);
            case BIG_INTEGER -> new BigInteger(text);
            case FLOAT -> Float.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case DATE_TIME -> OffsetDateTime.parse(text);
            case DATE -> LocalDate.parse(text);
            case TIME -> LocalTime.parse(text);
            case DURATION -> Duration.parse(text);
            case UUID -> UUID.fromString(text);
            case URI -> URI.create(text);
            case BYTES -> Objects.requireNonNull(Reflection.callStatic(sdk.runtime("core.Bytes"), "ofBase64", text));
            case BINARY -> Objects.requireNonNull(Reflection.callStatic(sdk.runtime("core.Upload"), "ofText", text));
        };
    }

    private static String text(Element json) {
        return Objects.requireNonNull(json.text(), () -> "no scalar: " + Json.minified(json.node()));
    }
}
