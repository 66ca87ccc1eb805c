package dev.lathe.source;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.source.repair.Repairs;
import dev.lathe.source.repair.SectionReferences;
import dev.lathe.source.swagger2.References;
import dev.lathe.source.swagger2.Trees;
import dev.lathe.tree.Element;
import dev.lathe.tree.Pointer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A loaded document and the way from a {@code $ref} to what it means. */
public final class SourceDocument {

    private static final String REF = "$ref";
    private static final Pattern REMOTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|//.*|\\\\.*", Pattern.DOTALL);
    private static final int MOST_HOPS = 100;

    private final SourceFiles files;
    private final Diagnostics diagnostics;
    private final @Nullable Trees trees;
    private final Anchors anchors = new Anchors();
    private final SchemaResources resources = new SchemaResources();
    private final Map<String, Element> repaired = new HashMap<>();

    SourceDocument(SourceFiles files, Diagnostics diagnostics) {
        this.files = files;
        this.diagnostics = diagnostics;
        SourceDocument written = new SourceDocument(files, diagnostics, null);
        files.replaceRoot(new SectionReferences(written::follow, diagnostics).spread(written.root()));
        this.trees = new Trees(written.root(), written.new AsWritten(), diagnostics);
    }

    private SourceDocument(SourceFiles files, Diagnostics diagnostics, @Nullable Trees trees) {
        this.files = files;
        this.diagnostics = diagnostics;
        this.trees = trees;
    }

    /** References between the trees as they were written. */
    private final class AsWritten implements References {

        @Override
        public @Nullable Element follow(Element element) {
            return SourceDocument.this.follow(element);
        }

        @Override
        public @Nullable Element document(String id) {
            return files.document(id);
        }
    }

    /** Every file that was read so far, overlays included; sorted. More may follow as references are followed. */
    public List<Path> files() {
        return files.opened();
    }

    /** The root, overlays applied; a document of version 2.0 is shown as one of 3.0. */
    public Element root() {
        return shown(written());
    }

    private Element written() {
        return Element.root(files.rootId(), files.root());
    }

    private Element shown(Element written) {
        if (trees == null) {
            return written;
        }
        Element known = repaired.get(written.document());
        if (known == null) {
            Element shown = trees.shown(written);
            known = shown.has("openapi") || shown.document().equals(files.rootId())
                    ? new Repairs(diagnostics).repaired(shown)
                    : shown;
            repaired.put(written.document(), known);
        }
        return known;
    }

    /** What a pointer leads to, as shown or as written, through references; null when there is nothing. */
    public @Nullable Element find(List<String> tokens) {
        Element place = walk(root(), tokens, MOST_HOPS);
        return place != null ? place : enter(written(), tokens, MOST_HOPS);
    }

    /** Enters a file, as written, by a pointer into it, as written. */
    private @Nullable Element enter(Element written, List<String> tokens, int hops) {
        return walk(shown(written), trees == null ? tokens : trees.translated(written, tokens), hops);
    }

    /** The element itself, or what its chain of references ends at; null when that leads nowhere (diagnosed). */
    public @Nullable Element follow(Element element) {
        Element here = element;
        Set<String> seen = new HashSet<>();
        while (here != null && here.text(REF) != null) {
            if (!seen.add(here.id())) {
                diagnostics.warning(
                        DiagnosticCode.REFERENCE_CYCLE,
                        element.location(),
                        "the reference leads back to itself and is left open",
                        "point it at a definition");
                return null;
            }
            here = target(here);
        }
        return here;
    }

    /** What an element's own {@code $ref} points at, one step; null when that leads nowhere (diagnosed). */
    public @Nullable Element target(Element element) {
        return target(element, MOST_HOPS);
    }

    private @Nullable Element target(Element element, int hops) {
        Element place = element.get(REF);
        String reference = place == null ? null : place.text();
        if (place == null || reference == null) {
            return null;
        }
        int hash = reference.indexOf('#');
        String path = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : reference.substring(hash + 1);
        Element named = named(place, path, decoded(fragment), hops);
        if (named != null) {
            return named;
        }
        Element document = path.isEmpty() ? files.document(element.document()) : file(place, path);
        if (document == null) {
            return null;
        }
        Element target = fragment.isEmpty() || fragment.startsWith("/")
                ? enter(document, Pointer.tokens(decoded(fragment)), hops)
                : anchors.find(document, decoded(fragment));
        if (target == null) {
            diagnostics.warning(
                    DiagnosticCode.REFERENCE_DANGLING,
                    place.location(),
                    "`" + reference + "` points at nothing; what refers to it is left open",
                    "correct the reference");
        }
        return target;
    }

    /** What a reference means by the addresses that schemas give themselves; null when that is nothing. */
    private @Nullable Element named(Element place, String path, String fragment, int hops) {
        Element document = files.document(place.document());
        Element schema = document == null ? null : resources.find(shown(document), place, path);
        if (schema == null || fragment.isEmpty()) {
            return schema;
        }
        return fragment.startsWith("/")
                ? walk(schema, Pointer.tokens(fragment), hops)
                : Anchors.findBelow(schema, fragment);
    }

    private @Nullable Element file(Element place, String path) {
        String decoded = decoded(path);
        if (SourceFiles.isRemote(place.document()) || SourceFiles.isRemote(path)) {
            return files.fetched(place, path);
        }
        if (REMOTE.matcher(decoded).matches() || decoded.startsWith("/") || decoded.indexOf('\0') >= 0) {
            diagnostics.warning(
                    DiagnosticCode.REFERENCE_REFUSED,
                    place.location(),
                    "`" + path + "` is not a file beside the document and is not read",
                    "copy what it points at into the document's folder");
            return null;
        }
        return files.relative(place, decoded);
    }

    /** Walks down, through references that stand in the way. */
    private @Nullable Element walk(Element document, List<String> tokens, int hops) {
        Element here = document;
        for (String token : tokens) {
            Element next = here.get(token);
            if (next == null && here.text(REF) != null && hops > 0) {
                Element through = target(here, hops - 1);
                next = through == null ? null : through.get(token);
            }
            if (next == null) {
                return null;
            }
            here = next;
        }
        return here;
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // not percent-encoding after all
        }
    }
}
