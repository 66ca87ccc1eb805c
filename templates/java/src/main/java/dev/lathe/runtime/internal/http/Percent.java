package dev.lathe.runtime.internal.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding (RFC 3986): everything but letters, digits and {@code - . _ ~} is encoded, as UTF-8. */
public final class Percent {

    private static final String HEX = "0123456789ABCDEF";
    private static final String UNRESERVED = "-._~";
    /** Those of RFC 3986 but for the one that would end the address: what stood behind it would not be sent. */
    private static final String RESERVED = ":/?[]@!$&'()*+,;=";

    private Percent() {}

    /**
     * Encodes text for any place in a URL.
     *
     * @throws IllegalArgumentException if it holds half of a surrogate pair; the message does not contain the text
     */
    public static String encode(String text) {
        return encode(text, "");
    }

    /** Encodes text, but leaves the reserved characters of RFC 3986, save {@code #}, and existing escapes alone. */
    public static String encodeLeavingReserved(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int i = 0; i + 2 < text.length(); i++) {
            if (text.charAt(i) == '%' && isHex(text.charAt(i + 1)) && isHex(text.charAt(i + 2))) {
                out.append(encode(text.substring(from, i), RESERVED)).append(text, i, i + 3);
                from = i + 3;
                i += 2;
            }
        }
        return out.append(encode(text.substring(from), RESERVED)).toString();
    }

    /** Encodes text, but leaves the characters in {@code allowed} alone. */
    public static String encode(String text, String allowed) {
        if (isPlain(text, allowed)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        ByteBuffer bytes = utf8(text);
        while (bytes.hasRemaining()) {
            int b = bytes.get() & 0xFF;
            if (isPlain(b) || (b < 0x80 && allowed.indexOf(b) >= 0)) {
                out.append((char) b);
            } else {
                out.append('%').append(HEX.charAt(b >> 4)).append(HEX.charAt(b & 0xF));
            }
        }
        return out.toString();
    }

    private static boolean isPlain(String text, String allowed) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isPlain(c) && (c >= 0x80 || allowed.indexOf(c) < 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(int b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || (b < 0x80 && UNRESERVED.indexOf(b) >= 0);
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 0x80;
    }

    private static ByteBuffer utf8(String text) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException halfPair) {
            throw new IllegalArgumentException("text is not valid Unicode: half of a surrogate pair", halfPair);
        }
    }
}
