package dev.lathe.model;

/**
 * An environment variable that {@code fromEnv()} reads.
 *
 * @param name for example {@code CLOUDFLARE_API_TOKEN}
 * @param use what it sets
 * @param schemeId the security scheme it fills; empty unless {@code use} is {@code CREDENTIAL}
 */
public record EnvironmentVariable(SpecText name, Use use, SpecText schemeId) {

    /** What a variable configures. */
    public enum Use {
        CREDENTIAL,
        BASE_URL
    }
}
