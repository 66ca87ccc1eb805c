package dev.lathe.embed;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The runtime's sources as text: path ({@code dev/lathe/runtime/core/Call.java}) to content.
 *
 * @param main what every SDK embeds
 * @param test what the tests of an SDK embed
 */
public record RuntimeSources(SortedMap<String, String> main, SortedMap<String, String> test) {

    public RuntimeSources(Map<String, String> main, Map<String, String> test) {
        this(new TreeMap<>(main), new TreeMap<>(test));
    }

    public RuntimeSources {
        main = Collections.unmodifiableSortedMap(new TreeMap<>(main));
        test = Collections.unmodifiableSortedMap(new TreeMap<>(test));
    }
}
