package dev.lathe.bundle;

import dev.lathe.parse.ConfigIndex;
import dev.lathe.source.SourceDocument;
import dev.lathe.tree.Element;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code components} will hold: everything that is there, and everything that a reference leads to. */
final class Components {

    private static final String POINTER = "#/components/";

    private final SourceDocument document;
    private final ConfigIndex config;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Set<String>> taken = new HashMap<>();
    private final Deque<Component> waiting = new ArrayDeque<>();

    /** A thing to be copied under a name. */
    record Component(Part part, String name, Element content) {}

    Components(SourceDocument document, ConfigIndex config) {
        this.document = document;
        this.config = config;
        for (Part part : Part.values()) {
            String section = part.section();
            Element components = document.root().get("components");
            if (section != null && components != null) {
                components.members(section).forEach((name, element) -> declare(part, name, element));
            }
        }
    }

    /** What stands elsewhere is a component by the name that refers to it, the first time. */
    private void declare(Part part, String name, Element element) {
        Element content = content(part, element);
        String configured = config.name(content);
        String claimed = claim(part, configured == null ? name : configured);
        names.put(key(part, element), claimed);
        names.put(key(part, content), claimed);
        waiting.add(new Component(part, claimed, content));
    }

    private Element content(Part part, Element element) {
        Element target = document.follow(element);
        return target == null || isComponent(target, part) || names.containsKey(key(part, target)) ? element : target;
    }

    private boolean isComponent(Element target, Part part) {
        var tokens = target.pointer().tokens();
        return target.document().equals(document.root().document())
                && tokens.size() == 3
                && tokens.get(0).equals("components")
                && tokens.get(1).equals(part.section());
    }

    /** The reference to a thing, which becomes a component if it is none. */
    String reference(Part part, Element target) {
        return POINTER + part.section() + "/" + name(part, target);
    }

    /** The name of a thing, which becomes a component if it is none. */
    String name(Part part, Element target) {
        String key = key(part, target);
        String known = names.get(key);
        if (known == null) {
            String configured = config.name(target);
            known = claim(part, configured == null ? suggested(target) : configured);
            names.put(key, known);
            waiting.add(new Component(part, known, target));
        }
        return known;
    }

    /** The next thing to be copied; null when nothing is left. */
    @Nullable
    Component next() {
        return waiting.poll();
    }

    private String claim(Part part, String name) {
        String section = String.valueOf(part.section());
        return Names.claimed(Names.plain(name), taken.computeIfAbsent(section, s -> new HashSet<>()));
    }

    /** The last token of the pointer that is a name; for a whole file, the file's. */
    private static String suggested(Element target) {
        var tokens = target.pointer().tokens();
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (tokens.get(i).matches("[A-Za-z].*") && !tokens.get(i).matches("schema|items|properties")) {
                return tokens.get(i);
            }
        }
        String file = target.document().replaceFirst(".*/", "");
        return file.replaceFirst("\\.[A-Za-z]+$", "");
    }

    private static String key(Part part, Element element) {
        return part.section() + " " + element.id();
    }
}
