package dev.lathe.emit.java.code;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.RecordPlan.Role;
import dev.lathe.plan.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An object type as emitters see it: its fields, its map of further members, and whether it keeps extras. */
public record ObjectShape(RecordPlan plan, List<Field> fields, Emission emission) {

    /** Name of the component that keeps what the document does not name. */
    public static final String EXTRAS = "extras";

    public static ObjectShape of(RecordPlan plan, Emission emission) {
        List<Field> fields = plan.components().stream()
                .map(component -> new Field(component, emission.types()))
                .toList();
        return new ObjectShape(plan, fields, emission);
    }

    public ClassName className() {
        return JavaTypes.className(plan.name());
    }

    public ClassName builder() {
        return className().nestedClass("Builder");
    }

    public boolean isModel() {
        return plan.isModel();
    }

    /** Models keep unknown members; params do when they send an object; groups are not objects on the wire. */
    public boolean hasExtras() {
        return isModel() || (plan.role() == Role.PARAMS && fields.stream().anyMatch(Field::isMember));
    }

    /** The map of further members, or empty. */
    public Optional<AdditionalMap> additional() {
        return Optional.ofNullable(plan.additional())
                .map(map -> new AdditionalMap(map.name().value(), map.value(), mapOf(map)));
    }

    private TypeName mapOf(RecordPlan.AdditionalPlan map) {
        return ParameterizedTypeName.get(
                ClassName.get(Map.class),
                ClassName.get(String.class),
                emission.types().argument(map.value()));
    }

    /** The typed map of members that the document does not name one by one. */
    public record AdditionalMap(String name, TypeUse value, TypeName type) {}

    /** The annotations of what names a component's type inside this type. */
    public List<AnnotationSpec> naming(TypeUse use) {
        return emission.deprecations().naming(use, plan.name());
    }

    /** The types of all components that are typed by the document. */
    public List<TypeUse> types() {
        return Stream.concat(fields.stream().map(Field::use), additional().map(AdditionalMap::value).stream())
                .toList();
    }

    public List<Field> needed() {
        return fields.stream().filter(Field::isNeeded).toList();
    }

    public boolean hasSecrets() {
        return fields.stream().anyMatch(Field::isSecret);
    }

    /** Names of all components but the extras, in order. */
    public List<String> valueNames() {
        List<String> names = new ArrayList<>(fields.stream().map(Field::name).toList());
        additional().ifPresent(map -> names.add(map.name()));
        return names;
    }

    /** Names of all components, in order. */
    public List<String> componentNames() {
        List<String> names = valueNames();
        if (hasExtras()) {
            names.add(EXTRAS);
        }
        return names;
    }
}
