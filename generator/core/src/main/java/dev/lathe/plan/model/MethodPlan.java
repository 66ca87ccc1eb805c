package dev.lathe.plan.model;

import dev.lathe.model.Docs;
import dev.lathe.model.HttpVerb;
import dev.lathe.model.ParameterStyle;
import dev.lathe.model.Presence;
import dev.lathe.model.Server;
import dev.lathe.model.SpecText;
import dev.lathe.model.StatusRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One method of a service.
 *
 * @param name the primary name
 * @param aliases further names, each a {@code default} method that calls the primary
 * @param call the constant in the service's calls class ({@code LIST})
 * @param title the document's title
 * @param path the path template, as declared
 * @param pathArguments positional arguments, in the order of the template
 * @param params the params object; null when the operation has no query, header or flattened body members
 * @param paramsPresence whether a call without params makes sense
 * @param body what is sent as the body
 * @param answer what comes back
 * @param errors declared failures, most specific first
 * @param headers constants of the headers that its answers carry
 * @param server where it goes, when not to the base URL of the client
 * @param signing the ways it may be signed, the first complete one is used; null for those of the client
 * @param permissions of which the caller needs one
 * @param sample arguments and wire form for the emitted test and the documentation
 */
public record MethodPlan(
        Identifier name,
        List<Identifier> aliases,
        Identifier call,
        SpecText title,
        HttpVerb verb,
        SpecText path,
        List<PathArgument> pathArguments,
        @Nullable QualifiedName params,
        Presence paramsPresence,
        BodyPlan body,
        AnswerPlan answer,
        List<ErrorPlan> errors,
        List<Identifier> headers,
        @Nullable Server server,
        @Nullable List<Signing> signing,
        List<SpecText> permissions,
        @Nullable SamplePlan sample,
        Docs docs) {

    public MethodPlan {
        aliases = List.copyOf(aliases);
        pathArguments = List.copyOf(pathArguments);
        errors = List.copyOf(errors);
        headers = List.copyOf(headers);
        signing = signing == null ? null : List.copyOf(signing);
        permissions = List.copyOf(permissions);
    }

    /** The same method as if one of its answers were the only one. */
    public MethodPlan answering(AnswerPlan only) {
        return new MethodPlan(
                name,
                aliases,
                call,
                title,
                verb,
                path,
                pathArguments,
                params,
                paramsPresence,
                body,
                only,
                errors,
                headers,
                server,
                signing,
                permissions,
                sample,
                docs);
    }

    /** Credentials that go together, by their setters; empty for none at all. */
    public record Signing(List<Identifier> setters) {
        public Signing {
            setters = List.copyOf(setters);
        }
    }

    /** A positional argument that fills a segment of the path. */
    public record PathArgument(Identifier name, SpecText wireName, TypeUse type, ParameterStyle style, Docs docs) {}

    /** The body of a failure for a range of statuses. */
    public record ErrorPlan(StatusRange status, TypeUse type) {}
}
