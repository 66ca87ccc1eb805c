package dev.lathe.emit.java.service;

import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.plan.model.ClientPlan;
import dev.lathe.plan.model.CredentialPlan;
import java.util.List;
import java.util.stream.Collectors;

/** Says which environment variables a client reads. */
final class EnvironmentDocs {

    private EnvironmentDocs() {}

    static String of(ClientPlan plan) {
        List<String> alternatives = plan.credentials().stream()
                .map(EnvironmentDocs::alternative)
                .filter(text -> !text.isEmpty())
                .toList();
        return alternatives.isEmpty() ? "none are declared" : String.join(", or ", alternatives);
    }

    private static String alternative(CredentialPlan credential) {
        return credential.parts().stream()
                .flatMap(part -> part.environment().stream())
                .map(JavaDoc::code)
                .collect(Collectors.joining(" and "));
    }
}
