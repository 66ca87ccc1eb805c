package dev.lathe.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A document as other libraries read it, with references followed by code of its own: what the account is checked
 * against shares nothing with what it checks.
 */
final class RawDocument {

    private static final int MOST_HOPS = 100;

    private final Path folder;
    private final Map<Path, @Nullable Object> files = new HashMap<>();
    private final Place root;

    private RawDocument(Path document) throws IOException {
        Path real = document.toRealPath();
        this.folder = Objects.requireNonNull(real.getParent(), "a file has a folder");
        this.root = new Place(real, "", load(real));
    }

    static RawDocument read(Path document) throws IOException {
        return new RawDocument(document);
    }

    /** A value and where it stands. */
    record Place(Path file, String pointer, @Nullable Object value) {

        Map<String, Place> members() {
            Map<String, Place> members = new LinkedHashMap<>();
            if (value instanceof Map<?, ?> map) {
                map.forEach((key, child) -> {
                    String name = String.valueOf(key);
                    String token = name.replace("~", "~0").replace("/", "~1");
                    members.put(name, new Place(file, pointer + "/" + token, child));
                });
            }
            return members;
        }

        @Nullable
        Place get(String name) {
            if (value instanceof List<?> list && name.matches("[0-9]+") && Integer.parseInt(name) < list.size()) {
                return new Place(file, pointer + "/" + name, list.get(Integer.parseInt(name)));
            }
            return members().get(name);
        }

        Map<String, Place> members(String name) {
            Place member = get(name);
            return member == null ? Map.of() : member.members();
        }
    }

    Place root() {
        return root;
    }

    /** What a place refers to in the end; null when that is nothing, or not below the document's folder. */
    @Nullable
    Place follow(Place place) {
        Place here = place;
        Set<String> seen = new HashSet<>();
        while (here != null && reference(here) != null) {
            here = seen.add(here.file() + "#" + here.pointer()) ? target(here, MOST_HOPS) : null;
        }
        return here;
    }

    private static @Nullable String reference(Place place) {
        Place reference = place.get("$ref");
        return reference != null && reference.value() instanceof String text ? text : null;
    }

    private @Nullable Place target(Place place, int hops) {
        String reference = String.valueOf(reference(place));
        String[] parts = reference.split("#", 2);
        Place here = parts[0].isEmpty() ? file(place.file()) : file(place.file().resolveSibling(decoded(parts[0])));
        String pointer = parts.length == 1 ? "" : decoded(parts[1]);
        if (here == null || !(pointer.isEmpty() || pointer.startsWith("/"))) {
            return null;
        }
        String[] tokens =
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1);
        for (String token : tokens) {
            here = step(here, token.replace("~1", "/").replace("~0", "~"), hops);
            if (here == null) {
                return null;
            }
        }
        return here;
    }

    private @Nullable Place step(Place here, String token, int hops) {
        Place next = here.get(token);
        if (next != null || reference(here) == null || hops == 0) {
            return next;
        }
        Place through = target(here, hops - 1);
        return through == null ? null : through.get(token);
    }

    private @Nullable Place file(Path path) {
        try {
            Path real = path.toRealPath();
            return real.startsWith(folder) ? new Place(real, "", load(real)) : null;
        } catch (IOException e) {
            return null;
        }
    }

    private @Nullable Object load(Path file) throws IOException {
        if (!files.containsKey(file)) {
            files.put(file, parse(file));
        }
        return files.get(file);
    }

    private static @Nullable Object parse(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        if (file.toString().endsWith(".json")) {
            return new ObjectMapper().readValue(text, Object.class);
        }
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setMaxAliasesForCollections(10_000)
                .build();
        return new Load(settings).loadFromString(text);
    }

    private static String decoded(String text) {
        return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
