package dev.lathe.plan.method;

import dev.lathe.model.EnvironmentVariable;
import dev.lathe.model.Operation;
import dev.lathe.model.SdkModel;
import dev.lathe.model.SecurityRequirement;
import dev.lathe.model.SecurityScheme;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.CredentialPlan;
import dev.lathe.plan.model.CredentialPlan.Part;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.MethodPlan.Signing;
import dev.lathe.plan.naming.Claim;
import dev.lathe.plan.naming.NameBook;
import dev.lathe.plan.naming.NameKind;
import dev.lathe.plan.naming.Words;
import dev.lathe.plan.shape.LockKey;
import dev.lathe.plan.shape.Parts;
import dev.lathe.plan.shape.TypeContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plans who proves what: the credentials that the client takes, the ways it signs calls as a rule, and the ways of the
 * operations that differ from the rule.
 */
final class SecurityPlanner {

    private final TypeContext context;
    private final Map<SpecText, SecurityScheme> schemes = new LinkedHashMap<>();
    private final Map<SpecText, Part> parts = new LinkedHashMap<>();
    private final List<List<SpecText>> rule;

    SecurityPlanner(TypeContext context, NameBook book) {
        this.context = context;
        SdkModel model = context.index().model();
        model.securitySchemes().forEach(scheme -> schemes.put(scheme.id(), scheme));
        this.rule = rule(model);
        List<SecurityScheme> used = used(model);
        Map<String, Identifier> setters = book.assign(
                NameKind.CREDENTIAL,
                Set.of(),
                schemes.values().stream().map(this::claim).toList());
        for (SecurityScheme scheme : used) {
            Identifier setter = Objects.requireNonNull(setters.get(key(scheme)));
            parts.put(scheme.id(), new Part(setter, scheme, variables(model, scheme, setter)));
        }
    }

    /** Every credential that any call accepts. */
    List<Part> parts() {
        return List.copyOf(parts.values());
    }

    /** The ways to sign a call as a rule; one without parts for none at all. */
    List<CredentialPlan> alternatives() {
        return rule.stream().map(way -> new CredentialPlan(parts(way))).toList();
    }

    /** The ways of one operation; null when it keeps to the rule. */
    @Nullable
    List<Signing> of(Operation operation) {
        List<List<SpecText>> ways = ways(demanded(context.index().model(), operation));
        if (ways.equals(rule)) {
            return null;
        }
        List<List<SpecText>> own = ways.isEmpty() ? List.of(List.of()) : ways;
        return own.stream()
                .map(way -> new Signing(parts(way).stream().map(Part::setter).toList()))
                .toList();
    }

    private List<Part> parts(List<SpecText> way) {
        return way.stream().map(id -> Objects.requireNonNull(parts.get(id))).toList();
    }

    /** What the document says of all operations, or else what it says most often of single ones. */
    private List<List<SpecText>> rule(SdkModel model) {
        if (!model.security().isEmpty()) {
            return ways(model.security());
        }
        Map<List<List<SpecText>>, Integer> counts = new LinkedHashMap<>();
        model.operations().forEach(operation -> counts.merge(ways(demanded(model, operation)), 1, Integer::sum));
        List<List<SpecText>> most = List.of();
        int highest = 0;
        for (Map.Entry<List<List<SpecText>>, Integer> entry : counts.entrySet()) {
            if (!entry.getKey().isEmpty() && entry.getValue() > highest) {
                most = entry.getKey();
                highest = entry.getValue();
            }
        }
        return most;
    }

    private static List<SecurityRequirement> demanded(SdkModel model, Operation operation) {
        return Objects.requireNonNullElse(operation.security(), model.security());
    }

    /** Without what no request carries, and without the ways that name what is not declared. */
    private List<List<SpecText>> ways(List<SecurityRequirement> alternatives) {
        Set<List<SpecText>> ways = new LinkedHashSet<>();
        for (SecurityRequirement alternative : alternatives) {
            if (schemes.keySet().containsAll(alternative.schemeIds())) {
                ways.add(alternative.schemeIds().stream()
                        .filter(id -> Objects.requireNonNull(schemes.get(id)).isCarriedByRequests())
                        .toList());
            }
        }
        return ways.equals(Set.of(List.of())) ? List.of() : List.copyOf(ways);
    }

    private List<SecurityScheme> used(SdkModel model) {
        Set<SpecText> ids = new LinkedHashSet<>();
        rule.forEach(ids::addAll);
        for (Operation operation : model.operations()) {
            ways(demanded(model, operation)).forEach(ids::addAll);
        }
        List<SecurityScheme> used = new ArrayList<>();
        ids.forEach(id -> used.add(Objects.requireNonNull(schemes.get(id))));
        return used;
    }

    private Claim claim(SecurityScheme scheme) {
        return new Claim(
                key(scheme),
                Claim.Rank.DERIVED,
                List.of(context.profile().identifier(NameKind.CREDENTIAL, Words.of(scheme.id()))),
                scheme.location());
    }

    private static String key(SecurityScheme scheme) {
        return "#/components/securitySchemes/" + LockKey.of(scheme.id());
    }

    /** The variables that lathe.yaml names, or else one called after client and setter. */
    private List<SpecText> variables(SdkModel model, SecurityScheme scheme, Identifier setter) {
        List<SpecText> configured = model.environment().stream()
                .filter(variable -> variable.use() == EnvironmentVariable.Use.CREDENTIAL
                        && variable.schemeId().equals(scheme.id()))
                .map(EnvironmentVariable::name)
                .toList();
        if (!configured.isEmpty()) {
            return configured;
        }
        String client = context.names().name(Parts.client()).simple().value();
        List<String> words = Words.join(Words.of(SpecText.of(client)), Words.of(SpecText.of(setter.value())));
        Identifier variable = context.profile().identifier(NameKind.CONSTANT, words);
        return List.of(SpecText.of(variable.value()));
    }
}
