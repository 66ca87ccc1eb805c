package dev.lathe.write;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the path of an output file into a place on disk, or refuses: nothing is ever written outside its folder. */
final class PathGuard {

    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._$-]{1,200}");
    private static final Pattern WINDOWS_DEVICE = Pattern.compile(
            "(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\\$|conout\\$)(?:\\..*)?", Pattern.CASE_INSENSITIVE);

    private final Diagnostics diagnostics;
    private final Set<String> taken = new HashSet<>();

    PathGuard(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The place of a file that is to be written, or null and a diagnostic. */
    @Nullable
    Path place(Path folder, String path) {
        Path place = resolve(folder, path);
        if (place == null) {
            return refuse(path, "is no path inside the output folder");
        }
        if (!taken.add(place.toString().toLowerCase(Locale.ROOT))) {
            return refuse(path, "is generated twice, or differs from another file in case only");
        }
        return place;
    }

    /** The place of a file that an earlier run wrote, or null when the entry is not one of ours. */
    static @Nullable Path resolve(Path folder, String path) {
        for (String segment : path.split("/", -1)) {
            if (!isSafe(segment)) {
                return null;
            }
        }
        Path place = folder.resolve(path);
        return leadsOutside(folder, place) ? null : place;
    }

    private static boolean isSafe(String segment) {
        return SEGMENT.matcher(segment).matches()
                && !segment.equals("..")
                && !segment.equals(".")
                && !segment.endsWith(".")
                && !WINDOWS_DEVICE.matcher(segment).matches();
    }

    /** A symbolic link between the folder and the file could lead anywhere. */
    private static boolean leadsOutside(Path folder, Path place) {
        try {
            for (Path step = place; step != null && !step.equals(folder); step = step.getParent()) {
                if (Files.isSymbolicLink(step)) {
                    Path target = step.toRealPath();
                    return !target.startsWith(folder.toRealPath());
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Path refuse(String path, String reason) {
        diagnostics.error(
                DiagnosticCode.PATH_REFUSED,
                new Location("", "", 0, 0),
                "the generated file \"" + path + "\" " + reason + "; nothing was written",
                "choose other names in lathe.yaml, and please report this document");
        return null;
    }
}
