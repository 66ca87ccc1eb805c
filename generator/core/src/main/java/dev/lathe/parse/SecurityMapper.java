package dev.lathe.parse;

import dev.lathe.config.Located;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Suggestion;
import dev.lathe.model.Docs;
import dev.lathe.model.ParameterLocation;
import dev.lathe.model.SecurityRequirement;
import dev.lathe.model.SecurityScheme;
import dev.lathe.model.SpecText;
import dev.lathe.tree.Element;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How callers prove who they are. */
final class SecurityMapper {

    private final Run run;
    private final List<List<Located>> preferred;

    /** {@code preferred} is what lathe.yaml says of authentication; empty when it leaves that to the document. */
    SecurityMapper(Run run, List<List<Located>> preferred) {
        this.run = run;
        this.preferred = preferred;
    }

    List<SecurityScheme> schemes(OpenAPI view) {
        List<SecurityScheme> schemes = new ArrayList<>();
        Element components = run.document().root().get("components");
        if (components == null || view.getComponents() == null) {
            return schemes;
        }
        var views = view.getComponents().getSecuritySchemes();
        components.members("securitySchemes").forEach((name, place) -> {
            Element element = run.document().follow(place);
            var typed = views == null ? null : views.get(name);
            SecurityScheme scheme = element == null || typed == null ? null : scheme(name, element, typed);
            if (scheme == null) {
                run.warn(DiagnosticCode.SECURITY_UNKNOWN, place, "the security scheme cannot be read; it is left out");
            } else {
                schemes.add(scheme);
            }
        });
        return schemes;
    }

    private @Nullable SecurityScheme scheme(
            String name, Element element, io.swagger.v3.oas.models.security.SecurityScheme typed) {
        SpecText id = SpecText.of(name);
        Docs docs = DocsMapper.docs(element);
        String kind = Objects.requireNonNullElse(element.text("type"), "");
        return switch (kind) {
            case "apiKey" -> apiKey(id, element, typed);
            case "http" ->
                new SecurityScheme.Http(
                        id,
                        SpecText.of(Objects.requireNonNullElse(typed.getScheme(), "basic")
                                .toLowerCase(Locale.ROOT)),
                        docs,
                        element.location());
            case "oauth2" -> oauth(id, element, typed);
            case "openIdConnect" ->
                new SecurityScheme.OpenIdConnect(
                        id, DocsMapper.text(typed.getOpenIdConnectUrl()), docs, element.location());
            case "mutualTLS" -> new SecurityScheme.MutualTls(id, docs, element.location());
            default -> null;
        };
    }

    private static @Nullable SecurityScheme apiKey(
            SpecText id, Element element, io.swagger.v3.oas.models.security.SecurityScheme typed) {
        if (typed.getIn() == null || typed.getName() == null) {
            return null;
        }
        return new SecurityScheme.ApiKey(
                id,
                ParameterLocation.valueOf(typed.getIn().name().toUpperCase(Locale.ROOT)),
                SpecText.of(typed.getName()),
                DocsMapper.docs(element),
                element.location());
    }

    private static SecurityScheme oauth(
            SpecText id, Element element, io.swagger.v3.oas.models.security.SecurityScheme typed) {
        var flows = typed.getFlows();
        OAuthFlow credentials = flows == null ? null : flows.getClientCredentials();
        TreeSet<String> scopes = new TreeSet<>();
        element.members("flows")
                .values()
                .forEach(flow -> scopes.addAll(flow.members("scopes").keySet()));
        return new SecurityScheme.OAuth2(
                id,
                credentials == null ? null : textOrNull(credentials.getTokenUrl()),
                textOrNull(refreshUrl(flows)),
                scopes.stream().map(SpecText::of).toList(),
                DocsMapper.docs(element),
                element.location());
    }

    /** Where tokens are refreshed: flows in which users agree say it, or it is where they get their tokens. */
    private static @Nullable String refreshUrl(@Nullable OAuthFlows flows) {
        if (flows == null) {
            return null;
        }
        return Stream.of(flows.getAuthorizationCode(), flows.getPassword())
                .filter(Objects::nonNull)
                .flatMap(flow -> Stream.of(flow.getRefreshUrl(), flow.getTokenUrl()))
                .filter(url -> url != null && !url.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable SpecText textOrNull(@Nullable String text) {
        return text == null ? null : SpecText.of(text);
    }

    /** The document's alternatives, unless lathe.yaml gives an order of preference. */
    List<SecurityRequirement> security(OpenAPI view) {
        if (preferred.isEmpty()) {
            return view.getSecurity() == null ? List.of() : requirements(view.getSecurity());
        }
        List<SecurityRequirement> alternatives = new ArrayList<>();
        for (List<Located> alternative : preferred) {
            alternative.forEach(this::checkScheme);
            alternatives.add(new SecurityRequirement(alternative.stream()
                    .map(scheme -> SpecText.of(scheme.value()))
                    .toList()));
        }
        return alternatives;
    }

    /**
     * What one operation accepts; null when that is what all accept. Preferences of lathe.yaml go for every operation
     * that wants any credentials.
     */
    @Nullable
    List<SecurityRequirement> security(io.swagger.v3.oas.models.Operation operation) {
        var own = operation.getSecurity();
        if (own == null || (!own.isEmpty() && !preferred.isEmpty())) {
            return null;
        }
        return requirements(own);
    }

    /** Reports a scheme of lathe.yaml that the document does not have. */
    void checkScheme(Located scheme) {
        List<String> known = declared();
        if (!known.contains(scheme.value())) {
            run.diagnostics()
                    .error(
                            DiagnosticCode.SECURITY_UNKNOWN,
                            scheme.location(),
                            "the document has no security scheme `" + scheme.value() + "`",
                            Suggestion.of(scheme.value(), known));
        }
    }

    /** Reports, once each, the schemes that the document asks for and does not declare. */
    void checkDemands(Stream<Element> holders) {
        Set<String> seen = new HashSet<>(declared());
        holders.flatMap(holder -> holder.items("security").stream())
                .flatMap(alternative -> alternative.members().entrySet().stream())
                .filter(demand -> seen.add(demand.getKey()))
                .forEach(demand -> run.warn(
                        DiagnosticCode.SECURITY_UNKNOWN,
                        demand.getValue(),
                        "no security scheme `" + demand.getKey()
                                + "` is declared; calls are not signed in the ways that ask for it"));
    }

    private List<String> declared() {
        Element components = run.document().root().get("components");
        return components == null
                ? List.of()
                : List.copyOf(components.members("securitySchemes").keySet());
    }

    private static List<SecurityRequirement> requirements(
            List<io.swagger.v3.oas.models.security.SecurityRequirement> alternatives) {
        return alternatives.stream()
                .map(alternative -> new SecurityRequirement(
                        alternative.keySet().stream().map(SpecText::of).toList()))
                .toList();
    }
}
