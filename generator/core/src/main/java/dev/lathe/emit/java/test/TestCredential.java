package dev.lathe.emit.java.test;

import com.palantir.javapoet.CodeBlock;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.model.ParameterLocation;
import dev.lathe.model.SecurityScheme;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.CredentialPlan;
import java.util.List;
import java.util.stream.Stream;

/** The secrets with which tests call: the first way to authenticate, with made-up values. */
record TestCredential(List<CredentialPlan.Part> parts) {

    static TestCredential of(Emission emission) {
        return new TestCredential(emission.plan().client().credentials().stream()
                .findFirst()
                .map(CredentialPlan::parts)
                .orElse(List.of()));
    }

    // .apiEmail("test-apiEmail").apiKey("test-apiKey")
    CodeBlock setters() {
        CodeBlock.Builder code = CodeBlock.builder();
        parts.forEach(part -> code.add(".$N($S)", part.setter().value(), value(part)));
        return code.build();
    }

    /** What of it is seen in every query, at its end. */
    Stream<CodeBlock> query() {
        return parts.stream()
                .filter(part ->
                        part.scheme() instanceof SecurityScheme.ApiKey key && key.in() == ParameterLocation.QUERY)
                .map(part ->
                        JavaLiteral.ofPair(((SecurityScheme.ApiKey) part.scheme()).name(), SpecText.of(value(part))));
    }

    private static String value(CredentialPlan.Part part) {
        return "test-" + part.setter().value();
    }
}
