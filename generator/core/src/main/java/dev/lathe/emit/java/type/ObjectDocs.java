package dev.lathe.emit.java.type;

import com.palantir.javapoet.CodeBlock;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.plan.model.ComponentPlan;
import java.util.ArrayList;
import java.util.List;

/** Comments of object types and their components. */
final class ObjectDocs {

    private ObjectDocs() {}

    /** The comment of a record, with one {@code @param} per component. */
    static CodeBlock ofRecord(ObjectShape shape) {
        JavaDoc doc = type(shape);
        shape.fields()
                .forEach(field -> doc.param(
                        field.name(),
                        component(field.plan()) + (field.isDeprecated() ? " <strong>Deprecated.</strong>" : "")));
        shape.additional()
                .ifPresent(map -> doc.param(map.name(), "further members by name, in order of arrival; never null"));
        if (shape.hasExtras()) {
            doc.param(ObjectShape.EXTRAS, "what came or is sent beyond the components above");
        }
        return doc.build();
    }

    /** The comment of a final class. */
    static CodeBlock ofClass(ObjectShape shape) {
        return type(shape).build();
    }

    private static JavaDoc type(ObjectShape shape) {
        String otherwise = switch (shape.plan().role()) {
            case MODEL, ANSWER -> "The object {@code " + shape.plan().name().simple() + "}.";
            case PARAMS -> "What a call sends besides its path.";
            case PARAMETER_GROUP -> "A filter of several parameters.";
        };
        return JavaDoc.of(shape.plan().docs(), otherwise)
                .paragraph("Source: ", shape.plan().source())
                .deprecated(shape.plan().docs());
    }

    /** Meaning, limits and default of a component. */
    static String component(ComponentPlan component) {
        return component(component, "The member " + JavaDoc.code(component.wireName()) + ".");
    }

    /** The comment of a setter: which member it sets, and what is known of that. */
    static String setter(ComponentPlan component) {
        String known = component(component, "");
        String sets = "Sets " + JavaDoc.code(component.wireName());
        return known.isEmpty() ? sets + "." : sets + (known.startsWith(" (") ? known + "." : ". " + known);
    }

    private static String component(ComponentPlan component, String otherwise) {
        String meaning = JavaDoc.brief(component.docs(), otherwise);
        List<String> limits = new ArrayList<>();
        component.constraints().keywords().forEach((keyword, value) -> {
            String words = constraint(keyword);
            if (!words.isEmpty()) {
                limits.add(words + " " + JavaDoc.code(value));
            }
        });
        if (component.defaultValue() != null) {
            limits.add("default " + JavaDoc.code(component.defaultValue()));
        }
        return limits.isEmpty() ? meaning : meaning + " (" + String.join(", ", limits) + ")";
    }

    private static String constraint(String keyword) {
        return switch (keyword) {
            case "maxLength" -> "longest";
            case "minLength" -> "shortest";
            case "maxItems" -> "most items";
            case "minItems" -> "fewest items";
            case "maximum" -> "at most";
            case "minimum" -> "at least";
            case "exclusiveMaximum" -> "less than";
            case "exclusiveMinimum" -> "more than";
            case "pattern" -> "pattern";
            case "multipleOf" -> "a multiple of";
            case "uniqueItems" -> "unique items:";
            case "minProperties" -> "fewest members";
            case "maxProperties" -> "most members";
            case "const" -> "always";
            case "enum" -> "one of";
            case "propertyNames" -> "names of members:";
            case "contains" -> "some items:";
            case "minContains" -> "of these at least";
            case "maxContains" -> "of these at most";
            case "dependentRequired" -> "members that need others:";
            case "not" -> "never";
            case "contentMediaType" -> "contains";
            default -> ""; // a format says no more than the type does
        };
    }
}
