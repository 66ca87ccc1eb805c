package dev.lathe.parse;

import dev.lathe.source.SourceDocument;
import dev.lathe.tree.Element;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the variants of a union are called: each after the first thing that tells it from the others: a name that the
 * document gives it, the value of a tag, the member that only it has, what a list holds, or its kind.
 */
final class VariantWords {

    private static final Map<String, String> KINDS = Map.of(
            "string", "string value",
            "boolean", "boolean value",
            "integer", "integer value",
            "number", "number value",
            "object", "object value");

    private final SourceDocument document;
    private final List<Element> variants;
    private final List<Element> targets = new ArrayList<>();

    private VariantWords(SourceDocument document, List<Element> variants) {
        this.document = document;
        this.variants = variants;
        variants.forEach(variant -> targets.add(target(variant)));
    }

    /** The words of each variant, in their order; not necessarily different. */
    static List<String> of(SourceDocument document, List<Element> variants, @Nullable String discriminator) {
        return new VariantWords(document, variants).words(discriminator);
    }

    private List<String> words(@Nullable String discriminator) {
        List<Set<String>> candidates = new ArrayList<>();
        String tag = discriminator == null ? commonTag() : discriminator;
        for (int i = 0; i < variants.size(); i++) {
            Set<String> names = new LinkedHashSet<>();
            given(variants.get(i)).forEach(names::add);
            addTag(targets.get(i), tag, names);
            addMembers(i, names);
            names.add(kind(variants.get(i)));
            names.remove("");
            candidates.add(names);
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            words.add(chosen(i, candidates));
        }
        return words;
    }

    /** The first name that no other variant would like best as well. */
    private static String chosen(int index, List<Set<String>> candidates) {
        for (String name : candidates.get(index)) {
            boolean alone = true;
            for (int other = 0; other < candidates.size(); other++) {
                alone &= other == index
                        || !name.equalsIgnoreCase(
                                candidates.get(other).iterator().next());
            }
            if (alone) {
                return name;
            }
        }
        return candidates.get(index).iterator().next();
    }

    /** Names that the document gives. */
    private List<String> given(Element variant) {
        List<String> names = new ArrayList<>();
        for (String key : List.of("x-lathe-name", "title")) {
            names.add(Objects.requireNonNullElse(variant.text(key), ""));
        }
        names.add(Objects.requireNonNullElse(VendorHints.typeName(variant), ""));
        names.add(lastSegment(Objects.requireNonNullElse(variant.text(Keywords.REF), "")));
        if (!variant.has(Keywords.REF)) {
            variant.items("allOf").stream()
                    .map(part -> part.text(Keywords.REF))
                    .filter(Objects::nonNull)
                    .forEach(reference -> names.add(lastSegment(reference)));
        }
        return names;
    }

    private Element target(Element variant) {
        Element target = variant.has(Keywords.REF) ? document.target(variant) : variant;
        return target == null ? variant : target;
    }

    /** The member that has one fixed and different value in every variant; null when there is none. */
    private @Nullable String commonTag() {
        for (String name : targets.get(0).members("properties").keySet()) {
            Set<String> values = new LinkedHashSet<>();
            targets.forEach(target -> values.add(tagValue(target, name)));
            if (values.size() == targets.size() && !values.contains("")) {
                return name;
            }
        }
        return null;
    }

    private static void addTag(Element target, @Nullable String tag, Set<String> names) {
        if (tag != null) {
            names.add(tagValue(target, tag));
        }
    }

    private static String tagValue(Element target, String member) {
        Element property = target.members("properties").get(member);
        return property == null ? "" : fixedValue(property);
    }

    /** The only value that a schema allows; empty when there are several. */
    private static String fixedValue(Element schema) {
        String constant = schema.text("const");
        if (constant != null) {
            return constant;
        }
        List<Element> values = schema.items("enum");
        return values.size() == 1 ? Objects.requireNonNullElse(values.get(0).text(), "") : "";
    }

    /** The only member, the members that must be there only here, then those that are named only here. */
    private void addMembers(int index, Set<String> names) {
        Element target = targets.get(index);
        Set<String> own = target.members("properties").keySet();
        if (own.size() == 1) {
            names.addAll(own);
        }
        required(target).stream().filter(name -> isOnlyHere(name, index)).forEach(names::add);
        own.stream().filter(name -> isOnlyHere(name, index)).forEach(names::add);
    }

    private boolean isOnlyHere(String name, int index) {
        for (int i = 0; i < targets.size(); i++) {
            if (i != index && targets.get(i).members("properties").containsKey(name)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> required(Element target) {
        return target.items("required").stream()
                .map(Element::text)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What kind of value it is: {@code list of token}, {@code empty}, {@code date time}, {@code string value}. */
    private String kind(Element variant) {
        List<String> types = Keywords.types(variant);
        String type = types.isEmpty() ? "" : types.get(0);
        if (type.equals("array") || variant.has("items")) {
            Element items = variant.get("items");
            return items == null ? "list" : "list of " + element(items);
        }
        Element additional = variant.get("additionalProperties");
        if (additional != null && additional.isObject() && !variant.has("properties")) {
            return "map of " + element(additional);
        }
        if (variant.has("const") || variant.has("enum")) {
            return fixed(variant);
        }
        String format = variant.text("format");
        if (type.equals("string") && format != null) {
            return format;
        }
        return KINDS.getOrDefault(type, variant.has("properties") ? "object value" : "value");
    }

    private static String fixed(Element variant) {
        String value = fixedValue(variant);
        boolean single = variant.has("const") || variant.items("enum").size() == 1;
        return single ? (value.isBlank() ? "empty" : value) : "option";
    }

    private String element(Element items) {
        for (String name : given(items)) {
            if (!name.isEmpty()) {
                return name;
            }
        }
        String kind = kind(items);
        return kind.endsWith(" value") ? kind.substring(0, kind.length() - " value".length()) : kind;
    }

    /** The schema's key, or the file's name without its ending, that a reference ends in. */
    static String lastSegment(String reference) {
        String last = reference
                .substring(reference.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
        return last.replaceFirst("(?<=.)\\.(ya?ml|json)#?$", "");
    }

    /** What a type inside of a variant is called: what the list is of. */
    static String inside(String words) {
        return words.replaceFirst("^(list|map) of (?=.)", "");
    }

    /** What one of several types is called. */
    static String ofType(String type) {
        return KINDS.getOrDefault(type, type.equals("array") ? "list" : type.toLowerCase(Locale.ROOT));
    }
}
