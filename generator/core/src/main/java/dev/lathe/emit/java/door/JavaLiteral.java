package dev.lathe.emit.java.door;

import com.palantir.javapoet.CodeBlock;
import dev.lathe.model.JsonText;
import dev.lathe.model.Server;
import dev.lathe.model.SpecText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The door for string literals: whatever the document says becomes one Java expression of type {@code String}. */
public final class JavaLiteral {

    /** A constant may have 65,535 bytes; one character of a literal has at most three. */
    private static final int MAX_CHUNK = 20_000;

    private JavaLiteral() {}

    /** {@code "created_on"}. */
    public static CodeBlock of(SpecText text) {
        return ofString(text.open());
    }

    /** The JSON text itself as a literal: {@code "{\"a\":1}"}. */
    public static CodeBlock of(JsonText json) {
        return ofString(json.json().open());
    }

    /** The string that a JSON string stands for, as a literal; other JSON values as their text. */
    public static CodeBlock ofScalar(JsonText json) {
        return ofString(JsonScalar.text(json));
    }

    /** {@code "accounts.tokens.create"}: words joined by dots. */
    public static CodeBlock ofPath(List<SpecText> words) {
        return ofString(String.join(".", words.stream().map(SpecText::open).toList()));
    }

    /** The default URL of a server with its variables filled in; empty when that is not an absolute http(s) URL. */
    public static Optional<CodeBlock> ofUrl(Server server) {
        String url = server.url().open();
        for (Server.Variable variable : server.variables()) {
            url = url.replace(
                    "{" + variable.name().open() + "}", variable.defaultValue().open());
        }
        return url.matches("https?://[A-Za-z0-9._~:/?#\\[\\]@!&'()*+,;=%-]+")
                ? Optional.of(ofString(url))
                : Optional.empty();
    }

    /** The characters of a text that may stand in a product token of {@code User-Agent}. */
    public static CodeBlock ofToken(SpecText text) {
        return ofString(text.open().replaceAll("[^A-Za-z0-9._+-]", ""));
    }

    /** The text as a literal, or {@code null}. */
    public static CodeBlock ofNullable(@Nullable SpecText text) {
        return text == null ? CodeBlock.of("null") : of(text);
    }

    /** Our own words. */
    public static CodeBlock ofString(String text) {
        if (text.length() <= MAX_CHUNK) {
            return CodeBlock.of("$L", '"' + Characters.literal(text) + '"');
        }
        List<CodeBlock> chunks = new ArrayList<>();
        for (int start = 0; start < text.length(); start += MAX_CHUNK) {
            String chunk = text.substring(start, Math.min(text.length(), start + MAX_CHUNK));
            chunks.add(CodeBlock.of("$L", '"' + Characters.literal(chunk) + '"'));
        }
        return CodeBlock.of("$T.join($L, $L)", String.class, "\"\"", CodeBlock.join(chunks, ", "));
    }
}
