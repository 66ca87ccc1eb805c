package dev.lathe.config;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.tree.Element;
import dev.lathe.tree.Json;
import dev.lathe.tree.Node;
import dev.lathe.tree.TreeLimits;
import dev.lathe.tree.TreeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The text of lathe.lock: a sorted YAML map with one name a line, so that a review shows each new name. */
public final class NameLockFile {

    private static final String HEADER = """
            # Names that users of the SDK rely on. Written by `mvn generate`; keep it under version control.
            # A name changes only when its line is edited or removed.
            """;

    /** YAML reads a key without a mark only when its colon is within 1,024 characters. */
    private static final int MOST_OF_PLAIN_KEY = 1_000;

    private NameLockFile() {}

    /** Reads a lock from disk; no file is an empty lock. */
    public static NameLock read(Path file, Diagnostics diagnostics) {
        String name = file.toString().replace('\\', '/');
        if (!Files.exists(file)) {
            return NameLock.empty();
        }
        try {
            return parse(name, Files.readString(file), diagnostics);
        } catch (IOException e) {
            diagnostics.error(
                    DiagnosticCode.LOCK_UNREADABLE,
                    new Location(name, "", 0, 0),
                    "cannot be read: " + e.getClass().getSimpleName(),
                    "take the file from version control");
            return NameLock.empty();
        }
    }

    /** Reads a lock; what cannot be understood is an ERROR, because names would silently change. */
    public static NameLock parse(String file, String text, Diagnostics diagnostics) {
        if (text.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
            return NameLock.empty();
        }
        Node root = new TreeReader(TreeLimits.DEFAULT, diagnostics).read(file, text.getBytes(StandardCharsets.UTF_8));
        if (root == null) {
            return NameLock.empty();
        }
        Element top = Element.root(file, root);
        if (!top.isObject()) {
            complain(top, diagnostics);
        }
        Map<String, String> names = new TreeMap<>();
        top.members().forEach((pointer, element) -> {
            String name = element.text();
            if (name == null) {
                complain(element, diagnostics);
            } else {
                names.put(pointer, name);
            }
        });
        return NameLock.of(names);
    }

    private static void complain(Element element, Diagnostics diagnostics) {
        diagnostics.error(
                DiagnosticCode.LOCK_UNREADABLE,
                element.location(),
                "expected lines of the form \"place\": name",
                "take the file from version control");
    }

    /** The file's text; the same lock always gives the same text. */
    public static String render(NameLock lock) {
        StringBuilder out = new StringBuilder(HEADER);
        lock.names().forEach((pointer, name) -> line(out, ascii(Json.quoted(pointer)), ascii(Json.quoted(name))));
        return out.toString();
    }

    /** A key beyond YAML's limit for a plain one has a mark in front of it, and its value a line of its own. */
    private static void line(StringBuilder out, String key, String name) {
        if (key.length() > MOST_OF_PLAIN_KEY) {
            out.append("? ").append(key).append('\n');
        } else {
            out.append(key);
        }
        out.append(": ").append(name).append('\n');
    }

    private static String ascii(String json) {
        StringBuilder out = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            out.append(c < 0x80 ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return out.toString();
    }
}
