// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.Bytes;
import dev.lathe.cloudflare.core.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Describes an operation whose successes differ from each other: for each status how its answer is read, and what
 * becomes of it. Immutable: each step is a new one.
 *
 * @param <P> what the call sends
 * @param <R> what all answers become
 */
public final class AnswersByStatus<P, R> {

    private final CallBuilder<P> call;
    private final List<StatusAnswer.Case<?, R>> cases;

    AnswersByStatus(CallBuilder<P> call, List<StatusAnswer.Case<?, R>> cases) {
        this.call = call;
        this.cases = List.copyOf(cases);
    }

    /** Makes a result of an answer that the document does not know. */
    public interface Otherwise<R> {

        /** The result for a status, and the whole body, of this answer. */
        R of(int status, Bytes body);
    }

    /**
     * Declares the answer for statuses in a range, both ends included; the first that fits is used.
     *
     * @param reading says how the answer is read, as it would be said of one that stands alone
     * @param result makes the result of what was read
     */
    public <V> AnswersByStatus<P, R> on(
            int fromStatus,
            int toStatus,
            Function<CallBuilder<P>, Call<P, V>> reading,
            Function<? super V, ? extends R> result) {
        List<StatusAnswer.Case<?, R>> more = new ArrayList<>(cases);
        more.add(new StatusAnswer.Case<>(fromStatus, toStatus, call.answer(reading), result));
        return new AnswersByStatus<>(call, more);
    }

    /** Gives a result of one of the declared answers, or of any other success as it came. */
    public Call<P, R> otherwise(Otherwise<? extends R> unknown) {
        return call.answered(new StatusAnswer<>(cases, unknown));
    }
}
