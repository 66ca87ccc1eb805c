// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.Bytes;
import dev.lathe.cloudflare.core.Response;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One of several answers, told apart by status. */
final class StatusAnswer<R> implements Answer<R> {

    private static final String ANYTHING = "*/*";

    private final List<Case<?, R>> cases;
    private final AnswersByStatus.Otherwise<? extends R> unknown;

    StatusAnswer(List<Case<?, R>> cases, AnswersByStatus.Otherwise<? extends R> unknown) {
        this.cases = cases;
        this.unknown = unknown;
    }

    /** The answer for statuses from {@code first} to {@code last}, and what becomes of what is read. */
    record Case<V, R>(int first, int last, Answer<V> answer, Function<? super V, ? extends R> result) {

        boolean covers(int status) {
            return first <= status && status <= last;
        }

        Response<R> read(Received received) {
            Received readable = answer.reading() == Reading.WHOLE ? received.whole() : received;
            Response<V> response = answer.read(readable);
            return Response.of(
                    result.apply(response.value()), readable.answer(), response.envelope(), response.attempts());
        }
    }

    @Override
    public Response<R> read(Received received) {
        int status = received.answer().status();
        for (Case<?, R> candidate : cases) {
            if (candidate.covers(status)) {
                return candidate.read(received);
            }
        }
        Received whole = received.whole();
        R result = unknown.of(status, Bytes.of(whole.answer().body()));
        return Response.of(result, whole.answer(), null, whole.attempts());
    }

    /** All media types that any of them has; anything only when none has another. */
    @Override
    public String accept() {
        String named = cases.stream()
                .map(candidate -> candidate.answer().accept())
                .filter(accept -> !accept.equals(ANYTHING))
                .distinct()
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? ANYTHING : named;
    }

    /** That of the one that takes longest: the status is not known before. */
    @Override
    public Reading reading() {
        return cases.stream()
                .map(candidate -> candidate.answer().reading())
                .reduce(Reading.WHOLE, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }
}
