package dev.lathe.write;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.emit.OutputFile;
import dev.lathe.emit.OutputFile.Root;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files of a run: all paths are checked before the first byte is written, each file is staged beside its
 * place and moved, unchanged files are not touched, and files of an earlier run that nobody has changed since are
 * deleted. {@link #compare} tells what a run would change.
 */
public final class OutputWriter {

    private final OutputLayout layout;
    private final Diagnostics diagnostics;

    public OutputWriter(OutputLayout layout, Diagnostics diagnostics) {
        this.layout = layout;
        this.diagnostics = diagnostics;
    }

    /** Writes; empty, with an ERROR added, when a path is refused (then nothing is written) or the disk fails. */
    public Optional<WriteReport> write(List<OutputFile> files) {
        try {
            return areSafe(files) ? Optional.of(writeAll(files)) : Optional.empty();
        } catch (IOException e) {
            unwritable(e);
            return Optional.empty();
        }
    }

    /** How the disk differs from these files; an ERROR is added when it cannot be read. */
    public List<Difference> compare(List<OutputFile> files) {
        List<Difference> differences = new ArrayList<>();
        try {
            if (areSafe(files)) {
                for (OutputFile file : files) {
                    differences.addAll(compare(file));
                }
                for (Root root : Root.values()) {
                    stale(root, files)
                            .forEach(path -> differences.add(new Difference(Difference.Kind.EXTRA, path, "")));
                }
            }
        } catch (IOException e) {
            unwritable(e);
        }
        return differences;
    }

    private boolean areSafe(List<OutputFile> files) {
        boolean areSafe = true;
        SortedMap<String, String> claimed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (OutputFile file : files) {
            PathGuard guard = new PathGuard(layout.folder(file.root()));
            String refusal = guard.refusal(file.path()).orElse(null);
            String earlier = claimed.put(file.root() + ":" + file.path(), file.path());
            if (refusal == null && earlier != null) {
                refusal = "it is the same file as `" + earlier + "` on some systems";
            }
            if (refusal != null) {
                areSafe = false;
                diagnostics.error(
                        DiagnosticCode.PATH_REFUSED,
                        new Location(file.path(), "", 0, 0),
                        "this file is not written: " + refusal + "; nothing is written",
                        "choose another name in lathe.yaml, or remove the link");
            }
        }
        return areSafe;
    }

    private WriteReport writeAll(List<OutputFile> files) throws IOException {
        List<String> written = new ArrayList<>();
        List<String> deleted = new ArrayList<>();
        for (OutputFile file : files) {
            if (!file.content().equals(content(path(file)))) {
                replace(path(file), file.content());
                written.add(file.path());
            }
        }
        for (Root root : Root.values()) {
            for (String path : stale(root, files)) {
                Files.delete(layout.folder(root).resolve(path));
                deleted.add(path);
            }
            writeManifest(root, files);
        }
        return new WriteReport(written, files.size() - written.size(), deleted);
    }

    private void writeManifest(Root root, List<OutputFile> files) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        files.stream()
                .filter(file -> file.root() == root)
                .forEach(file -> hashes.put(file.path(), OutputManifest.hash(file.content())));
        Path manifest = layout.folder(root).resolve(OutputManifest.NAME);
        String text = new OutputManifest(hashes).render();
        if (!hashes.isEmpty() && !text.equals(content(manifest))) {
            replace(manifest, text);
        }
    }

    /** Files of the manifest that are no longer generated, still there and as Lathe wrote them. */
    private List<String> stale(Root root, List<OutputFile> files) throws IOException {
        Path folder = layout.folder(root);
        OutputManifest manifest = OutputManifest.read(folder);
        List<String> stale = new ArrayList<>(manifest.hashes().keySet());
        files.stream().filter(file -> file.root() == root).forEach(file -> stale.remove(file.path()));
        PathGuard guard = new PathGuard(folder);
        List<String> gone = new ArrayList<>();
        for (String path : stale) {
            boolean isOurs = guard.refusal(path).isEmpty() && PathGuard.isFile(folder.resolve(path));
            String content = isOurs ? content(folder.resolve(path)) : null;
            if (content != null
                    && OutputManifest.hash(content).equals(manifest.hashes().get(path))) {
                gone.add(path);
            }
        }
        return gone;
    }

    private List<Difference> compare(OutputFile file) throws IOException {
        String found = content(path(file));
        if (found == null) {
            return List.of(new Difference(Difference.Kind.MISSING, file.path(), ""));
        }
        return found.equals(file.content())
                ? List.of()
                : List.of(new Difference(Difference.Kind.DIFFERENT, file.path(), DiffHead.of(found, file.content())));
    }

    private Path path(OutputFile file) {
        return new PathGuard(layout.folder(file.root())).resolve(file.path());
    }

    private static @Nullable String content(Path file) throws IOException {
        if (!PathGuard.isFile(file)) {
            return null;
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            return "";
        }
    }

    private static void replace(Path file, String content) throws IOException {
        Path staged = file.resolveSibling("." + file.getFileName() + ".lathe-new");
        Path folder = staged.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try {
            Files.writeString(staged, content, StandardCharsets.UTF_8);
            Files.move(staged, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    private void unwritable(IOException e) {
        diagnostics.error(
                DiagnosticCode.OUTPUT_UNWRITABLE,
                new Location(layout.module().toString().replace('\\', '/'), "", 0, 0),
                "the output cannot be read or written: " + e.getClass().getSimpleName() + " " + e.getMessage(),
                "check the folder and its permissions");
    }
}
