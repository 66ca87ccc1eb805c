package dev.lathe.runtime.internal.http;

import dev.lathe.runtime.core.ConfigurationException;
import dev.lathe.runtime.core.TransportRequest;
import dev.lathe.runtime.core.TransportResponse;
import dev.lathe.runtime.core.Upload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Sees to it that there are access tokens before a call is signed, and fetches new ones, once, when it is refused. */
final class Granting implements Channel {

    private final Channel next;
    private final Keyring keyring;
    private final GrantedToken.Fetching endpoint;
    private final LongSupplier nanoTime;
    private final Executor executor;

    /** What must wait for a token goes on by {@code executor}: callers' code is asked for secrets then. */
    Granting(Channel next, Keyring keyring, Tokens tokens, Executor executor) {
        this.next = next;
        this.keyring = keyring;
        this.endpoint = tokens.endpoint();
        this.nanoTime = tokens.nanoTime();
        this.executor = executor;
    }

    /** Where tokens come from, and the time by which they last. */
    record Tokens(GrantedToken.Fetching endpoint, LongSupplier nanoTime) {}

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request, CallScope scope) {
        List<GrantedToken> tokens;
        try {
            tokens = keyring.granted(scope.destination().demand());
        } catch (ConfigurationException missing) {
            return next.send(request, scope);
        }
        if (tokens.isEmpty()) {
            return next.send(request, scope);
        }
        Signed first = new Signed(request, scope, tokens, new CompletableFuture<>());
        whenReady(first, () -> {
            Map<GrantedToken, String> used = used(tokens);
            Futures.whenDone(next.send(request, scope), (answer, failure) -> {
                if (answer != null && answer.status() == 401 && !isSpent(request.body())) {
                    used.forEach(GrantedToken::refused);
                    again(first);
                } else {
                    Futures.settle(first.result(), answer, failure);
                }
            });
        });
        return first.result();
    }

    /** A request, and the tokens that it is signed with. */
    private record Signed(
            TransportRequest request,
            CallScope scope,
            List<GrantedToken> tokens,
            CompletableFuture<TransportResponse> result) {}

    private void again(Signed signed) {
        signed.scope().countAttempt();
        whenReady(
                signed,
                () -> Futures.whenDone(
                        next.send(signed.request(), signed.scope()),
                        (answer, failure) -> Futures.settle(signed.result(), answer, failure)));
    }

    /** Goes on when all tokens are there. A call that ends in between goes no further; the fetching serves others. */
    private void whenReady(Signed signed, Runnable action) {
        CompletableFuture<?>[] fetched = signed.tokens().stream()
                .map(token -> token.ready(endpoint, nanoTime))
                .toArray(CompletableFuture[]::new);
        CompletableFuture<@Nullable Void> all = CompletableFuture.allOf(fetched);
        signed.scope().step(() -> all.cancel(false));
        Executor here = Runnable::run;
        Futures.whenDone(all, all.isDone() ? here : executor, (nothing, failure) -> {
            if (failure != null) {
                signed.result().completeExceptionally(failure);
            } else if (!signed.scope().isOver()) {
                action.run();
            }
        });
    }

    private static Map<GrantedToken, String> used(List<GrantedToken> tokens) {
        Map<GrantedToken, String> used = new LinkedHashMap<>();
        tokens.forEach(token -> used.put(token, token.current()));
        return used;
    }

    private static boolean isSpent(@Nullable Upload body) {
        return body != null && body.isSpent();
    }
}
