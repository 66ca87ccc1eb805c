package dev.lathe.account;

import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.model.Operation;
import dev.lathe.model.SdkModel;
import dev.lathe.model.SecurityScheme;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.source.SourceDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws up the account: what the document has, found anew in its tree, against what the plan really has. */
public final class Accountant {

    private final PlannedMethods methods;
    private final SchemaFates schemas;
    private final MediaTypeFates mediaTypes;
    private final HookFates hooks;
    private final Set<SpecText> credentials = new HashSet<>();
    private final Set<SpecText> connected = new HashSet<>();
    private final Map<Location, List<Operation>> operations;
    private final Reasons reasons;

    private Accountant(SourceDocument document, SdkModel model, SdkPlan plan, Reasons reasons) {
        this.methods = new PlannedMethods(plan);
        this.schemas = new SchemaFates(document, model, plan);
        this.mediaTypes = new MediaTypeFates(model, methods);
        this.operations = model.operations().stream().collect(Collectors.groupingBy(Operation::location));
        this.hooks = new HookFates(model, plan);
        this.reasons = reasons;
        plan.client().secrets().forEach(part -> credentials.add(part.scheme().id()));
        model.securitySchemes().stream()
                .filter(scheme -> !scheme.isCarriedByRequests())
                .map(SecurityScheme::id)
                .forEach(connected::add);
    }

    /**
     * The account of a run.
     *
     * @param diagnostics what was found so far, the reasons for what is left out; receives a reason for what the
     *     earlier stages left out as a matter of course, and a complaint about Lathe for what nobody gave a reason
     */
    public static Account account(SourceDocument document, SdkModel model, SdkPlan plan, Diagnostics diagnostics) {
        List<Thing> things = Inventory.of(document);
        Accountant accountant = new Accountant(document, model, plan, new Reasons(diagnostics.sorted()));
        List<Entry> entries = new ArrayList<>();
        for (Thing thing : things) {
            Fate fate = accountant.fate(thing);
            Diagnostic reason = fate == Fate.LEFT_OUT ? accountant.reason(thing, diagnostics) : null;
            entries.add(new Entry(thing.kind(), thing.place(), fate, reason));
        }
        return new Account(entries);
    }

    private Fate fate(Thing thing) {
        return switch (thing.kind()) {
            case OPERATION -> isPlanned(thing) ? Fate.METHOD : Fate.LEFT_OUT;
            case CALLBACK -> hooks.isRead(thing.place()) ? Fate.PARSER : Fate.LEFT_OUT;
            case SCHEMA -> schema(thing);
            case MEDIA_TYPE -> mediaTypes.of(thing.place());
            case SECURITY_SCHEME -> credentials.contains(SpecText.of(thing.name())) ? Fate.CREDENTIAL : Fate.LEFT_OUT;
        };
    }

    /** By its path; by its place where that path was no good one and another was taken for it. */
    private boolean isPlanned(Thing operation) {
        return !methods.of(operation.name(), operation.owner()).isEmpty()
                || operations.getOrDefault(operation.element().location(), List.of()).stream()
                        .anyMatch(
                                known -> !methods.of(known.verb(), known.path()).isEmpty());
    }

    /** What could not be understood is any JSON in the SDK; that is no trace of the schema. */
    private Fate schema(Thing thing) {
        Fate fate = schemas.of(thing.element());
        boolean lost = fate == Fate.STAND_IN && schemas.isAnyJson(thing.element()) && reasons.at(thing) != null;
        return lost ? Fate.LEFT_OUT : fate;
    }

    private Diagnostic reason(Thing thing, Diagnostics diagnostics) {
        Diagnostic given = reasons.around(thing);
        if (given != null) {
            return given;
        }
        Diagnostic reason = ownReason(thing);
        diagnostics.add(reason);
        return reason;
    }

    private Diagnostic ownReason(Thing thing) {
        if (thing.kind() == Kind.SECURITY_SCHEME) {
            return connected.contains(SpecText.of(thing.name()))
                    ? Findings.credentialOfTransport(thing)
                    : Findings.credentialUnused(thing);
        }
        if (thing.kind() == Kind.CALLBACK && hooks.carriesNothing(thing.place())) {
            return Findings.nothingToParse(thing);
        }
        if (thing.kind() == Kind.MEDIA_TYPE && mediaTypes.isOfPlannedOperation(thing.place())) {
            return mediaTypes.isFurtherAnswer(thing.place())
                    ? Findings.answerUnread(thing)
                    : Findings.mediaTypeUnused(thing);
        }
        return Findings.unaccounted(thing);
    }
}
