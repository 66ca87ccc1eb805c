package dev.lathe.plan.method;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.Docs;
import dev.lathe.model.Nullability;
import dev.lathe.model.Operation;
import dev.lathe.model.Parameter;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.Secrecy;
import dev.lathe.plan.model.HeadersPlan;
import dev.lathe.plan.model.HeadersPlan.HeaderPlan;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.naming.Claim;
import dev.lathe.plan.naming.NameBook;
import dev.lathe.plan.naming.NameKind;
import dev.lathe.plan.naming.Words;
import dev.lathe.plan.shape.AnswerHeaders;
import dev.lathe.plan.shape.Direction;
import dev.lathe.plan.shape.MethodSite;
import dev.lathe.plan.shape.Parts;
import dev.lathe.plan.shape.TypeContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plans the constants for headers of answers: one for each name, whoever answers with it. */
final class HeadersPlanner {

    /** As many as the initializer of one class can hold. */
    private static final int MOST = 1_500;

    private static final TypeUse TEXT = new TypeUse.Scalar(ScalarKind.STRING, Nullability.NON_NULL, Secrecy.PUBLIC);

    private final TypeContext context;
    private final Map<String, List<Parameter>> headers = new TreeMap<>();
    private final Map<String, Identifier> constants;

    HeadersPlanner(TypeContext context, NameBook book, Diagnostics diagnostics) {
        this.context = context;
        for (MethodSite site : context.index().sites()) {
            for (Parameter header : AnswerHeaders.of(site.operation())) {
                headers.computeIfAbsent(AnswerHeaders.key(header.name()), key -> new ArrayList<>())
                        .add(header);
            }
        }
        List<Claim> claims = new ArrayList<>();
        headers.forEach((key, all) -> claims.add(new Claim(
                "#header:" + key,
                Claim.Rank.DERIVED,
                List.of(context.profile()
                        .identifier(NameKind.CONSTANT, Words.of(all.get(0).name()))),
                all.get(0).location())));
        if (claims.size() > MOST) {
            diagnostics.warning(
                    DiagnosticCode.LIMIT_EXCEEDED,
                    claims.get(MOST).location(),
                    "answers have more than " + MOST + " different headers; those beyond have no constant",
                    "");
            claims.subList(MOST, claims.size())
                    .forEach(claim -> headers.remove(claim.key().substring(8)));
            claims.subList(MOST, claims.size()).clear();
        }
        this.constants = book.assign(NameKind.CONSTANT, Set.of(), claims);
    }

    /** All of them; null when there are none. */
    @Nullable
    HeadersPlan plan() {
        if (headers.isEmpty()) {
            return null;
        }
        List<HeaderPlan> fields = new ArrayList<>();
        headers.forEach((key, all) ->
                fields.add(new HeaderPlan(constant(key), all.get(0).name(), type(all), docs(all))));
        fields.sort(Comparator.comparing(field -> field.constant().value()));
        return new HeadersPlan(context.names().name(Parts.headers()), fields);
    }

    /** The constants of an operation, each once. */
    List<Identifier> of(Operation operation) {
        return AnswerHeaders.of(operation).stream()
                .map(header -> AnswerHeaders.key(header.name()))
                .distinct()
                .filter(headers::containsKey)
                .map(this::constant)
                .toList();
    }

    private Identifier constant(String key) {
        return Objects.requireNonNull(constants.get("#header:" + key));
    }

    /** The type that all agree on, as far as a header can have it. */
    private TypeUse type(List<Parameter> all) {
        List<TypeUse> types = all.stream()
                .map(header -> readable(context.uses().use(header.type(), Direction.ANSWER)))
                .distinct()
                .toList();
        return types.size() == 1 ? types.get(0) : TEXT;
    }

    private static TypeUse readable(TypeUse type) {
        if (type instanceof TypeUse.ListOf list) {
            return list.item() instanceof TypeUse.ListOf
                    ? TEXT
                    : new TypeUse.ListOf(readable(list.item()), Nullability.NON_NULL);
        }
        if (type instanceof TypeUse.Scalar scalar && scalar.kind() != ScalarKind.BYTES) {
            return new TypeUse.Scalar(scalar.kind(), Nullability.NON_NULL, Secrecy.PUBLIC);
        }
        return type instanceof TypeUse.Declared declared && declared.kind() == TypeUse.Kind.ENUM
                ? new TypeUse.Declared(
                        declared.name(), declared.codec(), declared.kind(), Nullability.NON_NULL, Secrecy.PUBLIC)
                : TEXT;
    }

    private static Docs docs(List<Parameter> all) {
        return all.stream()
                .map(Parameter::docs)
                .filter(docs -> !docs.description().isEmpty())
                .findFirst()
                .orElse(all.get(0).docs());
    }
}
