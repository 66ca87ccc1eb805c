package dev.lathe.source.swagger2;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.tree.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The trees of one run's files as later stages see them: 2.0 as 3.0, everything else as it is written. */
public final class Trees {

    private final Element root;
    private final References references;
    private final Diagnostics diagnostics;
    private final Map<String, Shown> shown = new HashMap<>();

    /**
     * The trees of a document and of what it refers to.
     *
     * @param root of the document, as written
     * @param references the way to what references mean, as written
     */
    public Trees(Element root, References references, Diagnostics diagnostics) {
        this.root = root;
        this.references = references;
        this.diagnostics = diagnostics;
    }

    /** A converted tree and what moved in it. */
    private record Shown(Element root, Moves moves) {}

    /** The root of a file as later stages see it. */
    public Element shown(Element written) {
        return of(written).root();
    }

    /** The tokens of a pointer into a file as written, made to fit the file as shown. */
    public List<String> translated(Element written, List<String> tokens) {
        return of(written).moves().translated(tokens);
    }

    private Shown of(Element written) {
        Shown known = shown.get(written.document());
        if (known == null) {
            known = show(written);
            shown.put(written.document(), known);
        }
        return known;
    }

    private Shown show(Element written) {
        Moves moves = new Moves();
        boolean whole = isSwagger2(written);
        if (!whole && (written.has("openapi") || !isSwagger2(root))) {
            return new Shown(written, moves);
        }
        ServerConverter servers = new ServerConverter(written);
        OperationConverter.Settings settings = new OperationConverter.Settings(
                mediaOf(written.document()), this::mediaOf, references, servers::ofOperation);
        return new Shown(
                written.with(
                        whole
                                ? new DocumentConverter(settings, moves, diagnostics).document(written)
                                : new FragmentConverter(settings, moves, diagnostics).convert(written)),
                moves);
    }

    /** The media types under which the shared parts of a file are converted. */
    private Media mediaOf(String document) {
        Element written = references.document(document);
        return Media.UNKNOWN.overriddenBy(written != null && isSwagger2(written) ? written : root);
    }

    private static boolean isSwagger2(Element written) {
        String version = written.text("swagger");
        return version != null && version.startsWith("2");
    }
}
