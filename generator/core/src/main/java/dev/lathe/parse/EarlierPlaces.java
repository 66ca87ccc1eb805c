package dev.lathe.parse;

import dev.lathe.config.NameLock;
import dev.lathe.model.OperationId;
import dev.lathe.parse.routes.Placed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where {@code lathe.lock} has operations in the resource tree. New operations may change what a path looks like; what
 * is there stays where it is.
 */
final class EarlierPlaces {

    private static final String METHOD = "#method:";

    private final Map<String, Placed> places;

    private EarlierPlaces(Map<String, Placed> places) {
        this.places = places;
    }

    static EarlierPlaces of(NameLock lock) {
        Map<String, Placed> places = new HashMap<>();
        for (String key : lock.names().keySet()) {
            int at = key.indexOf(METHOD);
            String site = at < 0 ? "" : key.substring(at + METHOD.length());
            if (at > 0 && site.indexOf('#') < 0 && site.indexOf('.') >= 0) {
                places.putIfAbsent(key.substring(0, at), placed(site));
            }
        }
        return new EarlierPlaces(places);
    }

    /** {@code accounts.tokens.roll}, or {@code .ping} of the root; escaped as the segments of a JSON pointer are. */
    private static Placed placed(String site) {
        int dot = site.lastIndexOf('.');
        String resource = site.substring(0, dot);
        List<String> names = resource.isEmpty()
                ? List.of()
                : List.of(resource.split("\\.", -1)).stream()
                        .map(EarlierPlaces::unescaped)
                        .toList();
        return new Placed(names, unescaped(site.substring(dot + 1)));
    }

    private static String unescaped(String token) {
        return token.replace("~1", "/").replace("~0", "~");
    }

    /** The place, or null when the operation is new. */
    @Nullable
    Placed of(OperationId operation) {
        return places.get(operation.value());
    }
}
