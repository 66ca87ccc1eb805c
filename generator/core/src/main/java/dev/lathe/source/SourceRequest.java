package dev.lathe.source;

import java.nio.file.Path;
import java.util.List;

/**
 * What to load.
 *
 * @param document the OpenAPI document
 * @param overlays OpenAPI Overlays, applied in order to {@code document}
 * @param allowedFolders folders that references may lead into, besides the document's own
 */
public record SourceRequest(Path document, List<Path> overlays, List<Path> allowedFolders) {

    public SourceRequest {
        overlays = List.copyOf(overlays);
        allowedFolders = List.copyOf(allowedFolders);
    }

    public SourceRequest(Path document, List<Path> overlays) {
        this(document, overlays, List.of());
    }
}
