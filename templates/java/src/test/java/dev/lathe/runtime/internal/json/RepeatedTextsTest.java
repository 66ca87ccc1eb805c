package dev.lathe.runtime.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that come again in a document of some length are one string, and each is the right one. */
class RepeatedTextsTest {

    /** Enough for a document in which they are kept. */
    private static final int MANY = 600;

    private static final String LONG = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)";

    @ParameterizedTest
    @ValueSource(strings = {"a", "GET", "sevenle", LONG})
    void oneThatComesAgainIsTheSameString(String text) {
        List<String> read = read(Collections.nCopies(MANY, text), MANY * 8);

        assertEquals(Collections.nCopies(MANY, text), read);
        assertSame(read.get(0), read.get(MANY - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00e4hnlich", "quoted \\\" text"})
    void oneThatIsNotItsBytesIsMadeEachTime(String json) {
        List<String> read = read(Collections.nCopies(MANY, json), MANY * 8);

        assertEquals(Collections.nCopies(MANY, json.replace("\\\"", "\"")), read);
        assertNotSame(read.get(0), read.get(1));
    }

    @Test
    void thoseThatDifferInTheMiddleOnlyAreDifferent() {
        List<String> texts = IntStream.range(0, MANY)
                .mapToObj(i -> LONG + (100 + i % 7) + LONG.substring(20))
                .toList();

        assertEquals(texts, read(texts, 0));
    }

    /** They have the same first and last bytes, and one of them is where the other one begins. */
    @Test
    void oneThatGoesOnAsAnotherOneBeginsIsAnother() {
        List<String> texts = IntStream.range(0, MANY)
                .mapToObj(i -> "12345678".repeat(9 + i % 3))
                .toList();

        assertEquals(texts, read(texts, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eightlet", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"})
    void identifiersAreNotLookedFor(String text) {
        List<String> read = read(Collections.nCopies(MANY, text), 0);

        assertNotSame(read.get(0), read.get(1));
    }

    @Test
    void longOnesAreNotKept() {
        List<String> read = read(Collections.nCopies(MANY, "x".repeat(129)), 0);
        List<String> shorter = read(Collections.nCopies(MANY, "x".repeat(128)), 0);

        assertNotSame(read.get(0), read.get(1));
        assertSame(shorter.get(0), shorter.get(1));
    }

    @Test
    void inAShortDocumentNothingIsKept() {
        List<String> read = read(List.of("text", "text"), 0);

        assertNotSame(read.get(0), read.get(1));
    }

    /** More different ones than there are places, of all lengths, in an order that makes them displace each other. */
    @Test
    void whatIsDisplacedIsStillRight() {
        Random random = new Random(42);
        List<String> words = IntStream.range(0, 400)
                .mapToObj(i -> Integer.toString(random.nextInt(50)) + "-".repeat(random.nextInt(90)) + i % 90)
                .toList();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            texts.add(words.get(random.nextInt(words.size())));
        }

        assertEquals(texts, read(texts, 0));
    }

    /** Reads strings of a document, which blanks make that much longer. */
    private static List<String> read(List<String> json, int blanks) {
        String document = json.stream().map(text -> '"' + text + '"').collect(Collectors.joining(","));
        byte[] bytes = ("[" + document + " ".repeat(blanks) + "]").getBytes(StandardCharsets.UTF_8);
        return JsonReader.decode(bytes, in -> in.nextList(Codecs.STRING));
    }
}
