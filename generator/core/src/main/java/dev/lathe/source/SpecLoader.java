package dev.lathe.source;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Loads a document and applies its overlays. Files that it refers to are read when they are asked for. */
public final class SpecLoader {

    private SpecLoader() {}

    /** Loads a document; null when it cannot be read, then an ERROR says why. */
    public static @Nullable SourceDocument load(SourceRequest request, Diagnostics diagnostics) {
        return load(request, RemoteFiles.Limits.DEFAULT, diagnostics);
    }

    /** The same with other limits for what is fetched. */
    static @Nullable SourceDocument load(SourceRequest request, RemoteFiles.Limits limits, Diagnostics diagnostics) {
        RemoteFiles remote = new RemoteFiles(new RemoteHosts(request.remoteHosts()), limits);
        SourceFiles files = SourceFiles.open(request, remote, diagnostics);
        if (files == null) {
            return null;
        }
        Node root = files.root();
        for (Path overlay : request.overlays()) {
            Element actions = files.overlay(overlay);
            if (actions == null) {
                return null;
            }
            root = new OverlayApplier(diagnostics).apply(actions, root);
        }
        files.replaceRoot(root);
        return new SourceDocument(files, diagnostics);
    }
}
