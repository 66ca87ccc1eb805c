package dev.lathe.runtime.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    private static final int FULL = RetryBudget.CAPACITY / RetryBudget.RETRY_COST;

    private final RetryBudget budget = new RetryBudget();

    @Test
    void aHundredRetriesAndNoMore() {
        assertEquals(
                FULL, IntStream.range(0, FULL + 50).filter(i -> budget.take()).count());
    }

    @Test
    void fiveSuccessesEarnARetry() {
        empty();
        IntStream.range(0, 4).forEach(i -> budget.earn(1));
        assertFalse(budget.take());
        budget.earn(1);
        assertTrue(budget.take());
    }

    @Test
    void aRetryThatWorkedIsPaidBack() {
        empty();
        budget.earn(2);
        assertTrue(budget.take());
        assertFalse(budget.take());
    }

    @Test
    void itNeverHoldsMoreThanItBeganWith() {
        IntStream.range(0, 1_000).forEach(i -> budget.earn(1));
        aHundredRetriesAndNoMore();
    }

    @Test
    void threadsDoNotSpendTheSameTwice() {
        assertEquals(
                FULL,
                IntStream.range(0, 10 * FULL)
                        .parallel()
                        .filter(i -> budget.take())
                        .count());
    }

    private void empty() {
        aHundredRetriesAndNoMore();
    }
}
