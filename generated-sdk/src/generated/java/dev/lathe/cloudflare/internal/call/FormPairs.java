// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.internal.call.Style.Explode;
import dev.lathe.cloudflare.internal.http.Percent;
import dev.lathe.cloudflare.internal.json.FormValue;
import dev.lathe.cloudflare.internal.json.FormValue.Fields;
import dev.lathe.cloudflare.internal.json.FormValue.File;
import dev.lathe.cloudflare.internal.json.FormValue.Items;
import dev.lathe.cloudflare.internal.json.FormValue.Text;
import dev.lathe.cloudflare.internal.json.FormValue.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Spreads a value over the names and texts of a form.
 *
 * <p>Unless a style says otherwise, objects are written {@code a[b]=c} and the items of a list each under its name,
 * {@code a=1&a=2}; lists inside of objects and lists of objects count their items, {@code a[b][0]=1}. An explicit null
 * is an empty text.
 */
final class FormPairs {

    private static final Pairing COUNTED = Pairing.COUNTED;

    private final List<Map.Entry<String, String>> pairs = new ArrayList<>();

    private FormPairs() {}

    /** How the items of a list are named. */
    private enum Pairing {
        REPEATED,
        COUNTED
    }

    /** The body of a form. IllegalArgumentException if the value is no object. */
    static String urlencoded(FormValue body, Map<String, FieldStyle> styles) {
        if (!(body instanceof Fields fields)) {
            throw new IllegalArgumentException("a form needs an object");
        }
        FormPairs form = new FormPairs();
        List<String> done = new ArrayList<>();
        fields.members().forEach((name, value) -> {
            FieldStyle field = styles.get(name);
            Style style = field == null ? null : field.style();
            form.pairs.clear();
            if (field != null && field.isJson()) {
                form.add(name, value.json().toString());
            } else {
                form.field(name, value, style);
            }
            boolean isReserved = style != null && style.reserved() == Style.Reserved.ALLOWED;
            form.pairs.forEach(pair -> done.add(encoded(pair.getKey()) + "="
                    + (isReserved ? Percent.encodeLeavingReserved(pair.getValue()) : encoded(pair.getValue()))));
        });
        return String.join("&", done);
    }

    /** The names and texts of one field. */
    static List<Map.Entry<String, String>> of(String name, FormValue value, @Nullable Style style) {
        FormPairs form = new FormPairs();
        form.field(name, value, style);
        return form.pairs;
    }

    private void field(String name, FormValue value, @Nullable Style style) {
        if (style == null) {
            spread(name, value, Pairing.REPEATED);
        } else if (style.kind() == Style.Kind.DEEP_OBJECT) {
            spread(name, value, COUNTED);
        } else if (style.explode() == Explode.EXPLODED && value instanceof Fields fields) {
            fields.members().forEach((member, inner) -> spread(member, inner, COUNTED));
        } else if (style.explode() == Explode.EXPLODED || !(value instanceof Items || value instanceof Fields)) {
            spread(name, value, Pairing.REPEATED);
        } else {
            add(name, joined(value, separator(style)));
        }
    }

    private void spread(String name, FormValue value, Pairing pairing) {
        if (value instanceof Fields fields) {
            fields.members().forEach((member, inner) -> spread(name + "[" + member + "]", inner, COUNTED));
        } else if (value instanceof Items items) {
            boolean repeated =
                    pairing == Pairing.REPEATED && items.items().stream().noneMatch(FormPairs::isNested);
            for (int i = 0; i < items.items().size(); i++) {
                spread(repeated ? name : name + "[" + i + "]", items.items().get(i), COUNTED);
            }
        } else {
            add(name, text(value));
        }
    }

    private void add(String name, String text) {
        pairs.add(Map.entry(name, text));
    }

    private static boolean isNested(FormValue value) {
        return value instanceof Fields || value instanceof Items;
    }

    private static String joined(FormValue value, String separator) {
        if (value instanceof Items items) {
            return items.items().stream().map(FormPairs::text).collect(Collectors.joining(separator));
        }
        List<String> texts = new ArrayList<>();
        ((Fields) value).members().forEach((name, member) -> {
            texts.add(name);
            texts.add(text(member));
        });
        return String.join(separator, texts);
    }

    private static String separator(Style style) {
        return switch (style.kind()) {
            case SPACE -> " ";
            case PIPE -> "|";
            default -> ",";
        };
    }

    /** The text of a value that stands alone. */
    static String text(FormValue value) {
        if (value instanceof Text text) {
            return text.text();
        } else if (value instanceof Token token) {
            return token.text();
        } else if (value instanceof FormValue.Null) {
            return "";
        }
        String json = value.json().toString();
        return value instanceof File ? json.substring(1, json.length() - 1) : json;
    }

    /** A form writes a space as a plus. */
    private static String encoded(String text) {
        return Percent.encode(text).replace("%20", "+");
    }
}
