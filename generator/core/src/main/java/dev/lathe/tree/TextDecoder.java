package dev.lathe.tree;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes to text: UTF-8 or UTF-16, without a byte order mark; what is malformed is reported. */
final class TextDecoder {

    private TextDecoder() {}

    static String decode(String file, byte[] bytes, Diagnostics diagnostics) {
        Charset charset = charsetOf(bytes);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
        out.flip();
        if (result.isError()) {
            Position at = Lines.position(file, out, out.length());
            diagnostics.warning(
                    DiagnosticCode.SOURCE_ENCODING,
                    new Location(file, "", at.line(), at.column()),
                    "a byte sequence that is not " + charset.name() + "; each such one is read as U+FFFD",
                    "save the file as UTF-8");
            return withoutMark(new String(bytes, charset));
        }
        return withoutMark(out.toString());
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset charsetOf(byte[] bytes) {
        int first = bytes.length > 0 ? bytes[0] & 0xff : -1;
        int second = bytes.length > 1 ? bytes[1] & 0xff : -1;
        if ((first == 0xfe && second == 0xff) || first == 0) {
            return StandardCharsets.UTF_16BE;
        }
        if ((first == 0xff && second == 0xfe) || second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }
}
