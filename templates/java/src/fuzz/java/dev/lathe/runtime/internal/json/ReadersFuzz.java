package dev.lathe.runtime.internal.json;

/** What Jazzer calls: both readers must agree on whatever bytes it comes upon. */
public final class ReadersFuzz {

    private ReadersFuzz() {}

    /** Fails where they do not. */
    public static void fuzzerTestOneInput(byte[] json) {
        Readers.agreeing(json);
    }
}
