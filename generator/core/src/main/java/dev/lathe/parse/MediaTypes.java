package dev.lathe.parse;

import dev.lathe.model.Content;
import java.util.Locale;

/** How a media type is read or written, from its name. */
final class MediaTypes {

    private MediaTypes() {}

    /** Whether it is XML, or one of the many formats made of it. */
    static boolean isXml(String mediaType) {
        return bare(mediaType).endsWith("xml");
    }

    private static String bare(String mediaType) {
        int semicolon = mediaType.indexOf(';');
        return (semicolon < 0 ? mediaType : mediaType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    static Content.Kind kind(String mediaType) {
        String type = bare(mediaType);
        return switch (type) {
            case "application/json", "text/json", "*/*", "application/*" -> Content.Kind.JSON;
            case "application/x-www-form-urlencoded" -> Content.Kind.FORM;
            case "multipart/form-data" -> Content.Kind.MULTIPART;
            case "text/event-stream" -> Content.Kind.EVENT_STREAM;
            case "application/x-ndjson",
                    "application/ndjson",
                    "application/jsonl",
                    "application/json-lines",
                    "application/x-json-stream",
                    "application/json-seq",
                    "application/x-jsonlines",
                    "application/stream+json" -> Content.Kind.JSON_LINES;
            case "application/octet-stream", "application/pdf", "application/zip", "application/gzip" ->
                Content.Kind.BINARY;
            default -> family(type);
        };
    }

    private static Content.Kind family(String type) {
        if (type.endsWith("+json")) {
            return Content.Kind.JSON;
        }
        if (type.endsWith("xml")) {
            return Content.Kind.OPAQUE;
        }
        if (type.startsWith("text/")) {
            return Content.Kind.TEXT;
        }
        boolean binary = type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/");
        return binary ? Content.Kind.BINARY : Content.Kind.OPAQUE;
    }
}
