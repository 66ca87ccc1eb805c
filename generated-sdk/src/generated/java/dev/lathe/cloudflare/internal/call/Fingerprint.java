// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** Tells bodies apart without keeping them. */
final class Fingerprint {

    private Fingerprint() {}

    /**
     * Two checksums and the length: of pages that differ by chance, one in 2^64 has the same. Who makes it so on
     * purpose is the server, which could as well send the same page. A cryptographic hash costs a third of the
     * decoding.
     */
    static String of(byte[] body) {
        return Long.toHexString(value(new CRC32(), body))
                + '-'
                + Long.toHexString(value(new CRC32C(), body))
                + '-'
                + body.length;
    }

    private static long value(Checksum checksum, byte[] body) {
        checksum.update(body, 0, body.length);
        return checksum.getValue();
    }
}
