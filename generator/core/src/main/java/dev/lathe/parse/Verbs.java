package dev.lathe.parse;

import dev.lathe.model.HttpVerb;
import java.util.List;
import java.util.Locale;

/** The HTTP methods under which a path item has operations. */
final class Verbs {

    static final List<String> NAMES = List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private Verbs() {}

    static HttpVerb of(String name) {
        return HttpVerb.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
