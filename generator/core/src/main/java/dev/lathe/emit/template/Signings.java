package dev.lathe.emit.template;

import dev.lathe.plan.model.ClientPlan;
import dev.lathe.plan.model.CredentialPlan;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.MethodPlan;
import java.util.List;

/** How calls may be signed, with all that is known of the credentials. */
record Signings(ClientPlan client) {

    /** The alternatives of a method, those of the client where it has none of its own. */
    List<CredentialPlan> of(MethodPlan method) {
        List<MethodPlan.Signing> own = method.signing();
        return own == null
                ? client.credentials()
                : own.stream()
                        .map(signing -> new CredentialPlan(parts(signing.setters())))
                        .toList();
    }

    private List<CredentialPlan.Part> parts(List<Identifier> setters) {
        return client.secrets().stream()
                .filter(part -> setters.contains(part.setter()))
                .toList();
    }
}
