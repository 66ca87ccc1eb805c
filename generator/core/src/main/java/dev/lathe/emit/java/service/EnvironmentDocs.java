package dev.lathe.emit.java.service;

import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.model.SecurityScheme;
import dev.lathe.plan.model.ClientPlan;
import dev.lathe.plan.model.CredentialPlan;
import java.util.ArrayList;
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
        List<String> all = new ArrayList<>(alternatives);
        plan.secrets().forEach(part -> all.addAll(grants(part)));
        return all.isEmpty() ? "none are declared" : String.join(", or ", all);
    }

    /** What tokens can be fetched with, in variables called after those of the token. */
    private static List<String> grants(CredentialPlan.Part part) {
        if (!(part.scheme() instanceof SecurityScheme.OAuth2 scheme) || !scheme.hasTokenEndpoint()) {
            return List.of();
        }
        String needed = scheme.clientCredentialsUrl() == null ? "_REFRESH_TOKEN</code>" : "_CLIENT_SECRET</code>";
        return part.environment().stream()
                .map(JavaDoc::code)
                .map(code -> code.replace("</code>", "_CLIENT_ID</code>") + " and " + code.replace("</code>", needed))
                .toList();
    }

    private static String alternative(List<CredentialPlan.Part> parts) {
        return parts.stream()
                .flatMap(part -> part.environment().stream())
                .map(JavaDoc::code)
                .collect(Collectors.joining(" and "));
    }
}
