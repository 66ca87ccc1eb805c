package dev.lathe.tree;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of one file into a tree; whatever is wrong becomes an ERROR with its place. */
public final class TreeReader {

    private static final Pattern BLANK_LINE = Pattern.compile("(?m)^[ \\t]+$");

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
        String text = TextDecoder.decode(file, bytes);
        Node root = parse(file, text);
        if (root == null) {
            throw new TreeFailure(DiagnosticCode.SOURCE_SYNTAX, start, "the file is empty", "");
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

    /** YAML; lines of nothing but blanks, which may break a block scalar, are taken for empty ones when they do. */
    private @Nullable Node yaml(String file, String text) throws TreeFailure {
        try {
            return new YamlTreeReader(file, limits).read(text, new TreeBuilder(limits, diagnostics));
        } catch (TreeFailure complaint) {
            String repaired = BLANK_LINE.matcher(text).replaceAll("");
            if (complaint.code() != DiagnosticCode.SOURCE_SYNTAX || repaired.equals(text)) {
                throw complaint;
            }
            return repaired(file, repaired, complaint);
        }
    }

    private @Nullable Node repaired(String file, String text, TreeFailure complaint) throws TreeFailure {
        Node root;
        try {
            root = new YamlTreeReader(file, limits).read(text, new TreeBuilder(limits, diagnostics));
        } catch (TreeFailure again) {
            throw complaint;
        }
        Position at = complaint.position();
        diagnostics.warning(
                complaint.code(),
                new Location(file, "", at.line(), at.column()),
                "a line of nothing but blanks is taken for an empty one: " + complaint.text(),
                "remove the blanks");
        return root;
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
