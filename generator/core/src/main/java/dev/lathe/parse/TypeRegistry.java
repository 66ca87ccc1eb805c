package dev.lathe.parse;

import dev.lathe.model.SchemaId;
import dev.lathe.model.TypeDecl;
import dev.lathe.tree.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of one run: declared, being declared, and still wanted because something refers to them. */
final class TypeRegistry {

    private static final Set<String> SECTIONS = Set.of("schemas", "definitions", "$defs");

    private final Run run;
    private final Map<SchemaId, @Nullable TypeDecl> declared = new LinkedHashMap<>();
    private final Deque<Element> wanted = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, String> componentWords = new HashMap<>();

    TypeRegistry(Run run) {
        this.run = run;
    }

    /** Takes the place of a type in the order, before its members are looked at; false when it is taken already. */
    boolean reserve(SchemaId id) {
        if (declared.containsKey(id)) {
            return false;
        }
        declared.put(id, null);
        return true;
    }

    void declare(TypeDecl decl) {
        declared.put(decl.id(), decl);
    }

    boolean isDeclared(SchemaId id) {
        return declared.containsKey(id);
    }

    /** All declarations, in the order in which they were reserved. */
    List<TypeDecl> all() {
        Collection<@Nullable TypeDecl> values = declared.values();
        List<TypeDecl> all = new ArrayList<>(values.size());
        for (TypeDecl decl : values) {
            if (decl != null) {
                all.add(decl);
            }
        }
        return all;
    }

    /** Asks for the declaration of what a reference points at. */
    void require(Element schema) {
        if (known.add(schema.id())) {
            wanted.add(schema);
        }
    }

    /** The next schema that is referred to and may not be declared yet; null when there is none. */
    @Nullable
    Element nextWanted() {
        return wanted.poll();
    }

    /** The same, among those that have a name of their own. */
    @Nullable
    Element nextWantedComponent() {
        Iterator<Element> all = wanted.iterator();
        while (all.hasNext()) {
            Element next = all.next();
            if (isComponent(next)) {
                all.remove();
                return next;
            }
        }
        return null;
    }

    /** Whether a schema has a name of its own: under {@code components/schemas} and the like, or as a whole file. */
    static boolean isComponent(Element schema) {
        List<String> tokens = schema.pointer().tokens();
        return tokens.size() <= 1
                || (tokens.size() == 2 && SECTIONS.contains(tokens.get(0)))
                || (tokens.size() == 3 && tokens.get(0).equals("components"));
    }

    /**
     * Where a reference ends up. A schema that is nothing but a reference into another file is only a signpost; one
     * that refers to a neighbour is a name of its own.
     */
    @Nullable
    Element canonical(Element reference) {
        Element target = run.document().target(reference);
        Set<String> seen = new HashSet<>();
        while (target != null && isSignpost(target) && seen.add(target.id())) {
            target = run.document().target(target);
        }
        return target;
    }

    /** Whether a schema only points into another file. */
    static boolean isSignpost(Element schema) {
        String reference = schema.text(Keywords.REF);
        return reference != null && !reference.startsWith("#") && !Keywords.isStructural(schema);
    }

    /** Remembers that a component of the root document gives a schema its name. */
    void nameComponent(Element target, String words) {
        componentWords.putIfAbsent(target.id(), words);
    }

    /** What the name of a schema can be made of that is reached by reference. */
    String words(Element target) {
        String words = componentWords.get(target.id());
        if (words != null) {
            return words;
        }
        String last = target.pointer().last();
        if (!last.isEmpty()) {
            return last;
        }
        String file = target.document().substring(target.document().lastIndexOf('/') + 1);
        int dot = file.indexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
