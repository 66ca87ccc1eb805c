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
        SourceFiles files = SourceFiles.open(request, diagnostics);
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
