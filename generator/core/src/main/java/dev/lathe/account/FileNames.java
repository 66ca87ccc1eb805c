package dev.lathe.account;

import java.nio.file.Path;

/**
 * Names files as seen from the document's folder, so that a report does not depend on where the run happened.
 *
 * @param folder the document's folder
 */
public record FileNames(Path folder) {

    /** The names beside a document. */
    public static FileNames beside(Path document) {
        Path parent = document.toAbsolutePath().normalize().getParent();
        return new FileNames(parent == null ? document.toAbsolutePath() : parent);
    }

    /** A file's name, {@code /} as separator; what has no way from the folder keeps the name it has. */
    String name(String file) {
        if (file.contains("://")) {
            return file;
        }
        try {
            return folder.relativize(Path.of(file).toAbsolutePath().normalize())
                    .toString()
                    .replace('\\', '/');
        } catch (IllegalArgumentException noWay) {
            return file;
        }
    }
}
