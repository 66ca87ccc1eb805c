// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.ApiFailure;
import dev.lathe.cloudflare.core.AuthenticationException;
import dev.lathe.cloudflare.core.DecodeException;
import dev.lathe.cloudflare.core.Headers;
import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.core.RequestOptions.RetryPermission;
import dev.lathe.cloudflare.core.SdkException;
import dev.lathe.cloudflare.core.ServerException;
import dev.lathe.cloudflare.core.TokenGrant;
import dev.lathe.cloudflare.core.TransportLimits;
import dev.lathe.cloudflare.core.TransportRequest;
import dev.lathe.cloudflare.core.TransportResponse;
import dev.lathe.cloudflare.core.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks token endpoints (RFC 6749): the client proves itself with Basic, and the form says what for. What an endpoint
 * answers is never part of a message, except for the error codes of the RFC.
 */
final class TokenEndpoint implements GrantedToken.Fetching {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final double LONGEST_SECONDS = 1e8;
    private static final int MAX_BYTES = 1 << 18;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final CallPolicy POLICY =
            new CallPolicy(LIMIT, LIMIT, 0, RetryPermission.NEVER, CallPolicy.IdempotencyKey.ABSENT);

    private final Pipeline wire;
    private final Keyring keyring;

    TokenEndpoint(Pipeline wire, Keyring keyring) {
        this.wire = wire;
        this.keyring = keyring;
    }

    @Override
    public CompletableFuture<GrantedToken.Fetched> fetch(GrantedToken token, @Nullable String refreshToken) {
        String operation = token.setter() + ": fetching an access token";
        Destination destination = new Destination(Origin.of(token.tokenUrl()), Demand.USUAL);
        Errand errand = new Errand(operation, destination, Watchers.NONE);
        CompletableFuture<TransportResponse> answer =
                wire.start(errand, request(token, refreshToken), POLICY).outcome();
        return answer.thenApply(received -> read(operation, received));
    }

    private static TransportRequest request(GrantedToken token, @Nullable String refreshToken) {
        TokenGrant grant = token.grant();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", refreshToken == null ? "client_credentials" : "refresh_token");
        if (refreshToken != null) {
            form.put("refresh_token", refreshToken);
        }
        if (!grant.scopes().isEmpty()) {
            form.put("scope", String.join(" ", grant.scopes()));
        }
        Headers.Builder headers =
                Headers.builder().set("Accept", "application/json").set("Content-Type", FORM);
        if (grant.clientSecret() == null) {
            form.put("client_id", grant.clientId());
        } else {
            headers.set("Authorization", "Basic " + basic(grant.clientId(), grant.clientSecret()));
        }
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Percent.encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return TransportRequest.of("POST", token.tokenUrl())
                .withHeaders(headers.build())
                .withLimits(new TransportLimits(MAX_BYTES, MAX_BYTES))
                .withBody(Upload.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Both parts are form-encoded before they are joined (RFC 6749, section 2.3.1). */
    static String basic(String clientId, String clientSecret) {
        String pair = Percent.encode(clientId) + ":" + Percent.encode(clientSecret);
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private GrantedToken.Fetched read(String operation, TransportResponse answer) {
        if (answer.status() < 200 || answer.status() > 299) {
            throw refused(operation, answer);
        }
        try {
            Map<String, RawJson> members = RawJson.of(answer.bodyText()).asMap();
            RawJson token = members.get("access_token");
            RawJson type = members.get("token_type");
            boolean isBearer = type == null || "bearer".equalsIgnoreCase(type.asString());
            if (token == null || token.asString().isBlank() || !isBearer) {
                throw unusable(operation);
            }
            Headers.check("access_token", token.asString());
            RawJson next = members.get("refresh_token");
            return new GrantedToken.Fetched(
                    token.asString(), lifetime(members.get("expires_in")), next == null ? null : next.asString());
        } catch (DecodeException | IllegalArgumentException | IllegalStateException unreadable) {
            throw unusable(operation);
        }
    }

    /** Seconds, which some servers write as text; longer than any token lives counts as that long. */
    private static @Nullable Duration lifetime(@Nullable RawJson seconds) {
        if (seconds == null || seconds.kind() == RawJson.Kind.NULL) {
            return null;
        }
        String text = seconds.kind() == RawJson.Kind.STRING ? seconds.asString() : seconds.toString();
        double value = Double.parseDouble(text);
        return Duration.ofSeconds((long) Math.max(0, Math.min(value, LONGEST_SECONDS)));
    }

    private static DecodeException unusable(String operation) {
        return new DecodeException("$", "expected a bearer token").withOperation(operation);
    }

    /** Without the body, and what a server may have echoed in its headers. */
    private SdkException refused(String operation, TransportResponse answer) {
        TransportResponse bare = CleanAnswer.everywhere(
                TransportResponse.of(answer.status(), answer.headers(), new byte[0]), keyring.secrets());
        String code = Objects.requireNonNullElse(errorCode(answer), "");
        String named = code.isEmpty() ? operation : operation + " (" + code + ")";
        ApiFailure failure = new ApiFailure(named, bare, List.of(), null, 1);
        return answer.status() >= 500 ? new ServerException(failure) : new AuthenticationException(failure);
    }

    private static @Nullable String errorCode(TransportResponse answer) {
        try {
            RawJson code = RawJson.of(answer.bodyText()).asMap().get("error");
            return code != null && code.asString().matches("[a-z_]{1,40}") ? code.asString() : null;
        } catch (DecodeException | IllegalArgumentException | IllegalStateException none) {
            return null;
        }
    }
}
