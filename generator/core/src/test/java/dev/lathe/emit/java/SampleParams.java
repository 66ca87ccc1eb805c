package dev.lathe.emit.java;

import static dev.lathe.emit.java.Plans.component;
import static dev.lathe.emit.java.Plans.enumeration;
import static dev.lathe.emit.java.Plans.list;
import static dev.lathe.emit.java.Plans.name;
import static dev.lathe.emit.java.Plans.optional;
import static dev.lathe.emit.java.Plans.query;
import static dev.lathe.emit.java.Plans.record;
import static dev.lathe.emit.java.Plans.required;
import static dev.lathe.emit.java.Plans.scalar;
import static dev.lathe.emit.java.Plans.style;
import static dev.lathe.emit.java.Plans.text;
import static dev.lathe.emit.java.Plans.use;

import dev.lathe.model.ParameterLocation;
import dev.lathe.model.ParameterStyle;
import dev.lathe.model.Presence;
import dev.lathe.model.ScalarKind;
import dev.lathe.plan.model.ComponentPlan.Slot;
import dev.lathe.plan.model.EnumPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypeUse;
import java.util.List;

/** The params objects of {@link SampleSdk}. */
final class SampleParams {

    static final QualifiedName LIST = name("accounts", "AccountListParams");
    static final QualifiedName FILTER = name("accounts", "AccountListParams.TextFilter");
    static final QualifiedName DIRECTION = name("accounts", "AccountListParams.Direction");
    static final QualifiedName CREATE = name("accounts", "AccountCreateParams");

    private SampleParams() {}

    static RecordPlan forList() {
        RecordPlan filter = record(
                FILTER,
                RecordPlan.Role.PARAMETER_GROUP,
                List.of(query("not", list(scalar(ScalarKind.STRING)))),
                List.of());
        EnumPlan direction = enumeration(DIRECTION, "asc", "desc");
        return record(
                LIST,
                RecordPlan.Role.PARAMS,
                List.of(
                        query("page", scalar(ScalarKind.INT64)),
                        query("per_page", scalar(ScalarKind.INT64)),
                        query("direction", use(DIRECTION, TypeUse.Kind.ENUM)),
                        query("since", use(SampleModels.MOMENT, TypeUse.Kind.UNION)),
                        component(
                                "id",
                                use(FILTER, TypeUse.Kind.RECORD),
                                Presence.OPTIONAL,
                                new Slot.Group(List.of(text("id.not"))))),
                List.of(direction, filter));
    }

    static RecordPlan forCreate() {
        return record(
                CREATE,
                RecordPlan.Role.PARAMS,
                List.of(
                        required("name", scalar(ScalarKind.STRING)),
                        optional("tags", list(scalar(ScalarKind.STRING))),
                        component(
                                "x-trace",
                                scalar(ScalarKind.STRING),
                                Presence.OPTIONAL,
                                new Slot.Parameter(
                                        ParameterLocation.HEADER,
                                        style(ParameterStyle.Style.SIMPLE, ParameterStyle.Explode.JOINED)))),
                List.of());
    }
}
