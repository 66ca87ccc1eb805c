package dev.lathe.write;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides whether a relative path may be written: inside the folder on every system, through no symbolic link. */
final class PathGuard {

    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_$.-]*[A-Za-z0-9_$-]");
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");
    private static final int MAX_LENGTH = 240;

    private final Path root;

    PathGuard(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Why the path is refused; empty when it is fine. */
    Optional<String> refusal(String path) {
        if (path.isEmpty() || path.length() > MAX_LENGTH) {
            return Optional.of("its length is " + path.length());
        }
        for (String segment : path.split("/", -1)) {
            if (!SEGMENT.matcher(segment).matches()) {
                return Optional.of("a segment is not a plain name");
            }
            String stem = segment.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
            if (DEVICES.contains(stem)) {
                return Optional.of("`" + stem + "` is a device on Windows");
            }
        }
        return linkOnTheWay(path);
    }

    private Optional<String> linkOnTheWay(String path) {
        Path current = root;
        for (String segment : path.split("/", -1)) {
            current = current.resolve(segment);
            if (Files.isSymbolicLink(current)) {
                return Optional.of("it leads through a symbolic link");
            }
        }
        return current.startsWith(root) ? Optional.empty() : Optional.of("it leaves the folder");
    }

    /** The file of an accepted path. */
    Path resolve(String path) {
        return root.resolve(path);
    }

    /** Whether it is a plain file, not a link. */
    static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}
