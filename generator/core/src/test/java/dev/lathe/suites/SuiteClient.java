package dev.lathe.suites;

import dev.lathe.model.Presence;
import dev.lathe.plan.model.BodyPlan;
import dev.lathe.plan.model.ClientPlan;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.HeadersPlan;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.ServiceAccessor;
import dev.lathe.plan.model.ServicePlan;
import dev.lathe.tree.Element;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The client of an SDK, whose methods are found by what the document says of their operations. */
final class SuiteClient implements AutoCloseable {

    private final SuiteSdk sdk;
    private final TypeIndex types;
    private final JavaValues values;
    private final JsonValues written;
    private final Object client;

    /** What the method of an operation is, and the service that has it. */
    record Found(MethodPlan method, ServicePlan service) {}

    SuiteClient(SuiteSdk sdk, URI base) {
        this.sdk = sdk;
        this.types = new TypeIndex(sdk.plan().types());
        this.values = new JavaValues(sdk, types);
        this.written = new JsonValues(sdk, types);
        ClientPlan plan = sdk.plan().client();
        Object builder = Objects.requireNonNull(Reflection.callStatic(sdk.type(plan.name()), "builder"));
        Reflection.call(builder, "baseUrl", base);
        Reflection.call(builder, "maxRetries", 0);
        plan.secrets()
                .forEach(secret -> Reflection.call(builder, secret.setter().value(), "secret"));
        this.client = Objects.requireNonNull(Reflection.call(builder, "build"));
    }

    JsonValues written() {
        return written;
    }

    /** The method for an operation of the document. */
    Found find(Operation operation) {
        for (ServicePlan service : sdk.plan().services()) {
            for (MethodPlan method : service.methods()) {
                if (isOf(method, operation)) {
                    return new Found(method, service);
                }
            }
        }
        throw new AssertionError("there is no method for " + operation);
    }

    private static boolean isOf(MethodPlan method, Operation operation) {
        return method.verb().name().equals(operation.verb())
                && method.path().open().equals(operation.path());
    }

    /** Calls the method that callers of the service have. */
    @Nullable
    Object call(Found found, CallValues given) {
        List<@Nullable Object> arguments = pathArguments(found.method(), given);
        if (found.method().body() instanceof BodyPlan.Argument body) {
            arguments.add(body(body, given));
        }
        if (found.method().params() != null) {
            arguments.add(params(found.method(), given));
        }
        given.requireAllUsed();
        arguments.add(options());
        return Reflection.call(
                service(found.service().name()), found.method().name().value(), arguments.toArray());
    }

    /**
     * The same by the client's {@code send}, for those who need all of the answer; not for answers that are streams.
     */
    Object send(Found found, CallValues given) {
        Object call = Reflection.constant(
                sdk.type(Objects.requireNonNull(found.service().calls())),
                found.method().call().value());
        Object bound = Objects.requireNonNull(Reflection.call(
                call, "at", (Object) pathArguments(found.method(), given).toArray()));
        return Objects.requireNonNull(Reflection.call(client, "send", bound, sent(found.method(), given), options()));
    }

    /** The header of an answer as the type that the SDK has for it. */
    @Nullable
    Object header(String name, Object headers) {
        HeadersPlan plan = Objects.requireNonNull(sdk.plan().client().headers(), "no headers");
        Object field = Reflection.constant(
                sdk.type(plan.name()), headerPlan(name).constant().value());
        return Reflection.call(field, "from", headers);
    }

    HeadersPlan.HeaderPlan headerPlan(String name) {
        HeadersPlan plan = Objects.requireNonNull(sdk.plan().client().headers(), "no headers");
        return plan.fields().stream()
                .filter(field -> field.wireName().open().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no header " + name));
    }

    private List<@Nullable Object> pathArguments(MethodPlan method, CallValues given) {
        List<@Nullable Object> arguments = new ArrayList<>();
        method.pathArguments()
                .forEach(argument -> arguments.add(values.of(
                        argument.type(), given.path(argument.wireName().open()))));
        return arguments;
    }

    private @Nullable Object body(BodyPlan.Argument plan, CallValues given) {
        Object body = given.body() == null ? null : values.of(plan.type(), given.body());
        boolean isFile = body != null && sdk.runtime("core.Upload").isInstance(body);
        String type = isFile ? given.contentType() : null;
        return type == null ? body : Reflection.call(Objects.requireNonNull(body), "typed", type);
    }

    private Object sent(MethodPlan method, CallValues given) {
        if (!(method.body() instanceof BodyPlan.Argument argument)) {
            return method.params() != null
                    ? params(method, given)
                    : Reflection.constant(sdk.runtime("core.NoParams"), "INSTANCE");
        }
        Object body = body(argument, given);
        if (method.params() == null) {
            boolean isOptional = argument.presence() == Presence.OPTIONAL;
            return isOptional ? Optional.ofNullable(body) : Objects.requireNonNull(body, "no body");
        }
        try {
            return sdk.runtime("core.WithBody").getConstructors()[0].newInstance(params(method, given), body);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private Object params(MethodPlan method, CallValues given) {
        QualifiedName name = Objects.requireNonNull(method.params());
        Object builder = Objects.requireNonNull(Reflection.callStatic(sdk.type(name), "builder"));
        for (ComponentPlan component : types.object(name).components()) {
            Element json = given.parameter(component);
            if (json != null && !json.isNull()) {
                Reflection.call(builder, component.name().value(), values.of(component.type(), json));
            }
        }
        return Objects.requireNonNull(Reflection.call(builder, "build"));
    }

    private Object options() {
        return Objects.requireNonNull(Reflection.callStatic(sdk.runtime("core.RequestOptions"), "none"));
    }

    private Object service(QualifiedName name) {
        return Objects.requireNonNull(
                below(client, sdk.plan().client().services(), name), () -> "no way to " + name.simple());
    }

    private @Nullable Object below(Object here, List<ServiceAccessor> children, QualifiedName wanted) {
        for (ServiceAccessor child : children) {
            Object service =
                    Objects.requireNonNull(Reflection.call(here, child.name().value()));
            ServicePlan plan = sdk.plan().services().stream()
                    .filter(each -> each.name().equals(child.service()))
                    .findFirst()
                    .orElseThrow();
            Object found = child.service().equals(wanted) ? service : below(service, plan.children(), wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    public void close() {
        Reflection.call(client, "close");
    }
}
