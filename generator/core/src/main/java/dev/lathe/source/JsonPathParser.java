package dev.lathe.source;

import dev.lathe.source.JsonPath.Depth;
import dev.lathe.source.JsonPath.Selector;
import dev.lathe.source.JsonPath.Step;
import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Recursive descent over the text of a JSONPath; whatever it does not know is an IllegalArgumentException. */
final class JsonPathParser {

    private final String text;
    private int at;

    JsonPathParser(String text) {
        this.text = text.strip();
    }

    JsonPath parse() {
        expect("$");
        List<Step> steps = new ArrayList<>();
        while (at < text.length()) {
            steps.add(step());
        }
        return new JsonPath(steps);
    }

    private Step step() {
        if (accept("..")) {
            return new Step(Depth.DESCENDANT, peek() == '[' ? bracket() : dotted());
        }
        if (accept(".")) {
            return new Step(Depth.CHILD, dotted());
        }
        return new Step(Depth.CHILD, bracket());
    }

    private Selector dotted() {
        return accept("*") ? new Selector.All() : new Selector.Name(word());
    }

    private Selector bracket() {
        expect("[");
        List<Selector> selectors = new ArrayList<>();
        do {
            selectors.add(selector());
        } while (accept(","));
        expect("]");
        return selectors.size() == 1 ? selectors.get(0) : new Selector.Either(selectors);
    }

    private Selector selector() {
        blanks();
        Selector selector;
        if (accept("*")) {
            selector = new Selector.All();
        } else if (accept("?")) {
            selector = new Selector.Filter(anyOf());
        } else if (peek() == '\'' || peek() == '"') {
            selector = new Selector.Name(quoted());
        } else {
            selector = indexOrSlice();
        }
        blanks();
        return selector;
    }

    /** {@code 3}, {@code -1}, {@code 1:3}, {@code :2}, {@code ::-1}; blanks around the colons are allowed. */
    private Selector indexOrSlice() {
        int start = at;
        while (at < text.length() && ",]".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String[] parts = text.substring(start, at).split(":", -1);
        if (parts.length == 1) {
            return new Selector.Index(Integer.parseInt(parts[0].strip()));
        }
        if (parts.length > 3) {
            throw new IllegalArgumentException("a slice has at most three numbers, before character " + (at + 1));
        }
        Integer step = parts.length < 3 ? null : bound(parts[2]);
        return new Selector.Slice(bound(parts[0]), bound(parts[1]), step == null ? 1 : step);
    }

    private static @Nullable Integer bound(String part) {
        return part.isBlank() ? null : Integer.valueOf(part.strip());
    }

    private Predicate<Node> anyOf() {
        Predicate<Node> test = allOf();
        while (accept("||")) {
            test = test.or(allOf());
        }
        return test;
    }

    private Predicate<Node> allOf() {
        Predicate<Node> test = term();
        while (accept("&&")) {
            test = test.and(term());
        }
        return test;
    }

    private Predicate<Node> term() {
        blanks();
        Predicate<Node> test;
        if (accept("!")) {
            test = term().negate();
        } else if (accept("(")) {
            test = anyOf();
            expect(")");
        } else {
            test = comparison();
        }
        blanks();
        return test;
    }

    private Predicate<Node> comparison() {
        List<String> path = relativePath();
        blanks();
        if (accept("==")) {
            String wanted = literal();
            return node -> wanted.equals(textAt(node, path));
        }
        if (accept("!=")) {
            String unwanted = literal();
            return node -> !unwanted.equals(textAt(node, path));
        }
        for (Order order : Order.values()) {
            if (accept(order.sign)) {
                BigDecimal bound = new BigDecimal(literal());
                return node -> order.holds(number(textAt(node, path)), bound);
            }
        }
        return node -> Element.root("", node).at(path) != null;
    }

    /** Comparisons of numbers; longer signs first. */
    private enum Order {
        AT_MOST("<="),
        AT_LEAST(">="),
        LESS("<"),
        MORE(">");

        private final String sign;

        Order(String sign) {
            this.sign = sign;
        }

        boolean holds(@Nullable BigDecimal number, BigDecimal bound) {
            if (number == null) {
                return false;
            }
            int comparison = number.compareTo(bound);
            return switch (this) {
                case AT_MOST -> comparison <= 0;
                case AT_LEAST -> comparison >= 0;
                case LESS -> comparison < 0;
                case MORE -> comparison > 0;
            };
        }
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null; // a text is neither less nor more than a number
        }
    }

    private static @Nullable String textAt(Node node, List<String> path) {
        Element found = Element.root("", node).at(path);
        return found == null ? null : Objects.requireNonNullElse(found.text(), "null");
    }

    private List<String> relativePath() {
        expect("@");
        List<String> path = new ArrayList<>();
        while (peek() == '.' || peek() == '[') {
            if (accept(".")) {
                path.add(word());
            } else {
                expect("[");
                path.add(peek() == '\'' || peek() == '"' ? quoted() : word());
                expect("]");
            }
        }
        return path;
    }

    private String literal() {
        blanks();
        return peek() == '\'' || peek() == '"' ? quoted() : word();
    }

    private String quoted() {
        char quote = peek();
        StringBuilder out = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != quote; at++) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            out.append(text.charAt(at));
        }
        expect(String.valueOf(quote));
        return out.toString();
    }

    private String word() {
        int start = at;
        while (at < text.length() && ".[](),'\"=!&|<>@? \t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (start == at) {
            throw new IllegalArgumentException("a name is missing at character " + (at + 1));
        }
        return text.substring(start, at);
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean accept(String token) {
        if (text.startsWith(token, at)) {
            at += token.length();
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw new IllegalArgumentException("expected `" + token + "` at character " + (at + 1));
        }
    }
}
