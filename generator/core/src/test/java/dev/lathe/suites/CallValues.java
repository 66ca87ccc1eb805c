package dev.lathe.suites;

import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.ComponentPlan.Slot;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.tree.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a case gives a caller, by the names of the wire; every value of it must find its place. */
final class CallValues {

    private final Element params;
    private final Set<String> used = new HashSet<>();

    CallValues(Element params) {
        this.params = params;
    }

    Element path(String name) {
        return Objects.requireNonNull(member("path", name), () -> "no value for " + name);
    }

    /** The body, decoded or as it is. */
    @Nullable
    Element body() {
        Element body = params.get("body");
        return body != null ? body : params.get("bodyRaw");
    }

    /** What the caller says that a file is; null when the case does not have it. */
    @Nullable
    String contentType() {
        Element type = member("header", "Content-Type");
        return type == null ? null : type.text();
    }

    /** The value of a parameter or of a member of the body that stands beside them; null when there is none. */
    @Nullable
    Element parameter(ComponentPlan component) {
        String name = component.wireName().open();
        if (!(component.slot() instanceof Slot.Parameter parameter)) {
            return member("body", name);
        }
        Element value = member(parameter.in().name().toLowerCase(Locale.ROOT), name);
        boolean takesAll = value == null && component.type() instanceof TypeUse.MapOf && params.has("queryMap");
        if (takesAll) {
            used.add("queryMap");
            return params.get("queryMap");
        }
        return value;
    }

    private @Nullable Element member(String place, String name) {
        Element members = params.get(place);
        Element value = members == null ? null : members.get(name);
        if (value != null) {
            used.add(place + "/" + name);
        }
        return value;
    }

    /** Fails when a parameter of the case is none of the method. */
    void requireAllUsed() {
        Set<String> left = new HashSet<>();
        for (String place : List.of("path", "query", "header", "cookie")) {
            params.members(place).keySet().forEach(name -> left.add(place + "/" + name));
        }
        if (params.has("queryMap")) {
            left.add("queryMap");
        }
        left.removeAll(used);
        if (!left.isEmpty()) {
            throw new AssertionError("the method does not take " + left);
        }
    }
}
