package dev.lathe.embed;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of text files on the class path, be it in a jar or a folder of classes.
 *
 * @param path without a slash at its end
 * @param landmark a file inside that is always there: folders themselves need not have an entry in a jar
 */
public record ClassPathFolder(String path, String landmark) {

    /** All files by their path inside the folder, with {@code \n} line ends; empty when there is no such folder. */
    public Map<String, String> read(ClassLoader loader) throws IOException {
        URL found = loader.getResource(path + "/" + landmark);
        if (found == null) {
            return Map.of();
        }
        try {
            URI place = found.toURI();
            if (!"jar".equals(place.getScheme())) {
                return files(above(Path.of(place)));
            }
            String jar = place.getRawSchemeSpecificPart();
            Path file = Path.of(URI.create(jar.substring(0, jar.indexOf("!/"))));
            try (FileSystem zip = FileSystems.newFileSystem(file)) {
                return files(zip.getPath(path));
            }
        } catch (URISyntaxException e) {
            throw new IOException("the class path has a place that is no URI", e);
        }
    }

    /** The folder itself, above the landmark. */
    private Path above(Path file) {
        Path folder = file;
        for (int i = 0; i < landmark.split("/", -1).length; i++) {
            folder = Objects.requireNonNull(folder.getParent(), "parent");
        }
        return folder;
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                files.put(name, Files.readString(file).replace("\r\n", "\n"));
            }
        }
        return files;
    }
}
