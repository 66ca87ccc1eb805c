package dev.lathe.emit.java;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The hand-written runtime as text, path to content, under the package {@code dev.lathe.runtime}.
 *
 * @param main the sources of the runtime
 * @param test what the generated tests need: the package {@code testing}
 */
public record RuntimeSources(SortedMap<String, String> main, SortedMap<String, String> test) {

    public RuntimeSources {
        main = Collections.unmodifiableSortedMap(new TreeMap<>(main));
        test = Collections.unmodifiableSortedMap(new TreeMap<>(test));
    }
}
