package dev.lathe.openapigenerator;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.emit.OutputFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of its own for one run, gone when the run is over: what is read, and what is written before Lathe compares
 * it with the folder of the SDK.
 *
 * @param folder the folder
 */
record Workspace(Path folder) implements AutoCloseable {

    /** What OpenAPI Generator calls the list of files that it leaves out. */
    static final String IGNORE = ".openapi-generator-ignore";

    static Workspace create() throws IOException {
        Workspace workspace = new Workspace(Files.createTempDirectory("lathe-openapi-generator"));
        Files.createDirectory(workspace.output());
        return workspace;
    }

    Path document() {
        return folder.resolve("openapi.json");
    }

    Path output() {
        return folder.resolve("output");
    }

    void document(String json) throws IOException {
        Files.writeString(document(), json);
    }

    void ignore(Path list) throws IOException {
        Files.write(output().resolve(IGNORE), Files.readAllBytes(list));
    }

    /** What was written, as texts; a file that is none is left out. */
    List<OutputFile> made(Location place, Diagnostics diagnostics) throws IOException {
        List<OutputFile> files = new ArrayList<>();
        for (Path file : filesBelow(output())) {
            String path = output().relativize(file).toString().replace('\\', '/');
            String text = text(file);
            if (text == null) {
                diagnostics.warning(
                        DiagnosticCode.FOREIGN_FILE_LEFT_OUT,
                        place,
                        "`" + path + "` is no text and is left out",
                        "write it by hand, or name it in " + IGNORE);
            } else if (!path.equals(IGNORE)) {
                files.add(new OutputFile(OutputFile.Root.MODULE, path, text.replace("\r\n", "\n")));
            }
        }
        return files;
    }

    private static @Nullable String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') < 0 ? text : null;
        } catch (CharacterCodingException e) {
            return null; // no text
        }
    }

    /** Every file below a folder, sorted. */
    static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
