package dev.lathe.emit.java.door;

import dev.lathe.model.SpecText;
import java.util.Locale;

/** What the name of a media type says. A door: it looks at the name. */
public final class MediaTypeName {

    private MediaTypeName() {}

    /** Whether it is one type that must be asked for by its name, rather than JSON itself or a range of types. */
    public static boolean isRelativeOfJson(SpecText mediaType) {
        String name = mediaType.open().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return !name.equals("application/json") && !name.isEmpty() && name.indexOf('*') < 0;
    }
}
