package dev.lathe.emit.java.service;

import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.plan.model.ClientPlan;
import dev.lathe.plan.model.CredentialPlan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which environment variables a client reads. */
final class EnvironmentDocs {

    private EnvironmentDocs() {}

    static String of(ClientPlan plan) {
        Set<CredentialPlan.Part> others = new LinkedHashSet<>(plan.secrets());
        plan.credentials().forEach(credential -> credential.parts().forEach(others::remove));
        List<String> alternatives = Stream.concat(
                        plan.credentials().stream().map(CredentialPlan::parts),
                        others.stream().map(List::of))
                .map(EnvironmentDocs::alternative)
                .filter(text -> !text.isEmpty())
                .toList();
        return alternatives.isEmpty() ? "none are declared" : String.join(", or ", alternatives);
    }

    private static String alternative(List<CredentialPlan.Part> parts) {
        return parts.stream()
                .flatMap(part -> part.environment().stream())
                .map(JavaDoc::code)
                .collect(Collectors.joining(" and "));
    }
}
