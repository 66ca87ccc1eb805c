// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.internal.http.Percent;
import dev.lathe.cloudflare.internal.json.Encoder;
import dev.lathe.cloudflare.internal.json.FormValue;
import dev.lathe.cloudflare.internal.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where params write themselves to: query, headers, cookies and the body. A null scalar, an empty list and an empty map
 * write nothing. What scalars may be, {@link Text#of} says.
 */
public final class RequestEncoder {

    private final RequestDraft draft;
    private final BodyForm form;

    RequestEncoder(RequestDraft draft, BodyForm form) {
        this.draft = draft;
        this.form = form;
    }

    /** {@code name=value}. */
    public void query(String name, @Nullable Object scalar) {
        queryStyled(name, Style.FORM, scalar);
    }

    /** {@code name=value}, for a value whose text {@code text} knows. */
    public <T> void query(String name, @Nullable T value, Function<? super T, ?> text) {
        if (value != null) {
            query(name, text.apply(value));
        }
    }

    /** A scalar with a style of its own. */
    public void queryStyled(String name, Style style, @Nullable Object scalar) {
        if (scalar != null) {
            draft.addQuery(Styled.pairs(style, name, scalar));
        }
    }

    /** A list. */
    public void queryList(String name, Style style, List<?> values) {
        if (!values.isEmpty()) {
            draft.addQuery(Styled.pairs(style, name, values));
        }
    }

    /** A list of values whose text {@code text} knows. */
    public <T> void queryList(String name, Style style, List<? extends T> values, Function<? super T, ?> text) {
        queryList(name, style, texts(values, text));
    }

    /** An object. */
    public void queryMap(String name, Style style, Map<String, ?> values) {
        if (!values.isEmpty()) {
            draft.addQuery(Styled.pairs(style, name, values));
        }
    }

    /** A value whose JSON form is laid out by the style. */
    public <T> void queryTree(String name, Style style, @Nullable T value, Encoder<? super T> encoder) {
        RawJson tree = tree(value, encoder);
        if (tree != null) {
            draft.addQuery(Styled.pairs(style, name, tree));
        }
    }

    /** A value as JSON. */
    public <T> void queryJson(String name, @Nullable T value, Encoder<? super T> encoder) {
        if (value != null) {
            draft.addQuery(List.of(Percent.encode(name) + "=" + Percent.encode(json(value, encoder))));
        }
    }

    /** A header. */
    public void header(String name, @Nullable Object scalar) {
        if (scalar != null) {
            draft.header(name, Styled.inHeader(Style.SIMPLE, name, scalar));
        }
    }

    /** A header, for a value whose text {@code text} knows. */
    public <T> void header(String name, @Nullable T value, Function<? super T, ?> text) {
        if (value != null) {
            header(name, text.apply(value));
        }
    }

    /** A list in a header. */
    public void headerList(String name, Style style, List<?> values) {
        if (!values.isEmpty()) {
            draft.header(name, Styled.inHeader(style, name, values));
        }
    }

    /** A list of values whose text {@code text} knows, in a header. */
    public <T> void headerList(String name, Style style, List<? extends T> values, Function<? super T, ?> text) {
        headerList(name, style, texts(values, text));
    }

    /** An object in a header. */
    public void headerMap(String name, Style style, Map<String, ?> values) {
        if (!values.isEmpty()) {
            draft.header(name, Styled.inHeader(style, name, values));
        }
    }

    /** A value whose JSON form is laid out by the style, in a header. */
    public <T> void headerTree(String name, Style style, @Nullable T value, Encoder<? super T> encoder) {
        RawJson tree = tree(value, encoder);
        if (tree != null) {
            draft.header(name, Styled.inHeader(style, name, tree));
        }
    }

    /** A value as JSON in a header. */
    public <T> void headerJson(String name, @Nullable T value, Encoder<? super T> encoder) {
        if (value != null) {
            draft.header(name, json(value, encoder));
        }
    }

    /** A cookie. */
    public void cookie(String name, @Nullable Object scalar) {
        if (scalar != null) {
            draft.addCookies(Styled.pairs(Style.FORM, name, scalar));
        }
    }

    /** A cookie, for a value whose text {@code text} knows. */
    public <T> void cookie(String name, @Nullable T value, Function<? super T, ?> text) {
        if (value != null) {
            cookie(name, text.apply(value));
        }
    }

    /** A list in cookies. */
    public void cookieList(String name, Style style, List<?> values) {
        if (!values.isEmpty()) {
            draft.addCookies(Styled.pairs(style, name, values));
        }
    }

    /** A list of values whose text {@code text} knows, in cookies. */
    public <T> void cookieList(String name, Style style, List<? extends T> values, Function<? super T, ?> text) {
        cookieList(name, style, texts(values, text));
    }

    /** An object in cookies. */
    public void cookieMap(String name, Style style, Map<String, ?> values) {
        if (!values.isEmpty()) {
            draft.addCookies(Styled.pairs(style, name, values));
        }
    }

    /** A value whose JSON form is laid out by the style, in cookies. */
    public <T> void cookieTree(String name, Style style, @Nullable T value, Encoder<? super T> encoder) {
        RawJson tree = tree(value, encoder);
        if (tree != null) {
            draft.addCookies(Styled.pairs(style, name, tree));
        }
    }

    /** A value as JSON in a cookie. */
    public <T> void cookieJson(String name, @Nullable T value, Encoder<? super T> encoder) {
        if (value != null) {
            draft.addCookies(List.of(Percent.encode(name) + "=" + Percent.encode(json(value, encoder))));
        }
    }

    /** The body: {@code body} writes one value, which the form of the call's body turns into bytes. */
    public void json(Consumer<JsonWriter> body) {
        body(body, (out, writing) -> writing.accept(out));
    }

    /** The body; null sends none. */
    public <T> void body(@Nullable T value, Encoder<? super T> encoder) {
        if (value != null) {
            draft.body(
                    form instanceof BodyForm.Json
                            ? new DraftBody.Json(JsonWriter.encode(value, encoder))
                            : new DraftBody.Tree(FormValue.encode(value, encoder)));
        }
    }

    private static <T> @Nullable RawJson tree(@Nullable T value, Encoder<? super T> encoder) {
        RawJson tree = value == null ? null : JsonWriter.encodeRaw(value, encoder);
        return RawJson.EMPTY_ARRAY.equals(tree) || RawJson.EMPTY_OBJECT.equals(tree) ? null : tree;
    }

    private static <T> List<?> texts(List<? extends T> values, Function<? super T, ?> text) {
        return values.stream().map(text).toList();
    }

    private static <T> String json(T value, Encoder<? super T> encoder) {
        return new String(JsonWriter.encode(value, encoder), StandardCharsets.UTF_8);
    }
}
