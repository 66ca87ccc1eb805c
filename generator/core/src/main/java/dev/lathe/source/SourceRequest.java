package dev.lathe.source;

import java.nio.file.Path;
import java.util.List;

/**
 * What to load.
 *
 * @param document the OpenAPI document
 * @param overlays OpenAPI Overlays, applied in order to {@code document}
 * @param allowedFolders folders that references may lead into, besides the document's own
 * @param remoteHosts hosts that references may lead to, each {@code host} or {@code host:port}; as a rule none
 */
public record SourceRequest(Path document, List<Path> overlays, List<Path> allowedFolders, List<String> remoteHosts) {

    public SourceRequest {
        overlays = List.copyOf(overlays);
        allowedFolders = List.copyOf(allowedFolders);
        remoteHosts = List.copyOf(remoteHosts);
    }

    public SourceRequest(Path document, List<Path> overlays) {
        this(document, overlays, List.of(), List.of());
    }

    public SourceRequest(Path document, List<Path> overlays, List<Path> allowedFolders) {
        this(document, overlays, allowedFolders, List.of());
    }
}
