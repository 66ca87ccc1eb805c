package dev.lathe.parse;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.model.Constraints;
import dev.lathe.model.Docs;
import dev.lathe.model.Example;
import dev.lathe.model.Naming;
import dev.lathe.model.Nullability;
import dev.lathe.model.Parameter;
import dev.lathe.model.ParameterGroup;
import dev.lathe.model.ParameterLocation;
import dev.lathe.model.ParameterStyle;
import dev.lathe.model.Presence;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.Secrecy;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeRef;
import dev.lathe.parse.OperationMapper.Target;
import dev.lathe.tree.Element;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parameters of operations and headers of answers. */
final class ParameterMapper {

    /** What the request itself says: its body, its credentials, its connection. */
    private static final Set<String> FRAMING = Set.of(
            "accept",
            "content-type",
            "authorization",
            "content-length",
            "transfer-encoding",
            "host",
            "connection",
            "expect",
            "upgrade",
            "te",
            "trailer");

    private final Run run;
    private final SchemaMapper schemas;
    private final TypeRegistry types;
    private final ExampleMapper examples;

    ParameterMapper(Run run, SchemaMapper schemas, TypeRegistry types) {
        this.run = run;
        this.schemas = schemas;
        this.types = types;
        this.examples = new ExampleMapper(run.document());
    }

    /** A parameter in both views; {@code use} is where it is listed, {@code element} what that refers to. */
    private record Joined(Element use, Element element, io.swagger.v3.oas.models.parameters.Parameter typed) {}

    /** Path parameters in the order of the template, then the others in document order, the operation's own winning. */
    List<Parameter> parameters(Element item, Element operation, PathItem typedItem, Operation typed, Target target) {
        Map<String, Joined> joined = new LinkedHashMap<>();
        join(item.items("parameters"), typedItem.getParameters(), joined);
        join(operation.items("parameters"), typed.getParameters(), joined);
        List<Parameter> result = new ArrayList<>();
        for (String name : PathTemplates.names(target.path())) {
            Joined declared = joined.remove("path:" + name);
            result.add(declared == null ? undeclared(name, operation) : parameter(declared, target));
        }
        joined.values().stream().filter(this::isKept).forEach(parameter -> result.add(parameter(parameter, target)));
        return result;
    }

    /** The path template of an operation, as OpenAPI spells it; see {@link PathTemplates#plain}. */
    String template(String path, Element item, Element operation) {
        Set<String> declared = Stream.concat(item.items("parameters").stream(), operation.items("parameters").stream())
                .map(run.document()::follow)
                .filter(parameter -> parameter != null && "path".equals(parameter.text("in")))
                .map(parameter -> Objects.requireNonNullElse(parameter.text("name"), ""))
                .collect(Collectors.toSet());
        String plain = PathTemplates.plain(path, declared);
        if (!plain.equals(path)) {
            run.warn(
                    DiagnosticCode.PARAMETER_REPAIRED,
                    operation,
                    "the path is no template of OpenAPI; `" + plain + "` is taken for it");
        }
        return plain;
    }

    private void join(
            List<Element> elements,
            @Nullable List<io.swagger.v3.oas.models.parameters.Parameter> views,
            Map<String, Joined> joined) {
        Map<String, io.swagger.v3.oas.models.parameters.Parameter> byKey = new LinkedHashMap<>();
        if (views != null) {
            views.forEach(view -> byKey.put(view.getIn() + ":" + view.getName(), view));
        }
        for (Element use : elements) {
            Element element = run.document().follow(use);
            if (element == null) {
                continue;
            }
            String key = element.text("in") + ":" + element.text("name");
            var view = byKey.get(key);
            if (view == null || view.getName() == null) {
                run.warn(DiagnosticCode.PARAMETER_LEFT_OUT, use, "the parameter cannot be read and is left out");
            } else {
                joined.put(key, new Joined(use, element, view));
            }
        }
    }

    private boolean isKept(Joined parameter) {
        String in = parameter.typed().getIn();
        String name = parameter.typed().getName().toLowerCase(Locale.ROOT);
        if (in.equals("path")) {
            run.warn(
                    DiagnosticCode.PARAMETER_LEFT_OUT,
                    parameter.use(),
                    "the path has no `{" + parameter.typed().getName() + "}`; the parameter is left out");
            return false;
        }
        if (in.equals("header") && FRAMING.contains(name)) {
            run.diagnostics()
                    .note(
                            DiagnosticCode.PARAMETER_LEFT_OUT,
                            parameter.use().location(),
                            "the header `" + name + "` belongs to HTTP itself; it is no parameter");
            return false;
        }
        return true;
    }

    private Parameter undeclared(String name, Element operation) {
        run.warn(
                DiagnosticCode.PARAMETER_REPAIRED,
                operation,
                "the path parameter `" + name + "` is not declared; it is taken for a text");
        return new Parameter(
                SpecText.of(name),
                ParameterLocation.PATH,
                new TypeRef.Scalar(ScalarKind.STRING, Nullability.NON_NULL, Secrecy.PUBLIC),
                Presence.REQUIRED,
                ParameterStyles.SIMPLE,
                null,
                Constraints.NONE,
                null,
                List.of(),
                Docs.NONE,
                operation.location());
    }

    private Parameter parameter(Joined joined, Target target) {
        Element element = joined.element();
        String name = joined.typed().getName();
        ParameterLocation in = ParameterLocation.valueOf(joined.typed().getIn().toUpperCase(Locale.ROOT));
        boolean shared = !joined.use().id().equals(element.id());
        Place place =
                shared ? Place.component(types.words(element)) : Place.of(Naming.Origin.PARAMETER, name, target.id());
        boolean required = in == ParameterLocation.PATH
                || Boolean.TRUE.equals(joined.typed().getRequired());
        return mapped(new Basics(name, in, place, required), element, ParameterStyles.of(joined.typed(), element));
    }

    /** A header of an answer. */
    Parameter header(String name, Element element, boolean required) {
        Basics basics = new Basics(name, ParameterLocation.HEADER, Place.component(name), required);
        return mapped(basics, element, ParameterStyles.SIMPLE);
    }

    /** What is known before the schema is looked at. */
    private record Basics(String name, ParameterLocation in, Place place, boolean required) {}

    private Parameter mapped(Basics basics, Element element, ParameterStyle style) {
        Element schema = schema(element);
        TypeRef type = schema == null ? untyped(element) : schemas.typeOf(schema, basics.place());
        return new Parameter(
                SpecText.of(basics.name()),
                basics.in(),
                type,
                basics.required() ? Presence.REQUIRED : Presence.OPTIONAL,
                style,
                group(element),
                schema == null ? Constraints.NONE : ConstraintMapper.constraints(schema, type),
                schema == null ? null : ExampleMapper.jsonOrNull(schema.get("default")),
                parameterExamples(element, schema),
                DocsMapper.docs(element),
                element.location());
    }

    private static @Nullable Element schema(Element parameter) {
        Element own = parameter.get("schema");
        if (own != null) {
            return own;
        }
        return parameter.members("content").values().stream()
                .findFirst()
                .map(content -> content.get("schema"))
                .orElse(null);
    }

    private TypeRef untyped(Element element) {
        run.warn(DiagnosticCode.PARAMETER_REPAIRED, element, "there is no schema; it is taken for a text");
        return new TypeRef.Scalar(ScalarKind.STRING, Nullability.NON_NULL, Secrecy.PUBLIC);
    }

    private List<Example> parameterExamples(Element element, @Nullable Element schema) {
        List<Example> own = examples.examples(element);
        return own.isEmpty() && schema != null ? examples.examples(schema) : own;
    }

    private static @Nullable ParameterGroup group(Element element) {
        Element group = element.get("x-lathe-group");
        String component = group == null ? null : group.text("component");
        String member = group == null ? null : group.text("member");
        if (group == null || component == null || member == null) {
            return null;
        }
        String type = group.text("type");
        return new ParameterGroup(
                SpecText.of(component), SpecText.of(member), SpecText.of(type == null ? component : type));
    }
}
