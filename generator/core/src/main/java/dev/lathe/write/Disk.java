package dev.lathe.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Text files, read whole and written whole: a reader never sees half a file, a crash never leaves one. */
final class Disk {

    private Disk() {}

    /** The text of a file, or null when there is none. Bytes that are no UTF-8 come as replacement characters. */
    static @Nullable String text(Path file) {
        try {
            return Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String textOrEmpty(Path file) {
        String text = text(file);
        return text == null ? "" : text;
    }

    /** What lies where the half file goes, a link for one, is removed and not written through. */
    static void write(Path file, String text) {
        Path absolute = file.toAbsolutePath();
        try {
            Files.createDirectories(absolute.getParent());
            Path half = absolute.resolveSibling(absolute.getFileName() + ".lathe-new");
            Files.deleteIfExists(half);
            Files.writeString(half, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            Files.move(half, absolute, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file and the folders that it leaves empty, up to but not including {@code root}. */
    static void delete(Path file, Path root) {
        try {
            Files.deleteIfExists(file);
            Path folder = file.getParent();
            while (folder != null && !folder.equals(root) && folder.startsWith(root) && isEmpty(folder)) {
                Files.delete(folder);
                folder = folder.getParent();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every regular file below a folder, sorted; none when there is no such folder. */
    static List<Path> filesBelow(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
