package dev.lathe.write;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.emit.OutputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Brings output folders up to date, touching only what changes; or compares them with what would be written. */
public final class OutputWriter {

    private final OutputLayout layout;
    private final Target target;
    private final SortedMap<Path, String> texts;

    private OutputWriter(OutputLayout layout, Target target, List<TextFile> beside) {
        this.layout = layout;
        this.target = target;
        this.texts = new TreeMap<>(target.texts());
        this.texts.put(layout.manifest(), target.manifest().render());
        beside.forEach(file -> texts.put(file.path(), file.text()));
    }

    /**
     * Writes what is new or changed, and deletes what an earlier run wrote and this one did not.
     *
     * @param beside files outside the folders that belong to the run
     * @param diagnostics with an error in it, also one of this stage, nothing is written
     */
    public static Changes write(
            OutputLayout layout, List<OutputFile> files, List<TextFile> beside, Diagnostics diagnostics) {
        Target target = Target.of(layout, files, diagnostics);
        target.refuseForeign(diagnostics);
        return diagnostics.hasErrors() ? Changes.NONE : new OutputWriter(layout, target, beside).write();
    }

    /** Writes one file that stands for itself, unless it is right already. */
    public static void write(TextFile file) {
        if (!file.text().equals(Disk.text(file.path()))) {
            Disk.write(file.path(), file.text());
        }
    }

    /** Compares both ways, like {@link #write}, and touches nothing. */
    public static Changes compare(
            OutputLayout layout, List<OutputFile> files, List<TextFile> beside, Diagnostics diagnostics) {
        Target target = Target.of(layout, files, diagnostics);
        return diagnostics.hasErrors() ? Changes.NONE : new OutputWriter(layout, target, beside).compare();
    }

    private Changes write() {
        List<Path> written = new ArrayList<>();
        List<Path> unchanged = new ArrayList<>();
        texts.forEach((file, text) -> (text.equals(Disk.text(file)) ? unchanged : written).add(file));
        boolean newFiles = written.contains(layout.manifest());
        if (newFiles) {
            claim();
        }
        written.forEach(file -> Disk.write(file, texts.getOrDefault(file, "")));
        target.leftOver().forEach(file -> Disk.delete(file, rootOf(file)));
        return new Changes(written, unchanged, List.copyOf(target.leftOver()), List.of());
    }

    /** Lists old and new files before any is written, so that a run after a crash knows its own. */
    private void claim() {
        OutputManifest earlier = OutputManifest.parse(Disk.textOrEmpty(layout.manifest()));
        Disk.write(layout.manifest(), earlier.and(target.manifest()).render());
    }

    private Changes compare() {
        List<Path> unchanged = new ArrayList<>();
        SortedMap<Path, Difference> differences = new TreeMap<>();
        for (Map.Entry<Path, String> wanted : texts.entrySet()) {
            Path file = wanted.getKey();
            String onDisk = Disk.text(file);
            if (onDisk == null) {
                differences.put(file, Difference.missing(file));
            } else if (onDisk.equals(wanted.getValue())) {
                unchanged.add(file);
            } else {
                differences.put(file, Difference.changed(file, onDisk, wanted.getValue()));
            }
        }
        strangers().forEach(file -> differences.put(file, Difference.leftOver(file)));
        return new Changes(List.of(), unchanged, List.of(), List.copyOf(differences.values()));
    }

    /**
     * Files that this run would not write, in the trees that are generated whole and from the manifest. A tree that is
     * the module's folder itself is not whole: others build and write there.
     */
    private SortedSet<Path> strangers() {
        SortedSet<Path> strangers = new TreeSet<>(target.leftOver());
        Stream.of(OutputFile.Root.MAIN, OutputFile.Root.TEST).forEach(root -> {
            Path folder = layout.folder(root);
            if (folder != null && !folder.equals(layout.module())) {
                strangers.addAll(Disk.filesBelow(folder));
            }
        });
        strangers.removeAll(texts.keySet());
        return strangers;
    }

    private Path rootOf(Path file) {
        for (OutputFile.Root root : OutputFile.Root.values()) {
            Path folder = layout.folder(root);
            if (folder != null && file.startsWith(folder)) {
                return folder;
            }
        }
        return layout.main();
    }
}
