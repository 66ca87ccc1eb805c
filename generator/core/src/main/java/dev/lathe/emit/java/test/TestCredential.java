package dev.lathe.emit.java.test;

import com.palantir.javapoet.CodeBlock;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.model.ParameterLocation;
import dev.lathe.model.SecurityScheme;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.ClientPlan;
import dev.lathe.plan.model.CredentialPlan;
import dev.lathe.plan.model.CredentialPlan.Part;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.MethodPlan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The made-up secrets with which tests call: enough for the first way to sign each of the methods. */
record TestCredential(ClientPlan client, List<MethodPlan> methods) {

    // .apiEmail("test-apiEmail").apiKey("test-apiKey")
    CodeBlock setters() {
        CodeBlock.Builder code = CodeBlock.builder();
        given().forEach(part -> code.add(".$N($S)", part.setter().value(), value(part)));
        return code.build();
    }

    /** What of it is seen in the query of a method, at its end. */
    Stream<CodeBlock> query(MethodPlan method) {
        return used(method).stream()
                .filter(part ->
                        part.scheme() instanceof SecurityScheme.ApiKey key && key.in() == ParameterLocation.QUERY)
                .map(part ->
                        JavaLiteral.ofPair(((SecurityScheme.ApiKey) part.scheme()).name(), SpecText.of(value(part))));
    }

    private Set<Part> given() {
        Set<Part> given = new LinkedHashSet<>(usual());
        methods.forEach(method -> given.addAll(first(method)));
        return given;
    }

    /** Of the ways that are complete with all that is given, the first one. */
    private List<Part> used(MethodPlan method) {
        Set<Part> given = given();
        return ways(method)
                .filter(way -> !way.isEmpty() && given.containsAll(way))
                .findFirst()
                .orElse(List.of());
    }

    private List<Part> first(MethodPlan method) {
        return ways(method).filter(way -> !way.isEmpty()).findFirst().orElse(List.of());
    }

    private List<Part> usual() {
        return client.credentials().stream()
                .map(CredentialPlan::parts)
                .filter(way -> !way.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Stream<List<Part>> ways(MethodPlan method) {
        return method.signing() == null
                ? client.credentials().stream().map(CredentialPlan::parts)
                : method.signing().stream().map(way -> parts(way.setters()));
    }

    private List<Part> parts(List<Identifier> setters) {
        return setters.stream()
                .flatMap(setter ->
                        client.secrets().stream().filter(part -> part.setter().equals(setter)))
                .toList();
    }

    private static String value(Part part) {
        return "test-" + part.setter().value();
    }
}
