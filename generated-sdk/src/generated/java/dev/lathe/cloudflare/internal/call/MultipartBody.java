// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.Upload;
import dev.lathe.cloudflare.internal.json.FormValue;
import dev.lathe.cloudflare.internal.json.FormValue.Fields;
import dev.lathe.cloudflare.internal.json.FormValue.File;
import dev.lathe.cloudflare.internal.json.FormValue.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code multipart/form-data} (RFC 7578): a file as a part with a file name, an object as JSON, anything else as
 * text, each item of a list as a part of its own, null not at all. Files are not read before they are sent.
 */
final class MultipartBody {

    private static final String END = "\r\n";

    private final Map<String, FieldStyle> styles;
    private final String boundary;
    private final List<Upload> pieces = new ArrayList<>();

    MultipartBody(Map<String, FieldStyle> styles, String boundary) {
        this.styles = styles;
        this.boundary = boundary;
    }

    /** The whole body. A value that is no object becomes the one part {@code file}. */
    Upload of(FormValue body) {
        if (body instanceof Fields fields) {
            fields.members().forEach(this::field);
        } else {
            field("file", body);
        }
        pieces.add(Upload.ofText("--" + boundary + "--" + END));
        return Upload.joined(pieces).typed("multipart/form-data; boundary=" + boundary);
    }

    private void field(String name, FormValue value) {
        FieldStyle field = styles.get(name);
        Style style = field == null ? null : field.style();
        String type = field != null && MediaType.isConcrete(field.contentType()) ? field.contentType() : null;
        if (style != null && !isFile(value)) {
            FormPairs.of(name, value, style).forEach(pair -> text(pair.getKey(), pair.getValue(), type));
        } else if (value instanceof Items items && !(field != null && field.isJson())) {
            items.items().forEach(item -> part(name, item, type));
        } else {
            part(name, value, type);
        }
    }

    /** A style says how values become text, which files never do. */
    private static boolean isFile(FormValue value) {
        return value instanceof File
                || (value instanceof Items items && items.items().stream().anyMatch(MultipartBody::isFile));
    }

    private void part(String name, FormValue value, @Nullable String type) {
        if (value instanceof File file) {
            file(name, file.upload(), type);
        } else if (value instanceof Fields || value instanceof Items || (type != null && MediaType.isJson(type))) {
            text(name, value.json().toString(), Objects.requireNonNullElse(type, "application/json"));
        } else if (!(value instanceof FormValue.Null)) {
            text(name, FormPairs.text(value), type);
        }
    }

    private void text(String name, String text, @Nullable String type) {
        head("form-data; name=\"" + quoted(name) + "\"", type, "");
        pieces.add(Upload.ofText(text + END));
    }

    private void file(String name, Upload upload, @Nullable String type) {
        String filename = Objects.requireNonNullElse(upload.filename(), name);
        String mediaType = Objects.requireNonNullElse(
                upload.contentType(), Objects.requireNonNullElse(type, "application/octet-stream"));
        StringBuilder more = new StringBuilder();
        for (String header : upload.headers().names()) {
            upload.headers()
                    .all(header)
                    .forEach(value ->
                            more.append(header).append(": ").append(value).append(END));
        }
        head(
                "form-data; name=\"" + quoted(name) + "\"; filename=\"" + quoted(filename) + "\"",
                mediaType,
                more.toString());
        pieces.add(upload);
        pieces.add(Upload.ofText(END));
    }

    private void head(String disposition, @Nullable String type, String more) {
        String contentType = type == null ? "" : "Content-Type: " + type + END;
        pieces.add(Upload.ofText(
                "--" + boundary + END + "Content-Disposition: " + disposition + END + contentType + more + END));
    }

    /** What browsers do (WHATWG, RFC 7578, 2): nothing can end the quotes or the line. */
    private static String quoted(String text) {
        return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
