package dev.lathe.config;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Suggestion;
import dev.lathe.tree.Element;
import dev.lathe.tree.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A strict view of one object of lathe.yaml: every deviation is an ERROR at its place. */
final class Section {

    private final Element element;
    private final Diagnostics diagnostics;

    private Section(Element element, Diagnostics diagnostics) {
        this.element = element;
        this.diagnostics = diagnostics;
    }

    /** An object with a fixed set of keys. */
    static Section of(Element element, Diagnostics diagnostics, List<String> keys) {
        Section section = new Section(element, diagnostics);
        if (!element.isObject()) {
            section.wrongType(element, "an object");
        }
        element.members().forEach((key, member) -> {
            if (!keys.contains(key)) {
                diagnostics.error(
                        DiagnosticCode.CONFIG_UNKNOWN_KEY,
                        member.location(),
                        "unknown key `" + key + "`",
                        suggestionOrList(key, keys));
            }
        });
        return section;
    }

    static String suggestionOrList(String word, List<String> known) {
        String suggestion = Suggestion.of(word, known);
        return suggestion.isEmpty() ? "known: " + String.join(", ", known) : suggestion;
    }

    Element element() {
        return element;
    }

    /** A member that is known to be there. */
    Section section(String name, List<String> keys) {
        return of(Objects.requireNonNull(element.get(name), name), diagnostics, keys);
    }

    @Nullable
    String string(String name) {
        Element member = element.get(name);
        return member == null ? null : string(member);
    }

    String string(String name, String otherwise) {
        String value = string(name);
        return value == null ? otherwise : value;
    }

    /** A member that must be there; reported and replaced by an empty text when it is not. */
    String required(String name) {
        Element member = element.get(name);
        if (member == null) {
            diagnostics.error(
                    DiagnosticCode.CONFIG_MISSING_KEY, element.location(), "`" + name + "` is missing here", "");
            return "";
        }
        return string(member);
    }

    @Nullable
    Located located(String name) {
        Element member = element.get(name);
        return member == null ? null : located(member);
    }

    Located located(Element text) {
        return new Located(string(text), text.location());
    }

    String string(Element text) {
        String value = text.text();
        if (value == null) {
            wrongType(text, "a text");
            return "";
        }
        return value;
    }

    long integer(String name, long otherwise) {
        Element member = element.get(name);
        if (member == null) {
            return otherwise;
        }
        if (member.node() instanceof ScalarNode s && s.text().matches("[0-9]{1,15}")) {
            return Long.parseLong(s.text());
        }
        wrongType(member, "a whole number");
        return otherwise;
    }

    /** A list of texts, or one text alone. */
    List<Located> strings(String name) {
        Element member = element.get(name);
        if (member == null) {
            return List.of();
        }
        if (!member.isArray()) {
            return List.of(located(member));
        }
        List<Located> values = new ArrayList<>();
        member.items().forEach(item -> values.add(located(item)));
        return values;
    }

    /** The members of a map with free keys. */
    Map<Located, Element> entries(String name) {
        Element member = element.get(name);
        if (member == null) {
            return Map.of();
        }
        if (!member.isObject()) {
            wrongType(member, "an object");
        }
        Map<Located, Element> entries = new LinkedHashMap<>();
        member.members().forEach((key, value) -> entries.put(new Located(key, value.location()), value));
        return entries;
    }

    /** One of an enum's constants, written in lower case with hyphens; {@code otherwise} when absent or unknown. */
    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        Element member = element.get(name);
        E found = member == null ? null : choice(located(member), type);
        return found == null ? otherwise : found;
    }

    /** A list of an enum's constants, or one alone; without those that are unknown. */
    <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
        List<E> choices = new ArrayList<>();
        for (Located word : strings(name)) {
            E found = choice(word, type);
            if (found != null) {
                choices.add(found);
            }
        }
        return choices;
    }

    private <E extends Enum<E>> @Nullable E choice(Located word, Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        E found = words.get(word.value());
        if (found == null) {
            diagnostics.error(
                    DiagnosticCode.CONFIG_UNKNOWN_NAME,
                    word.location(),
                    "`" + word.value() + "` is not one of the words known here",
                    suggestionOrList(word.value(), List.copyOf(words.keySet())));
        }
        return found;
    }

    void wrongType(Element where, String expected) {
        diagnostics.error(
                DiagnosticCode.CONFIG_WRONG_TYPE,
                where.location(),
                "expected " + expected + ", found a " + where.node().kindName(),
                "");
    }
}
