package dev.lathe.emit.java.service;

import dev.lathe.model.SpecText;

/** In which form an undecoded answer is handed over. */
enum RawForm {
    JSON,
    TEXT,
    BYTES;

    private static final SpecText PLAIN = SpecText.of("text/plain");
    private static final SpecText HTML = SpecText.of("text/html");
    private static final SpecText CSV = SpecText.of("text/csv");

    static RawForm of(SpecText mediaType) {
        if (mediaType.equals(MethodShape.JSON)) {
            return JSON;
        }
        return mediaType.equals(PLAIN) || mediaType.equals(HTML) || mediaType.equals(CSV) ? TEXT : BYTES;
    }
}
