package dev.lathe.tree;

import dev.lathe.text.Escapes;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a tree as minified JSON in which numbers keep their spelling as far as JSON has it. */
public final class Json {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]+");
    private static final String HEX = "0x";
    private static final String OCTAL = "0o";

    private final StringBuilder out = new StringBuilder();

    private Json() {}

    /** The minified JSON of a tree. */
    public static String minified(Node node) {
        Json json = new Json();
        json.write(node);
        return json.out.toString();
    }

    /** A JSON string literal, non-ASCII characters as they are. */
    public static String quoted(String text) {
        Json json = new Json();
        json.string(text);
        return json.out.toString();
    }

    private void write(Node node) {
        if (node instanceof ObjectNode object) {
            object(object);
        } else if (node instanceof ArrayNode array) {
            array(array);
        } else if (node instanceof ScalarNode scalar) {
            scalar(scalar);
        }
    }

    private void object(ObjectNode object) {
        out.append('{');
        for (Iterator<Map.Entry<String, Node>> i = object.members().entrySet().iterator(); i.hasNext(); ) {
            Map.Entry<String, Node> member = i.next();
            string(member.getKey());
            out.append(':');
            write(member.getValue());
            out.append(i.hasNext() ? "," : "");
        }
        out.append('}');
    }

    private void array(ArrayNode array) {
        out.append('[');
        for (Iterator<Node> i = array.items().iterator(); i.hasNext(); ) {
            write(i.next());
            out.append(i.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private void scalar(ScalarNode scalar) {
        switch (scalar.type()) {
            case STRING -> string(scalar.text());
            case BOOLEAN -> out.append(scalar.text().toLowerCase(Locale.ROOT));
            case NULL -> out.append("null");
            case INTEGER, DECIMAL -> number(scalar.text());
        }
    }

    /** JSON's spelling of a number of YAML's core schema; infinities and NaN, which JSON lacks, become strings. */
    private void number(String text) {
        if (NUMBER.matcher(text).matches()) {
            out.append(text);
        } else if (text.startsWith(HEX)) {
            out.append(new BigInteger(text.substring(2), 16));
        } else if (text.startsWith(OCTAL)) {
            out.append(new BigInteger(text.substring(2), 8));
        } else if (DECIMAL.matcher(text).matches()) {
            out.append(new BigInteger(text));
        } else {
            decimal(text);
        }
    }

    private void decimal(String text) {
        String body = text.startsWith("+") ? text.substring(1) : text;
        String sign = body.startsWith("-") ? "-" : "";
        String digits = body.substring(sign.length()).replaceFirst("^0+(?=[0-9])", "");
        String whole = digits.startsWith(".") ? "0" + digits : digits;
        String complete = sign + whole.replaceFirst("\\.(?=[eE]|$)", "");
        if (NUMBER.matcher(complete).matches()) {
            out.append(complete);
        } else {
            string(text);
        }
    }

    private void string(String text) {
        out.append('"').append(Escapes.literal(text, Json::appendOther)).append('"');
    }

    private static void appendOther(StringBuilder out, char c) {
        if (c < ' ' || c == 0x7f) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }
}
