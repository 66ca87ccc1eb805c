package dev.lathe.write;

import dev.lathe.emit.OutputFile;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The files that the last run wrote, as {@code tree/path}: what Lathe may delete or overwrite. Everything else in the
 * output folders belongs to somebody else.
 */
record OutputManifest(SortedSet<String> entries) {

    static final String NAME = ".lathe-manifest";

    private static final String HEADER =
            "# Files that Lathe generated; what is no longer generated is deleted by this list. Keep it checked in.\n";

    OutputManifest {
        entries = Collections.unmodifiableSortedSet(new TreeSet<>(entries));
    }

    static String entry(OutputFile file) {
        return folder(file.root()) + file.path();
    }

    private static String folder(OutputFile.Root root) {
        return root.name().toLowerCase(Locale.ROOT) + "/";
    }

    static OutputManifest parse(String text) {
        return new OutputManifest(text.lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
    }

    String render() {
        StringBuilder text = new StringBuilder(HEADER);
        entries.forEach(entry -> text.append(entry).append('\n'));
        return text.toString();
    }

    OutputManifest and(OutputManifest other) {
        SortedSet<String> both = new TreeSet<>(entries);
        both.addAll(other.entries);
        return new OutputManifest(both);
    }
}
