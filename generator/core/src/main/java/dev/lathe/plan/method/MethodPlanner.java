package dev.lathe.plan.method;

import dev.lathe.model.Operation;
import dev.lathe.model.Parameter;
import dev.lathe.model.Presence;
import dev.lathe.model.Server;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.naming.CallStyle;
import dev.lathe.plan.naming.Claim;
import dev.lathe.plan.naming.LanguageProfile;
import dev.lathe.plan.naming.NameBook;
import dev.lathe.plan.naming.NameKind;
import dev.lathe.plan.naming.Words;
import dev.lathe.plan.shape.Direction;
import dev.lathe.plan.shape.LockKey;
import dev.lathe.plan.shape.MethodSite;
import dev.lathe.plan.shape.ServerAddress;
import dev.lathe.plan.shape.TypeContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plans one method; its sample is added when everything else is known. */
final class MethodPlanner {

    private final TypeContext context;
    private final BodyPlanner bodies;
    private final AnswerPlanner answers;
    private final HeadersPlanner headers;
    private final SecurityPlanner security;
    private final NameBook book;

    /** Those who plan one side of a method each. */
    record Sides(AnswerPlanner answers, HeadersPlanner headers, SecurityPlanner security) {}

    MethodPlanner(TypeContext context, Sides sides, NameBook book) {
        this.context = context;
        this.bodies = new BodyPlanner(context);
        this.answers = sides.answers();
        this.headers = sides.headers();
        this.security = sides.security();
        this.book = book;
    }

    MethodPlan plan(MethodSite site, MethodNames.Names names, @Nullable RecordPlan params) {
        Operation operation = site.operation();
        return new MethodPlan(
                names.name(),
                names.aliases(),
                names.call(),
                site.method().title(),
                operation.verb(),
                operation.path(),
                pathArguments(site, params),
                params == null ? null : params.name(),
                presence(params),
                bodies.plan(operation, params),
                answers.plan(site),
                answers.errors(operation),
                headers.of(operation),
                server(operation),
                security.of(operation),
                operation.permissions(),
                null,
                operation.docs());
    }

    /** The first one it has of its own, unless that is the client's as well. */
    private @Nullable Server server(Operation operation) {
        SpecText usual = context.index().model().servers().get(0).url();
        return operation.servers().stream()
                .findFirst()
                .filter(server -> !server.url().equals(usual) && ServerAddress.isUsable(server))
                .orElse(null);
    }

    private static Presence presence(@Nullable RecordPlan params) {
        boolean needed = params != null
                && params.components().stream().map(ComponentPlan::presence).anyMatch(Presence.REQUIRED::equals);
        return needed ? Presence.REQUIRED : Presence.OPTIONAL;
    }

    /** Languages that merge the two need other names than those of the params. */
    private static Set<Identifier> taken(LanguageProfile profile, @Nullable RecordPlan params) {
        return params == null || profile.calls() == CallStyle.POSITIONAL
                ? Set.of()
                : params.components().stream().map(ComponentPlan::name).collect(Collectors.toSet());
    }

    private List<MethodPlan.PathArgument> pathArguments(MethodSite site, @Nullable RecordPlan params) {
        List<Parameter> parameters = context.requests().positional(site.operation());
        LanguageProfile profile = context.profile();
        List<Claim> claims = parameters.stream()
                .map(parameter -> new Claim(
                        site.key() + "#param:path:" + LockKey.of(parameter.name()),
                        Claim.Rank.DERIVED,
                        List.of(profile.identifier(NameKind.ARGUMENT, Words.of(parameter.name()))),
                        parameter.location()))
                .toList();
        Map<String, Identifier> names = book.assign(NameKind.ARGUMENT, taken(profile, params), claims);
        List<MethodPlan.PathArgument> arguments = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Parameter parameter = parameters.get(i);
            arguments.add(new MethodPlan.PathArgument(
                    Objects.requireNonNull(names.get(claims.get(i).key())),
                    parameter.name(),
                    context.uses().use(parameter.type(), Direction.REQUEST),
                    parameter.style(),
                    parameter.docs()));
        }
        return arguments;
    }
}
