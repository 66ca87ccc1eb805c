package dev.lathe.language;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that makes a language.
 *
 * @param target what {@code target.yaml} says
 * @param templates text by name, such as {@code resource}
 * @param runtime hand-written files by path, copied as they are
 * @param files those of them that the user keeps on disk
 */
public record TemplateSet(
        Target target, SortedMap<String, Template> templates, SortedMap<String, String> runtime, List<Path> files) {

    public TemplateSet {
        templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
        runtime = Collections.unmodifiableSortedMap(new TreeMap<>(runtime));
        files = List.copyOf(files);
    }

    /** Templates and runtime of a language. */
    public static TemplateSet of(
            Target target, Map<String, Template> templates, Map<String, String> runtime, List<Path> files) {
        return new TemplateSet(target, new TreeMap<>(templates), new TreeMap<>(runtime), files);
    }

    /**
     * One template.
     *
     * @param origin the file, for messages
     */
    public record Template(String origin, String text) {}
}
