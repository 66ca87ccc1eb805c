package dev.lathe.plan.shape;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.model.Access;
import dev.lathe.model.Nullability;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.Presence;
import dev.lathe.model.Property;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.naming.LanguageProfile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans object types. */
public final class RecordPlanner {

    private final ShapeGraph graph;
    private final TypeNames names;
    private final TypeUses uses;
    private final MemberNames members;
    private final MultipartObjects multipart;
    private final ComponentChecks checks;
    private final LanguageProfile profile;
    private final Diagnostics diagnostics;

    public RecordPlanner(
            ShapeGraph graph,
            TypeNames names,
            TypeUses uses,
            MemberNames members,
            MultipartObjects multipart,
            ComponentChecks checks,
            LanguageProfile profile,
            Diagnostics diagnostics) {
        this.graph = graph;
        this.names = names;
        this.uses = uses;
        this.members = members;
        this.multipart = multipart;
        this.checks = checks;
        this.profile = profile;
        this.diagnostics = diagnostics;
    }

    RecordPlan plan(ObjectDecl object, TypeKey.Shape shape, List<QualifiedName> implemented, List<TypePlan> nested) {
        List<ComponentPlan> components = new ArrayList<>();
        boolean isSent = graph.isSent(shape);
        for (Property property : graph.members(object, shape.direction())) {
            ComponentPlan plain = component(object, property, shape.direction());
            components.add(isSent ? checks.checked(plain, property.type(), property.location()) : plain);
        }
        reportLeftOut(object, shape.direction());
        RecordPlan.AdditionalPlan additional = additional(object, shape.direction());
        return new RecordPlan(
                names.name(shape),
                names.codec(shape),
                isSent ? RecordPlan.Role.MODEL : RecordPlan.Role.ANSWER,
                form(components, additional, object.location()),
                implemented,
                components,
                additional,
                names.copiedFrom(shape),
                nested,
                List.of(),
                object.docs(),
                Sources.of(object));
    }

    /** A property as a component, of a model or of a params object into which its object is flattened; unchecked. */
    public ComponentPlan component(ObjectDecl object, Property property, Direction direction) {
        return new ComponentPlan(
                members.member(object, property),
                property.name(),
                multipart.contains(object)
                        ? uses.part(property.type(), direction, property.access())
                        : uses.member(property.type(), direction, property.access()),
                property.presence(),
                new ComponentPlan.Slot.Member(),
                property.constraints(),
                property.defaultValue(),
                property.docs());
    }

    /** A record, unless its constructor has more parameter slots than the language allows. */
    public RecordPlan.Form form(
            List<ComponentPlan> components, RecordPlan.@Nullable AdditionalPlan additional, Location location) {
        int further = additional == null ? 1 : 2;
        int slots = further + components.stream().mapToInt(this::slots).sum();
        if (slots <= profile.maxSlots()) {
            return RecordPlan.Form.RECORD;
        }
        diagnostics.note(
                DiagnosticCode.OBJECT_TOO_LARGE,
                location,
                "too many members for a record; it becomes a class with the same accessors and builder");
        return RecordPlan.Form.CLASS;
    }

    private int slots(ComponentPlan component) {
        boolean alwaysThere =
                component.presence() == Presence.REQUIRED && component.type().nullability() == Nullability.NON_NULL;
        return alwaysThere && component.type() instanceof TypeUse.Scalar scalar ? profile.slots(scalar.kind()) : 1;
    }

    /** The typed map of an object for members that the document does not name, or null. */
    public RecordPlan.@Nullable AdditionalPlan additional(ObjectDecl object, Direction direction) {
        return object.additional() == null
                ? null
                : new RecordPlan.AdditionalPlan(members.additional(object), uses.use(object.additional(), direction));
    }

    private void reportLeftOut(ObjectDecl object, Direction direction) {
        for (Property property : object.properties()) {
            if (property.access() != Access.READ_ONLY && graph.vanishes(property, direction)) {
                diagnostics.note(
                        DiagnosticCode.MEMBER_LEFT_OUT_OF_REQUEST,
                        property.location(),
                        "left out of requests: everything in it is read-only");
            }
        }
    }
}
