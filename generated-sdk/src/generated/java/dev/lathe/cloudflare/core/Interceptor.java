// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

/**
 * Sees each attempt of a call, on its way to the server and back: to measure, to log, to add headers.
 *
 * <p>Of each attempt, {@link #request} comes first and then, once, {@link #response} or {@link #failure}. The client's
 * interceptors come before those of the call, in the order in which they were added; on the way back it is the other
 * way round. An attempt that is given up, because the call's time is over or somebody cancelled it, is a failure.
 *
 * <p>The client's credentials are added after the last interceptor and never shown to one: they are not in the request,
 * and where the server repeats one in a header or in the body of a failure it reads {@code ***}. What a call sends by
 * itself is shown, as are the bodies of successes. Requests for access tokens are not shown at all.
 *
 * <p>One that throws ends the attempt: with the same exception if it is an {@link SdkException}, else with an
 * {@link InterceptorException}. The others hear of it as of any failure. Methods are called from several threads, for
 * different calls at once; they are short, and do not wait for calls of the same client.
 */
public interface Interceptor {

    /**
     * A call begins. Runs on the thread that makes the call (of a list: that asks for the list, before its first page)
     * and is the place to remember what belongs to that thread.
     *
     * @param call what is called
     * @param shared remembers things for all attempts of the call
     */
    default void started(Call<?, ?> call, Attributes shared) {}

    /**
     * A request is about to be sent; it has no credentials yet.
     *
     * @param request what the interceptors before this one have made of it
     * @param attempt which attempt this is
     * @return the request to go on with: this one, or one with other headers, another body, or another address on the
     *     same origin. Method, limits and delivery stay as they are
     */
    default TransportRequest request(TransportRequest request, Attempt attempt) {
        return request;
    }

    /**
     * An answer has come, whatever its status; one with a failure may still be followed by another attempt.
     *
     * @param response complete, or with a body that is still arriving, which can be read once: not here
     * @param attempt which attempt this is
     * @return the answer to go on with
     */
    default TransportResponse response(TransportResponse response, Attempt attempt) {
        return response;
    }

    /**
     * No answer has come; another attempt may follow.
     *
     * @param failure why, without credentials
     * @param attempt which attempt this is
     */
    default void failure(SdkException failure, Attempt attempt) {}
}
