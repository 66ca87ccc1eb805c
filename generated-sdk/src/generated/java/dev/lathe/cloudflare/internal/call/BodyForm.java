// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.Upload;
import dev.lathe.cloudflare.internal.json.FormValue;
import dev.lathe.cloudflare.internal.json.FormValue.File;
import dev.lathe.cloudflare.internal.json.FormValue.Items;
import dev.lathe.cloudflare.internal.json.FormValue.Text;
import dev.lathe.cloudflare.internal.json.FormValue.Token;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a body is written when it is not JSON: what codecs wrote becomes bytes and a media type. */
sealed interface BodyForm {

    /** The bytes with their media type. {@code boundary} stands between the parts of a form that has any. */
    Upload upload(FormValue body, String boundary);

    private static Map<String, FieldStyle> byName(List<FieldStyle> fields) {
        return fields.stream()
                .collect(Collectors.toUnmodifiableMap(FieldStyle::name, Function.identity(), (a, b) -> b));
    }

    /** JSON, or a relative of it. */
    record Json(String mediaType) implements BodyForm {

        @Override
        public Upload upload(FormValue body, String boundary) {
            return upload(body.json().toString().getBytes(StandardCharsets.UTF_8));
        }

        Upload upload(byte[] json) {
            return Upload.of(json).typed(mediaType);
        }
    }

    /** {@code application/x-www-form-urlencoded}. */
    record Urlencoded(Map<String, FieldStyle> styles) implements BodyForm {

        Urlencoded(List<FieldStyle> fields) {
            this(byName(fields));
        }

        @Override
        public Upload upload(FormValue body, String boundary) {
            return Upload.ofText(FormPairs.urlencoded(body, styles)).typed("application/x-www-form-urlencoded");
        }
    }

    /** {@code multipart/form-data} (RFC 7578). */
    record Multipart(Map<String, FieldStyle> styles) implements BodyForm {

        Multipart(List<FieldStyle> fields) {
            this(byName(fields));
        }

        @Override
        public Upload upload(FormValue body, String boundary) {
            return new MultipartBody(styles, boundary).of(body);
        }
    }

    /** The text or file as it is. */
    record Plain(String mediaType) implements BodyForm {

        @Override
        public Upload upload(FormValue body, String boundary) {
            if (body instanceof File file) {
                String otherwise = MediaType.isConcrete(mediaType) ? mediaType : "application/octet-stream";
                return file.upload()
                        .typed(Objects.requireNonNullElse(file.upload().contentType(), otherwise));
            }
            String type = MediaType.isConcrete(mediaType) ? mediaType : "text/plain";
            String text = body instanceof Text plain
                    ? plain.text()
                    : body instanceof Token token ? token.text() : body.json().toString();
            return Upload.of(text.getBytes(MediaType.charset(type))).typed(type);
        }
    }

    /** One JSON value a line, for each item of a list; an RFC 7464 sequence when {@code mediaType} says so. */
    record JsonLines(String mediaType) implements BodyForm {

        private static final int RECORD_SEPARATOR = 0x1E;

        @Override
        public Upload upload(FormValue body, String boundary) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (FormValue item : body instanceof Items items ? items.items() : List.of(body)) {
                if (mediaType.contains("json-seq")) {
                    out.write(RECORD_SEPARATOR);
                }
                out.writeBytes(item.json().toString().getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
            return Upload.of(out.toByteArray()).typed(mediaType);
        }
    }
}
