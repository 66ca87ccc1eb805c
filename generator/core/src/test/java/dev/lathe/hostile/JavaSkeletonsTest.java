package dev.lathe.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The measure itself: it sees code, and nothing else. */
class JavaSkeletonsTest {

    private static final String UNIT = """
            package a;

            import java.util.List;

            /** %s */
            class %s {
                String %s() {
                    return "%s";
                }
            }
            """;

    private final JavaSkeletons skeletons = new JavaSkeletons();

    private String of(String comment, String type, String method, String value) {
        return skeletons
                .of(List.of(UNIT.formatted(comment, type, method, value)))
                .get(0);
    }

    private String harmless() {
        return of("Text.", "A", "b", "c");
    }

    @Test
    void namesValuesAndCommentsAreNoShape() {
        assertEquals(harmless(), of("Other {@code text}.", "Thing", "name", "value \\\" \\u0041"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/ class Evil {} /*",
                "\\u002a\\u002f class Evil {} \\u002f\\u002a",
                "*/ @Deprecated /*",
                "*/ final /*"
            })
    void codeThatGetsOutOfACommentIsSeen(String comment) {
        assertNotEquals(harmless(), of(comment, "A", "b", "c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\" + System.exit(1) + \"",
                "\\u0022 + x + \\uuu0022",
                "\"; int evil = 1; String s = \"",
                "\".concat(\"x"
            })
    void codeThatGetsOutOfALiteralIsSeen(String value) {
        assertNotEquals(harmless(), of("Text.", "A", "b", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A { class Evil {} } class B", "A<T>", "A extends B"})
    void codeInANameIsSeen(String name) {
        assertNotEquals(harmless(), of("Text.", name, "b", "c"));
    }

    @Test
    void whatDoesNotParseIsSaidSo() {
        assertTrue(of("Text.", "A", "b", "line\nbreak").startsWith(JavaSkeletons.BROKEN));
    }
}
