package dev.lathe.bundle;

/** What stands in a place of a document, as far as references, extensions or operations may stand below it. */
sealed interface Place permits Place.Value, Place.Plain, Place.ListOf, Place.MapOf, Part {

    /** A value of the API's: an example, a default. Its names are nobody's but the API's. */
    record Value() implements Place {}

    /** What has no references below it, but may have extensions. */
    record Plain() implements Place {}

    /** A list of such things. */
    record ListOf(Place item) implements Place {}

    /** An object whose members are named by the document. */
    record MapOf(Place value) implements Place {

        /** Whether a member is none of the document's, but a vendor's. */
        boolean isExtension(String name) {
            return Place.isExtension(name) && (value == Part.RESPONSE || value == Part.PATH_ITEM);
        }
    }

    /** Whether a member is a vendor's: some mean code by theirs, and tools believe them. */
    static boolean isExtension(String name) {
        return name.startsWith("x-");
    }

    Place VALUE = new Value();

    Place PLAIN = new Plain();

    /** What stands behind a member that is no part. */
    static Place other(String name) {
        return switch (name) {
            case "example", "examples", "default", "enum", "const", "value" -> VALUE;
            default -> PLAIN;
        };
    }
}
