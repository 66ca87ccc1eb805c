package dev.lathe.source;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import dev.lathe.tree.TreeLimits;
import dev.lathe.tree.TreeReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The files of one document, each read once. Nothing outside the allowed folders is ever opened. */
final class SourceFiles {

    private final Path document;
    private final Path folder;
    private final List<Path> allowed;
    private final RemoteFiles remote;
    private final Diagnostics diagnostics;
    private final Map<String, @Nullable Node> trees = new HashMap<>();
    private final SortedSet<Path> opened = new TreeSet<>();

    /** Where relative paths were found to lead, so that the file system is asked once for each. */
    private final Map<String, String> ids = new HashMap<>();

    private SourceFiles(Path document, List<Path> allowed, RemoteFiles remote, Diagnostics diagnostics) {
        this.remote = remote;
        this.document = document;
        this.folder = allowed.get(0);
        this.allowed = allowed;
        this.diagnostics = diagnostics;
    }

    static @Nullable SourceFiles open(SourceRequest request, RemoteFiles remote, Diagnostics diagnostics) {
        try {
            List<Path> allowed = new ArrayList<>();
            Path real = request.document().toRealPath();
            allowed.add(real.getParent() == null ? real : real.getParent());
            for (Path path : request.allowedFolders()) {
                allowed.add(path.toRealPath());
            }
            SourceFiles files = new SourceFiles(request.document(), allowed, remote, diagnostics);
            Node root = files.read(real, shown(request.document()));
            files.trees.put(files.rootId(), root);
            return root == null ? null : files;
        } catch (IOException e) {
            unreadable(shown(request.document()), e, diagnostics);
            return null;
        }
    }

    private static void unreadable(String file, IOException e, Diagnostics diagnostics) {
        diagnostics.error(
                DiagnosticCode.SOURCE_UNREADABLE,
                new Location(file, "", 0, 0),
                "cannot be read: " + e.getClass().getSimpleName(),
                "");
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }

    String rootId() {
        return String.valueOf(document.getFileName());
    }

    Node root() {
        return Objects.requireNonNull(trees.get(rootId()));
    }

    void replaceRoot(Node root) {
        trees.put(rootId(), root);
    }

    @Nullable
    Element overlay(Path path) {
        try {
            Node root = read(path.toRealPath(), shown(path));
            return root == null ? null : Element.root(shown(path), root);
        } catch (IOException e) {
            unreadable(shown(path), e, diagnostics);
            return null;
        }
    }

    /**
     * The root of a file that is named relative to another one.
     *
     * @param from where the reference stands
     * @param path the decoded path part of the reference, {@code /} as separator
     * @return null when it is refused or unreadable; then a diagnostic says why
     */
    @Nullable
    Element relative(Element from, String path) {
        String key = from.document() + "\n" + path;
        String id = ids.get(key);
        if (id == null) {
            id = locate(from, path);
        }
        if (id == null) {
            return null;
        }
        ids.put(key, id);
        return document(id);
    }

    /**
     * The root of a file on another machine.
     *
     * @param from where the reference stands
     * @param text the reference without its fragment, whole or relative to a file that was fetched
     * @return null when it is refused or cannot be had; then a diagnostic says why
     */
    @Nullable
    Element fetched(Element from, String text) {
        URI address = remote.hosts().address(resolved(from.document(), text));
        if (address == null) {
            diagnostics.warning(
                    DiagnosticCode.REFERENCE_REFUSED,
                    from.location(),
                    "`" + text + "` is not a file beside the document and is not read",
                    "copy what it points at into the document's folder, or allow its host with --allow-remote");
            return null;
        }
        String id = address.toString();
        if (!trees.containsKey(id)) {
            trees.put(id, fetch(from, address));
        }
        return document(id);
    }

    /** Whether a file was fetched: what it refers to is never a file of this machine. */
    static boolean isRemote(String id) {
        return id.startsWith("https://") || id.startsWith("http://");
    }

    private static String resolved(String from, String text) {
        if (!isRemote(from)) {
            return text;
        }
        try {
            return URI.create(from).resolve(text).toString();
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private @Nullable Node fetch(Element from, URI address) {
        try {
            return new TreeReader(TreeLimits.DEFAULT, diagnostics).read(address.toString(), remote.fetch(address));
        } catch (RemoteFiles.Unfetched e) {
            diagnostics.warning(
                    DiagnosticCode.REFERENCE_REFUSED,
                    from.location(),
                    "`" + address + "` " + e.reason() + "; what refers to it is left open",
                    "copy the file into the document's folder");
            return null;
        }
    }

    private @Nullable String locate(Element from, String path) {
        Path here = folder.resolve(from.document());
        Path target;
        try {
            target = here.resolveSibling(path).toRealPath();
        } catch (IOException | InvalidPathException e) {
            diagnostics.warning(
                    DiagnosticCode.REFERENCE_DANGLING,
                    from.location(),
                    "there is no readable file `" + path + "`; what refers to it is left open",
                    "correct the reference");
            return null;
        }
        if (allowed.stream().noneMatch(target::startsWith)) {
            diagnostics.warning(
                    DiagnosticCode.REFERENCE_REFUSED,
                    from.location(),
                    "`" + path + "` lies outside the document's folder and is not read",
                    "move the file, or allow its folder");
            return null;
        }
        String id = shown(folder.relativize(target));
        if (!trees.containsKey(id)) {
            trees.put(id, readOrComplain(target, id));
        }
        return id;
    }

    private @Nullable Node readOrComplain(Path target, String id) {
        Path beside = document.resolveSibling(id);
        try {
            return read(target, shown(beside));
        } catch (IOException e) {
            unreadable(shown(beside), e, diagnostics);
            return null;
        }
    }

    /** The root of a file that was read before. */
    @Nullable
    Element document(String id) {
        Node root = trees.get(id);
        return root == null ? null : Element.root(id, root);
    }

    /** Every file that was read so far. */
    List<Path> opened() {
        return List.copyOf(opened);
    }

    private @Nullable Node read(Path real, String name) throws IOException {
        opened.add(real);
        if (Files.size(real) > TreeLimits.DEFAULT.bytes()) {
            diagnostics.error(
                    DiagnosticCode.SOURCE_LIMIT,
                    new Location(name, "", 0, 0),
                    "the file is larger than " + TreeLimits.DEFAULT.bytes() + " bytes",
                    "split the document");
            return null;
        }
        return new TreeReader(TreeLimits.DEFAULT, diagnostics).read(name, Files.readAllBytes(real));
    }
}
