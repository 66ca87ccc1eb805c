package dev.lathe.runtime.core;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a webhook comes from who knows the secret, and just now: an HMAC with SHA-256 over what was sent.
 * Verify the bytes as they came, before they are read. Immutable and thread-safe.
 */
public final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String BODY = "{body}";
    private static final String STANDARD_SECRET = "whsec_";
    private static final Duration STANDARD_TOLERANCE = Duration.ofMinutes(5);

    /** Nobody rotates more secrets at once; more signatures are not looked at. */
    private static final int MOST_SIGNATURES = 20;

    private final SecretKeySpec key;
    private final Scheme scheme;
    private final Clock clock;

    private WebhookSignature(SecretKeySpec key, Scheme scheme, Clock clock) {
        this.key = key;
        this.scheme = scheme;
        this.clock = clock;
    }

    /**
     * How an API signs.
     *
     * @param signed what is signed: text with names of headers in braces, and {@code {body}}; for instance
     *     {@code {webhook-id}.{webhook-timestamp}.{body}}
     * @param header the header that holds the signature, or several with spaces or commas between them
     * @param prefix what stands before each signature, such as {@code sha256=}; may be empty
     * @param encoding how a signature is written
     * @param timestamp the header that says when it was sent, in seconds since 1970, or null when none does; then an
     *     old webhook can be sent again by others
     * @param tolerance how far the timestamp may be from now, before or after; without a timestamp of no meaning
     */
    public record Scheme(
            String signed,
            String header,
            String prefix,
            Encoding encoding,
            @Nullable String timestamp,
            Duration tolerance) {

        /** That of Standard Webhooks (standardwebhooks.com), with a tolerance of five minutes. */
        public static final Scheme STANDARD = new Scheme(
                "{webhook-id}.{webhook-timestamp}.{body}",
                "webhook-signature",
                "v1,",
                Encoding.BASE64,
                "webhook-timestamp",
                STANDARD_TOLERANCE);

        /**
         * A scheme.
         *
         * @param signed what is signed; must hold {@code {body}} and, if there is one, the timestamp
         * @param header the header of the signature
         * @param prefix what stands before each signature
         * @param encoding how a signature is written
         * @param timestamp the header of the time, or null
         * @param tolerance how far that may be from now
         * @throws IllegalArgumentException if body or timestamp are not signed, or the tolerance is negative
         */
        public Scheme {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(prefix, "prefix");
            Objects.requireNonNull(encoding, "encoding");
            if (!signed.contains(BODY)) {
                throw new IllegalArgumentException("the body is not signed");
            }
            if (timestamp != null && !signed.contains("{" + timestamp + "}")) {
                throw new IllegalArgumentException("the timestamp is not signed");
            }
            if (tolerance.isNegative()) {
                throw new IllegalArgumentException("tolerance is negative");
            }
        }
    }

    /** How the bytes of a signature are written. */
    public enum Encoding {
        /** RFC 4648, section 4. */
        BASE64,
        /** Two digits for each byte, in either case. */
        HEX
    }

    /**
     * Signatures of an API with a scheme of its own.
     *
     * @param secret what both sides know; copied
     * @param scheme how it signs
     * @return verifies webhooks
     * @throws IllegalArgumentException if the secret is empty
     */
    public static WebhookSignature of(byte[] secret, Scheme scheme) {
        return of(secret, scheme, Clock.systemUTC());
    }

    /**
     * Signatures as Standard Webhooks has them.
     *
     * @param secret as the API shows it: {@code whsec_} and Base64, or Base64 alone
     * @return verifies webhooks
     * @throws IllegalArgumentException if it is no Base64, or empty; the message does not repeat it
     */
    public static WebhookSignature standard(String secret) {
        String text = secret.startsWith(STANDARD_SECRET) ? secret.substring(STANDARD_SECRET.length()) : secret;
        byte[] bytes = decoded(text, Encoding.BASE64);
        if (bytes == null) {
            throw new IllegalArgumentException("the secret is no Base64");
        }
        return of(bytes, Scheme.STANDARD);
    }

    /** In another time; for tests. */
    static WebhookSignature of(byte[] secret, Scheme scheme, Clock clock) {
        if (secret.length == 0) {
            throw new IllegalArgumentException("the secret is empty");
        }
        return new WebhookSignature(
                new SecretKeySpec(secret, ALGORITHM), Objects.requireNonNull(scheme, "scheme"), clock);
    }

    /**
     * Verifies a webhook.
     *
     * @param headers the header fields as they came
     * @param body the bytes as they came
     * @throws WebhookSignatureException if a header is missing, the time is too far away, or no signature is right
     */
    public void verify(Headers headers, byte[] body) {
        byte[] expected = expected(headers, body);
        boolean isRight = false;
        for (byte[] signature : signatures(headers)) {
            // All are compared, each in the same time: nobody learns which one was nearly right.
            isRight |= MessageDigest.isEqual(expected, signature);
        }
        if (!isRight) {
            throw new WebhookSignatureException("no signature in " + scheme.header() + " is right");
        }
        checkTime(headers);
    }

    private byte[] expected(Headers headers, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            String rest = scheme.signed();
            for (int open = rest.indexOf('{'); open >= 0; open = rest.indexOf('{')) {
                int close = rest.indexOf('}', open);
                if (close < 0) {
                    break;
                }
                mac.update(rest.substring(0, open).getBytes(StandardCharsets.UTF_8));
                String name = rest.substring(open + 1, close);
                mac.update(name.equals("body") ? body : header(headers, name).getBytes(StandardCharsets.UTF_8));
                rest = rest.substring(close + 1);
            }
            mac.update(rest.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
        }
    }

    private List<byte[]> signatures(Headers headers) {
        List<byte[]> signatures = new ArrayList<>();
        String separators = scheme.prefix().endsWith(",") ? "[ ]+" : "[ ,]+";
        for (String written : header(headers, scheme.header()).split(separators, MOST_SIGNATURES + 1)) {
            byte[] signature = written.startsWith(scheme.prefix())
                    ? decoded(written.substring(scheme.prefix().length()), scheme.encoding())
                    : null;
            if (signature != null && signatures.size() < MOST_SIGNATURES) {
                signatures.add(signature);
            }
        }
        return signatures;
    }

    private void checkTime(Headers headers) {
        String timestamp = scheme.timestamp();
        if (timestamp == null) {
            return;
        }
        String text = header(headers, timestamp);
        if (!text.matches("[0-9]{1,12}")) {
            throw new WebhookSignatureException(timestamp + " is no time");
        }
        Instant sent = Instant.ofEpochSecond(Long.parseLong(text));
        Duration away = Duration.between(sent, clock.instant()).abs();
        if (away.compareTo(scheme.tolerance()) > 0) {
            throw new WebhookSignatureException("it was sent at another time: " + sent);
        }
    }

    private static String header(Headers headers, String name) {
        String value = headers.first(name);
        if (value == null) {
            throw new WebhookSignatureException("there is no " + name);
        }
        return value;
    }

    private static byte @Nullable [] decoded(String text, Encoding encoding) {
        try {
            return switch (encoding) {
                case BASE64 -> Base64.getDecoder().decode(text);
                case HEX -> HexFormat.of().parseHex(text);
            };
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** The header only: the secret is one. */
    @Override
    public String toString() {
        return "WebhookSignature[" + scheme.header() + "]";
    }
}
