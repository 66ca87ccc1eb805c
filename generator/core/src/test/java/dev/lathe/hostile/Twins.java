package dev.lathe.hostile;

import java.util.List;
import java.util.stream.Stream;

/**
 * Harmless texts of the form of a hostile one: what is emitted may depend on whether a text is a name, a path, a URL,
 * too long or nothing at all, but on nothing else.
 */
final class Twins {

    private Twins() {}

    /** The usual one first; the others matter where a text is a path, a list of names or too long. */
    static List<String> of(String text) {
        Stream<String> alike = Stream.of('x', '-', ' ')
                .flatMap(filler -> Stream.of("", "/", ".", "/{}", "/{}:.").map(kept -> plain(text, kept, filler)));
        return Stream.of(Stream.of("plain", "?", " ", ""), alike)
                .flatMap(twins -> twins)
                .distinct()
                .toList();
    }

    /** The same letters, a harmless character for each other one, but for those that are kept. */
    private static String plain(String text, String kept, char filler) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = (c < 0x80 && Character.isLetterOrDigit(c)) || kept.indexOf(c) >= 0;
            out.append(isPlain ? c : Character.isLetter(c) ? 'e' : filler);
        }
        return out.toString();
    }
}
