package dev.lathe.runtime.internal.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.PagingException;
import dev.lathe.runtime.internal.paging.PageFacts.Totals;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WalkTest {

    private static final PagingScheme PAGES = PagingScheme.of(
            "/result",
            null,
            new Advance.PageNumber("page", null, 1),
            new Stop.TotalPages("/p"),
            new Stop.TotalCount("/c"),
            new Stop.EmptyPage());
    private static final PagingScheme CURSOR =
            PagingScheme.of("/result", null, new Advance.Cursor("cursor", List.of("/next")), new Stop.HasMore("/more"));

    private int bodies;

    private static Walk walk(PagingScheme scheme) {
        return new Walk("things.list", scheme, Repeat.FAIL, Position.start());
    }

    private PageFacts page(int items, long asked, Totals totals) {
        return new PageFacts(items, asked, null, totals, "body " + bodies++);
    }

    private PageFacts cursor(@Nullable String next) {
        return new PageFacts(1, 0, next, Totals.NONE, "body " + bodies++);
    }

    private static Totals count(long items) {
        return new Totals(null, items, null);
    }

    @Test
    void withoutTotalsAnEmptyPageEndsTheWalk() {
        Walk walk = walk(PAGES);
        assertEquals(new Step.More(new Position("2", 5)), walk.accept(page(5, 1, Totals.NONE)));
        assertEquals(new Step.More(new Position("3", 10)), walk.accept(page(5, 2, Totals.NONE)));
        assertInstanceOf(Step.Last.class, walk.accept(page(0, 3, Totals.NONE)));
    }

    @Test
    void totalsEndTheWalkWithoutAnotherRequest() {
        Walk byCount = walk(PAGES);
        assertInstanceOf(Step.More.class, byCount.accept(page(5, 1, count(8))));
        assertInstanceOf(Step.Last.class, byCount.accept(page(3, 2, count(8))));
        Walk byPages = walk(PAGES);
        assertInstanceOf(Step.More.class, byPages.accept(page(5, 1, new Totals(2L, null, null))));
        assertInstanceOf(Step.Last.class, byPages.accept(page(5, 2, new Totals(2L, null, null))));
    }

    @Test
    void totalsThatContradictWhatWasSeenAreIgnored() {
        Walk walk = walk(PAGES);
        assertInstanceOf(Step.More.class, walk.accept(page(5, 1, new Totals(0L, 3L, null))));
        assertInstanceOf(Step.More.class, walk.accept(page(5, 2, new Totals(1L, 0L, null))));
        assertInstanceOf(Step.Last.class, walk.accept(page(0, 3, count(99))));
    }

    @Test
    void aWalkThatBeganInTheMiddleDoesNotTrustTheCount() {
        Walk walk = walk(PAGES);
        Step step = walk.accept(page(5, 3, count(5)));
        assertEquals(new Step.More(new Position("4", Position.UNKNOWN)), step);
    }

    @Test
    void aRepeatedPageIsAnErrorOrAnEnd() {
        PageFacts same = page(5, 1, Totals.NONE);
        Walk failing = walk(PAGES);
        assertInstanceOf(Step.More.class, failing.accept(same));
        PagingException failure = assertThrows(PagingException.class, () -> failing.accept(same));
        assertEquals(new Position("2", 5), Position.ofToken(failure.resumeToken()));
        Walk ending = new Walk("things.list", PAGES, Repeat.END, Position.start());
        assertInstanceOf(Step.More.class, ending.accept(same));
        assertInstanceOf(Step.Repeated.class, ending.accept(same));
    }

    @Test
    void s17TheSameCursorAgainIsStuck() {
        Walk walk = walk(CURSOR);
        assertInstanceOf(Step.More.class, walk.accept(cursor("a")));
        Step.Stuck stuck = assertInstanceOf(Step.Stuck.class, walk.accept(cursor("a")));
        assertEquals("a", Position.ofToken(stuck.failure().resumeToken()).value());
    }

    @Test
    void s17ACycleOfTwoIsFoundAtItsFirstRepetition() {
        Walk walk = walk(CURSOR);
        assertInstanceOf(Step.More.class, walk.accept(cursor("a")));
        assertInstanceOf(Step.More.class, walk.accept(cursor("b")));
        assertInstanceOf(Step.Stuck.class, walk.accept(cursor("a")));
    }

    @Test
    void s17ALongCycleIsFoundInConstantMemory() {
        for (int length : List.of(1, 2, 63, 64, 65, 1_000, 5_000)) {
            Walk walk = walk(CURSOR);
            int steps = 0;
            while (walk.accept(cursor("c" + steps % length)) instanceof Step.More) {
                steps++;
                assertTrue(steps <= 4 * length + 2, "cycle of " + length + " not found after " + steps);
            }
        }
    }

    @Test
    void s17AnEmptyPageWithACursorGoesOn() {
        Walk walk = walk(CURSOR);
        PageFacts empty = new PageFacts(0, 0, "next", Totals.NONE, "x");
        assertEquals(new Step.More(new Position("next", 0)), walk.accept(empty));
        assertInstanceOf(Step.Last.class, walk.accept(cursor("")));
    }

    @Test
    void moreWithoutAPlaceIsNoEnd() {
        PageFacts nowhere = new PageFacts(1, 0, null, new Totals(null, null, true), "x");
        Step.Stuck stuck = assertInstanceOf(Step.Stuck.class, walk(CURSOR).accept(nowhere));
        assertEquals(Position.start(), Position.ofToken(stuck.failure().resumeToken()));
    }

    @Test
    void hasMoreFalseEndsTheWalk() {
        PageFacts last = new PageFacts(1, 0, "next", new Totals(null, null, false), "x");
        assertInstanceOf(Step.Last.class, walk(CURSOR).accept(last));
    }

    @Test
    void tokensAreOpaqueAndChecked() {
        Position position = new Position("a\nb", 12);
        assertEquals(position, Position.ofToken(position.token()));
        for (String wrong : List.of("", "!", "abc", "MQ")) {
            assertThrows(IllegalArgumentException.class, () -> Position.ofToken(wrong));
        }
    }
}
