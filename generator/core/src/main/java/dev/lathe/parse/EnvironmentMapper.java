package dev.lathe.parse;

import dev.lathe.config.SdkConfig.EnvironmentConfig;
import dev.lathe.model.EnvironmentVariable;
import dev.lathe.model.SpecText;
import java.util.List;

/** Environment variables of lathe.yaml, as the model says them. */
final class EnvironmentMapper {

    private final SecurityMapper security;

    EnvironmentMapper(SecurityMapper security) {
        this.security = security;
    }

    List<EnvironmentVariable> environment(List<EnvironmentConfig> configured) {
        return configured.stream().map(this::variable).toList();
    }

    private EnvironmentVariable variable(EnvironmentConfig config) {
        SpecText name = SpecText.of(config.name().value());
        if (config.schemeId() == null) {
            return new EnvironmentVariable(name, EnvironmentVariable.Use.BASE_URL, SpecText.EMPTY);
        }
        security.checkScheme(config.schemeId());
        return new EnvironmentVariable(
                name,
                EnvironmentVariable.Use.CREDENTIAL,
                SpecText.of(config.schemeId().value()));
    }
}
