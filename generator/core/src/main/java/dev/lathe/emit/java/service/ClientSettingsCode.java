package dev.lathe.emit.java.service;

import com.palantir.javapoet.CodeBlock;
import dev.lathe.emit.java.code.RuntimeTypes;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.model.Envelope;
import dev.lathe.model.EnvironmentVariable;
import dev.lathe.model.ParameterLocation;
import dev.lathe.model.SecurityScheme;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.CredentialPlan;
import dev.lathe.plan.model.SdkPlan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The expression that tells the runtime all about the API: addresses, envelope, ways to authenticate. */
final class ClientSettingsCode {

    private final ClientShape client;
    private final SdkPlan plan;
    private final RuntimeTypes runtime;

    ClientSettingsCode(ClientShape client) {
        this.client = client;
        this.plan = client.emission().plan();
        this.runtime = client.emission().runtime();
    }

    // ClientSettings.builder("Cloudflare", "4.0.0")
    //         .defaultBaseUrl(URI.create("https://api.cloudflare.com/client/v4"))
    //         .envelope(new EnvelopeShape(…))
    //         .alternative(Credential.bearer("apiToken", "CLOUDFLARE_API_TOKEN"))
    CodeBlock expression() {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.builder($S, $L)",
                        runtime.call("ClientSettings"),
                        plan.client().name().simple().value(),
                        JavaLiteral.ofToken(plan.sdkVersion()));
        code.add(new ServerCode(runtime).ofClient(plan.client().servers()));
        plan.client().environment().stream()
                .filter(variable -> variable.use() == EnvironmentVariable.Use.BASE_URL)
                .findFirst()
                .ifPresent(variable -> code.add(".baseUrlVariable($L)", JavaLiteral.of(variable.name())));
        Optional.ofNullable(plan.envelope()).ifPresent(envelope -> code.add(".envelope($L)", envelope(envelope)));
        plan.client().credentials().forEach(credential -> code.add(alternative(credential)));
        plan.client().secrets().forEach(part -> code.add(tokenUrls(part)));
        return code.add(differing()).add(secretMembers()).build();
    }

    // .secretMembers("password", "value")
    private CodeBlock secretMembers() {
        List<SpecText> names = client.emission().secrecies().members();
        return names.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(
                        ".secretMembers($L)",
                        CodeBlock.join(names.stream().map(JavaLiteral::of).toList(), ", "));
    }

    // .tokenUrls("login", "https://api.example.com/oauth/token", null)
    private static CodeBlock tokenUrls(CredentialPlan.Part part) {
        return part.scheme() instanceof SecurityScheme.OAuth2 scheme && scheme.hasTokenEndpoint()
                ? CodeBlock.of(
                        ".tokenUrls($S, $L, $L)",
                        part.setter().value(),
                        JavaLiteral.ofNullable(scheme.clientCredentialsUrl()),
                        JavaLiteral.ofNullable(scheme.refreshUrl()))
                : CodeBlock.of("");
    }

    private CodeBlock envelope(Envelope envelope) {
        Envelope.Problem problem = envelope.problem();
        return CodeBlock.of(
                "new $T($L, $L, $L, $L, new $T($L, $L, $L, $L))",
                runtime.call("EnvelopeShape"),
                JavaLiteral.of(envelope.result()),
                JavaLiteral.ofNullable(envelope.success()),
                JavaLiteral.ofNullable(envelope.errors()),
                JavaLiteral.ofNullable(envelope.messages()),
                runtime.call("ProblemShape"),
                JavaLiteral.ofNullable(problem.code()),
                JavaLiteral.ofNullable(problem.message()),
                JavaLiteral.ofNullable(problem.documentationUrl()),
                JavaLiteral.ofNullable(problem.source()));
    }

    private CodeBlock alternative(CredentialPlan credential) {
        if (credential.parts().isEmpty()) {
            return CodeBlock.of(".anonymous()");
        }
        List<CodeBlock> parts = credential.parts().stream().map(this::part).toList();
        return CodeBlock.of(".alternative($L)", CodeBlock.join(parts, ", "));
    }

    /** Empty when all calls are signed alike. */
    private CodeBlock differing() {
        if (client.isSignedAlike()) {
            return CodeBlock.of("");
        }
        Set<CredentialPlan.Part> others = new LinkedHashSet<>(plan.client().secrets());
        plan.client().credentials().forEach(credential -> credential.parts().forEach(others::remove));
        return CodeBlock.of(
                ".differByCall($L)",
                CodeBlock.join(others.stream().map(this::part).toList(), ", "));
    }

    // Credential.header("apiKey", "X-Auth-Key", "CLOUDFLARE_API_KEY")
    private CodeBlock part(CredentialPlan.Part part) {
        CodeBlock.Builder code = CodeBlock.builder();
        String setter = part.setter().value();
        if (part.scheme() instanceof SecurityScheme.ApiKey key) {
            code.add("$T.$N($S, $L", runtime.http("Credential"), in(key.in()), setter, JavaLiteral.of(key.name()));
        } else {
            boolean isBasic = part.scheme() instanceof SecurityScheme.Http http
                    && http.scheme().equals(SecurityScheme.BASIC);
            code.add("$T.$N($S", runtime.http("Credential"), isBasic ? "basic" : "bearer", setter);
        }
        part.environment().forEach(variable -> code.add(", $L", JavaLiteral.of(variable)));
        return code.add(")").build();
    }

    private static String in(ParameterLocation location) {
        return switch (location) {
            case QUERY -> "query";
            case COOKIE -> "cookie";
            case HEADER, PATH -> "header";
        };
    }
}
