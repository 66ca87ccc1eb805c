package dev.lathe.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list as the seeds print it: the first few names, then how many follow, for example {@code { id, name, type, 3
 * more... }} or {@code "create" | "delete" | "view" | 1 more...}.
 *
 * @param first the names that are printed
 * @param more how many are not
 */
record SeedList(List<String> first, int more) {
    private static final Pattern MORE = Pattern.compile("(\\d+) more(?:\\.\\.\\.)?");

    static SeedList parse(String printed) {
        List<String> first = new ArrayList<>();
        int more = 0;
        for (String part : Arrays.asList(printed.replaceAll("[{}\"]", "").split("[,|]", -1))) {
            Matcher matcher = MORE.matcher(part.strip());
            if (matcher.matches()) {
                more = Integer.parseInt(matcher.group(1));
            } else {
                first.add(part.strip());
            }
        }
        return new SeedList(first, more);
    }

    /** The names begin with those that are printed, and there are as many as are counted. */
    void assertDescribes(Collection<String> names) {
        assertEquals(first, List.copyOf(names).subList(0, Math.min(first.size(), names.size())));
        assertEquals(first.size() + more, names.size(), names::toString);
    }
}
