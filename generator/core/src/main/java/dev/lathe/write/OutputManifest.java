package dev.lathe.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that Lathe wrote into one folder, with the hash of what it wrote: {@code .lathe-manifest}, one line of hash
 * and path each, sorted by path.
 */
record OutputManifest(SortedMap<String, String> hashes) {

    static final String NAME = ".lathe-manifest";

    OutputManifest {
        hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
    }

    /** The manifest of a folder; empty when there is none. Lines that are none are ignored. */
    static OutputManifest read(Path folder) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        Path file = folder.resolve(NAME);
        if (PathGuard.isFile(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                int space = line.indexOf(' ');
                if (space > 0) {
                    hashes.put(line.substring(space + 1), line.substring(0, space));
                }
            }
        }
        return new OutputManifest(hashes);
    }

    /** The text of the file. */
    String render() {
        StringBuilder out = new StringBuilder();
        hashes.forEach((path, hash) -> out.append(hash).append(' ').append(path).append('\n'));
        return out.toString();
    }

    /** SHA-256 of a text in UTF-8, in hexadecimal. */
    static String hash(String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
