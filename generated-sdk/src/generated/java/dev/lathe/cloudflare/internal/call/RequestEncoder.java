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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where params write themselves to: query, headers, cookies and the body. A null scalar, an empty list and an empty map
 * write nothing. What scalars may be, {@link Text#of} says. All methods return this.
 */
public final class RequestEncoder {

    private final RequestDraft draft;
    private final BodyForm form;

    RequestEncoder(RequestDraft draft, BodyForm form) {
        this.draft = draft;
        this.form = form;
    }

    /** {@code name=value}. */
    public RequestEncoder query(String name, @Nullable Object scalar) {
        return queryStyled(name, Style.FORM, scalar);
    }

    /** {@code name=value}, for a value whose text {@code text} knows. */
    public <T> RequestEncoder query(String name, @Nullable T value, Function<? super T, ?> text) {
        if (value != null) {
            query(name, text.apply(value));
        }
        return this;
    }

    /** A scalar with a style of its own. */
    public RequestEncoder queryStyled(String name, Style style, @Nullable Object scalar) {
        if (scalar != null) {
            draft.addQuery(Styled.pairs(style, name, scalar));
        }
        return this;
    }

    /** A list. */
    public RequestEncoder queryList(String name, Style style, List<?> values) {
        if (!values.isEmpty()) {
            draft.addQuery(Styled.pairs(style, name, values));
        }
        return this;
    }

    /** A list of values whose text {@code text} knows. */
    public <T> RequestEncoder queryList(
            String name, Style style, List<? extends T> values, Function<? super T, ?> text) {
        return queryList(name, style, texts(values, text));
    }

    /** An object. */
    public RequestEncoder queryMap(String name, Style style, Map<String, ?> values) {
        if (!values.isEmpty()) {
            object(style, Styled.pairs(style, name, values));
        }
        return this;
    }

    /** A value whose JSON form is laid out by the style. */
    public <T> RequestEncoder queryTree(String name, Style style, @Nullable T value, Encoder<? super T> encoder) {
        RawJson tree = tree(value, encoder);
        if (tree != null && tree.kind() == RawJson.Kind.OBJECT) {
            object(style, Styled.pairs(style, name, tree));
        } else if (tree != null) {
            draft.addQuery(Styled.pairs(style, name, tree));
        }
        return this;
    }

    private void object(Style style, List<String> pairs) {
        if (style.spreadsMembers()) {
            draft.addSpread(pairs);
        } else {
            draft.addQuery(pairs);
        }
    }

    /** A value as JSON. */
    public <T> RequestEncoder queryJson(String name, @Nullable T value, Encoder<? super T> encoder) {
        if (value != null) {
            draft.addQuery(List.of(Percent.encode(name) + "=" + Percent.encode(json(value, encoder))));
        }
        return this;
    }

    /** A header. */
    public RequestEncoder header(String name, @Nullable Object scalar) {
        if (scalar != null) {
            draft.header(name, Styled.inHeader(Style.SIMPLE, name, scalar));
        }
        return this;
    }

    /** A header, for a value whose text {@code text} knows. */
    public <T> RequestEncoder header(String name, @Nullable T value, Function<? super T, ?> text) {
        if (value != null) {
            header(name, text.apply(value));
        }
        return this;
    }

    /** A list in a header. */
    public RequestEncoder headerList(String name, Style style, List<?> values) {
        if (!values.isEmpty()) {
            draft.header(name, Styled.inHeader(style, name, values));
        }
        return this;
    }

    /** A list of values whose text {@code text} knows, in a header. */
    public <T> RequestEncoder headerList(
            String name, Style style, List<? extends T> values, Function<? super T, ?> text) {
        return headerList(name, style, texts(values, text));
    }

    /** An object in a header. */
    public RequestEncoder headerMap(String name, Style style, Map<String, ?> values) {
        if (!values.isEmpty()) {
            draft.header(name, Styled.inHeader(style, name, values));
        }
        return this;
    }

    /** A value whose JSON form is laid out by the style, in a header. */
    public <T> RequestEncoder headerTree(String name, Style style, @Nullable T value, Encoder<? super T> encoder) {
        RawJson tree = tree(value, encoder);
        if (tree != null) {
            draft.header(name, Styled.inHeader(style, name, tree));
        }
        return this;
    }

    /** A value as JSON in a header. */
    public <T> RequestEncoder headerJson(String name, @Nullable T value, Encoder<? super T> encoder) {
        if (value != null) {
            draft.header(name, json(value, encoder));
        }
        return this;
    }

    /** A cookie. */
    public RequestEncoder cookie(String name, @Nullable Object scalar) {
        if (scalar != null) {
            draft.addCookies(Styled.pairs(Style.FORM, name, scalar));
        }
        return this;
    }

    /** A cookie, for a value whose text {@code text} knows. */
    public <T> RequestEncoder cookie(String name, @Nullable T value, Function<? super T, ?> text) {
        if (value != null) {
            cookie(name, text.apply(value));
        }
        return this;
    }

    /** A list in cookies. */
    public RequestEncoder cookieList(String name, Style style, List<?> values) {
        if (!values.isEmpty()) {
            draft.addCookies(Styled.pairs(style, name, values));
        }
        return this;
    }

    /** A list of values whose text {@code text} knows, in cookies. */
    public <T> RequestEncoder cookieList(
            String name, Style style, List<? extends T> values, Function<? super T, ?> text) {
        return cookieList(name, style, texts(values, text));
    }

    /** An object in cookies. */
    public RequestEncoder cookieMap(String name, Style style, Map<String, ?> values) {
        if (!values.isEmpty()) {
            draft.addCookies(Styled.pairs(style, name, values));
        }
        return this;
    }

    /** A value whose JSON form is laid out by the style, in cookies. */
    public <T> RequestEncoder cookieTree(String name, Style style, @Nullable T value, Encoder<? super T> encoder) {
        RawJson tree = tree(value, encoder);
        if (tree != null) {
            draft.addCookies(Styled.pairs(style, name, tree));
        }
        return this;
    }

    /** A value as JSON in a cookie. */
    public <T> RequestEncoder cookieJson(String name, @Nullable T value, Encoder<? super T> encoder) {
        if (value != null) {
            draft.addCookies(List.of(Percent.encode(name) + "=" + Percent.encode(json(value, encoder))));
        }
        return this;
    }

    /** The body; null sends none. */
    public <T> RequestEncoder body(@Nullable T value, Encoder<? super T> encoder) {
        if (value != null) {
            draft.body(
                    form instanceof BodyForm.Json
                            ? new DraftBody.Json(JsonWriter.encode(value, encoder))
                            : new DraftBody.Tree(FormValue.encode(value, encoder)));
        }
        return this;
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
