package dev.lathe.foreign;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a foreign generator is to make.
 *
 * @param language what it calls the language: what stands behind the colon of {@code --language}
 * @param document the OpenAPI document as JSON, in one piece: every reference leads to one of its own components
 * @param packageName what users import
 * @param version the SDK's own version
 * @param templates a folder with settings and templates of the language; need not exist; null for none
 */
public record ForeignRequest(
        String language,
        String document,
        String packageName,
        String version,
        @Nullable Path templates) {}
