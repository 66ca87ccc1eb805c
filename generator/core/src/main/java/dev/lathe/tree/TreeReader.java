package dev.lathe.tree;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of one file into a tree; whatever is wrong becomes an ERROR with its place. */
public final class TreeReader {

    private final TreeLimits limits;
    private final Diagnostics diagnostics;

    public TreeReader(TreeLimits limits, Diagnostics diagnostics) {
        this.limits = limits;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads a file.
     *
     * @param file its name as the user knows it, for positions
     * @return the root, or null when there is none; then an ERROR says why
     */
    public @Nullable Node read(String file, byte[] bytes) {
        try {
            return readOrFail(file, bytes);
        } catch (TreeFailure e) {
            Position at = e.position();
            diagnostics.error(e.code(), new Location(file, "", at.line(), at.column()), e.text(), e.remedy());
            return null;
        }
    }

    private Node readOrFail(String file, byte[] bytes) throws TreeFailure {
        Position start = new Position(file, 1, 1);
        if (bytes.length > limits.bytes()) {
            throw TreeBuilder.limit(start, "the file is larger than " + limits.bytes() + " bytes");
        }
        String text = TextDecoder.decode(file, bytes, diagnostics);
        Node root = parse(file, text);
        if (root == null) {
            throw new TreeFailure(DiagnosticCode.SOURCE_SYNTAX, start, "the file is empty", "is it the right one?");
        }
        return root;
    }

    private @Nullable Node parse(String file, String text) throws TreeFailure {
        char first = text.stripLeading().isEmpty() ? ' ' : text.stripLeading().charAt(0);
        if (first == '<') {
            throw new TreeFailure(
                    DiagnosticCode.SOURCE_SYNTAX,
                    new Position(file, 1, 1),
                    "the file is HTML or XML, not YAML or JSON",
                    "was it downloaded from a page that shows the document?");
        }
        if (first != '{' && first != '[') {
            return yaml(file, text);
        }
        return json(file, text);
    }

    /** YAML; when it is none, the same with each of the usual mistakes put right. */
    private @Nullable Node yaml(String file, String text) throws TreeFailure {
        try {
            return yaml(file, text, diagnostics);
        } catch (TreeFailure complaint) {
            if (complaint.code() != DiagnosticCode.SOURCE_SYNTAX) {
                throw complaint;
            }
            return repaired(file, text, complaint);
        }
    }

    private @Nullable Node yaml(String file, String text, Diagnostics into) throws TreeFailure {
        return new YamlTreeReader(file, limits, into).read(text, new TreeBuilder(limits, into));
    }

    /** One repair after the other, until it is YAML; each that was needed on the way is named. */
    private Node repaired(String file, String text, TreeFailure complaint) throws TreeFailure {
        String repaired = text;
        Diagnostics found = new Diagnostics();
        for (TextRepair repair : TextRepair.values()) {
            String before = repaired;
            repaired = repair.apply(repaired);
            if (repaired.equals(before)) {
                continue;
            }
            report(file, repair, complaint, found);
            Node root = rootOrNull(file, repaired, found);
            if (root != null) {
                diagnostics.addAll(found);
                return root;
            }
        }
        throw complaint;
    }

    /** The tree of a repaired text; null when the text is still no YAML. */
    private @Nullable Node rootOrNull(String file, String text, Diagnostics into) {
        Diagnostics inside = new Diagnostics();
        try {
            Node root = yaml(file, text, inside);
            into.addAll(inside);
            return root;
        } catch (TreeFailure still) {
            return null;
        }
    }

    private static void report(String file, TextRepair repair, TreeFailure complaint, Diagnostics found) {
        Position at = complaint.position();
        found.warning(
                complaint.code(),
                new Location(file, "", at.line(), at.column()),
                repair.reading() + ": " + complaint.text(),
                repair.remedy());
    }

    /** JSON, or YAML that starts like JSON; when it is neither, JSON's complaint is the one worth reading. */
    private @Nullable Node json(String file, String text) throws TreeFailure {
        Diagnostics found = new Diagnostics();
        TreeFailure complaint;
        try {
            Node root = new JsonTreeReader(file, limits).read(text, new TreeBuilder(limits, found));
            diagnostics.addAll(found);
            return root;
        } catch (TreeFailure e) {
            complaint = e;
        }
        if (complaint.code() == DiagnosticCode.SOURCE_LIMIT) {
            throw complaint;
        }
        try {
            return yaml(file, text);
        } catch (TreeFailure neither) {
            throw complaint;
        }
    }
}
