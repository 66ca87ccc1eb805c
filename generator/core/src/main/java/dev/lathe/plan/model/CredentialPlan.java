package dev.lathe.plan.model;

import dev.lathe.model.SecurityScheme;
import dev.lathe.model.SpecText;
import java.util.List;

/** One way to authenticate: all parts together. */
public record CredentialPlan(List<Part> parts) {

    public CredentialPlan {
        parts = List.copyOf(parts);
    }

    /**
     * One secret.
     *
     * @param setter the builder method ({@code apiToken})
     * @param scheme how it goes on the wire
     * @param environment variables that provide it, first one set wins
     */
    public record Part(Identifier setter, SecurityScheme scheme, List<SpecText> environment) {
        public Part {
            environment = List.copyOf(environment);
        }
    }
}
