package dev.lathe.write;

import java.nio.file.Path;
import java.util.List;

/**
 * What happened to the output folders. After a comparison {@code written} and {@code deleted} are empty.
 *
 * @param written files that are new or have a new text
 * @param unchanged files that were already right, and were not touched
 * @param deleted files of an earlier run that are no longer generated
 * @param differences of a comparison: what would change
 */
public record Changes(List<Path> written, List<Path> unchanged, List<Path> deleted, List<Difference> differences) {

    public static final Changes NONE = new Changes(List.of(), List.of(), List.of(), List.of());

    public Changes {
        written = List.copyOf(written);
        unchanged = List.copyOf(unchanged);
        deleted = List.copyOf(deleted);
        differences = List.copyOf(differences);
    }
}
