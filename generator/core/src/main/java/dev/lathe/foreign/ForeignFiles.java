package dev.lathe.foreign;

import dev.lathe.emit.OutputFile;
import java.nio.file.Path;
import java.util.List;

/**
 * What a foreign generator made.
 *
 * @param files files of {@link OutputFile.Root#MODULE}; what they say is not checked
 * @param read settings and templates of the user that went into them
 */
public record ForeignFiles(List<OutputFile> files, List<Path> read) {

    /** Nothing. */
    public static final ForeignFiles NONE = new ForeignFiles(List.of(), List.of());

    public ForeignFiles {
        files = List.copyOf(files);
        read = List.copyOf(read);
    }
}
