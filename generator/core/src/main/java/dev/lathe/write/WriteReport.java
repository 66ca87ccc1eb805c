package dev.lathe.write;

import java.util.List;

/**
 * What a run did.
 *
 * @param written files that are new or changed
 * @param unchanged how many files were already as they should be
 * @param deleted files of an earlier run that are gone
 */
public record WriteReport(List<String> written, int unchanged, List<String> deleted) {

    public WriteReport {
        written = List.copyOf(written);
        deleted = List.copyOf(deleted);
    }
}
