// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.Call;
import dev.lathe.cloudflare.internal.http.Demand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An operation as data: what {@link CallBuilder} makes and the {@link Engine} carries out. */
final class Operation<P, R> implements Call<P, R> {

    private final RequestShape<P> request;
    private final List<ErrorDecoder> errors;
    private final Answer<R> answer;

    /**
     * How a request is made.
     *
     * @param name the operation's name
     * @param method the HTTP method
     * @param path the path
     * @param encoder writes the params
     * @param sending how the body is written, and the header for the idempotency key
     */
    record RequestShape<P>(String name, String method, PathTemplate path, ParamsEncoder<P> encoder, Sending sending) {}

    /**
     * What goes out around the params.
     *
     * @param form how the body is written
     * @param idempotencyHeader the header for the key
     * @param demand how it may be signed
     * @param server where it goes; null for the client's base URL
     * @param bodies whether they may be logged
     */
    record Sending(
            BodyForm form,
            String idempotencyHeader,
            Demand demand,
            @Nullable ServerTemplate server,
            Bodies bodies) {

        /** Whether bodies may be logged. */
        enum Bodies {
            ON_REQUEST,
            NEVER
        }

        /** JSON to the client's base URL, signed as usual. */
        static Sending json(String mediaType) {
            return new Sending(new BodyForm.Json(mediaType), "Idempotency-Key", Demand.USUAL, null, Bodies.ON_REQUEST);
        }

        Sending withForm(BodyForm other) {
            return new Sending(other, idempotencyHeader, demand, server, bodies);
        }

        Sending withIdempotencyHeader(String name) {
            return new Sending(form, name, demand, server, bodies);
        }

        Sending orSigned(String... setters) {
            return new Sending(form, idempotencyHeader, demand.or(setters), server, bodies);
        }

        Sending to(ServerTemplate own) {
            return new Sending(form, idempotencyHeader, demand, own, bodies);
        }

        Sending undisclosed() {
            return new Sending(form, idempotencyHeader, demand, server, Bodies.NEVER);
        }
    }

    Operation(RequestShape<P> request, List<ErrorDecoder> errors, Answer<R> answer) {
        this.request = request;
        this.errors = List.copyOf(errors);
        this.answer = answer;
    }

    @Override
    public String name() {
        return request.name();
    }

    @Override
    public String method() {
        return request.method();
    }

    @Override
    public String path() {
        return request.path().text();
    }

    @Override
    public Call.Bound<P, R> at(Object... pathArguments) {
        return new BoundOperation<>(this, request.path().fill(pathArguments));
    }

    RequestShape<P> request() {
        return request;
    }

    List<ErrorDecoder> errors() {
        return errors;
    }

    Answer<R> answer() {
        return answer;
    }

    /** Name, method and path. */
    @Override
    public String toString() {
        return name() + " (" + method() + " " + path() + ")";
    }
}
