package dev.lathe.benchmarks.calls;

import org.jspecify.annotations.Nullable;

/** Something that reads JSON into objects and writes them. Each reads and writes whole bodies of bytes. */
interface JsonPeer {

    /** What the tables call it. */
    String name();

    /** The objects of a page. */
    Object readPage(byte[] json) throws Exception;

    /** The object of a small entity. */
    Object readSmall(byte[] json) throws Exception;

    /** The bytes of what {@link #readPage} gave; null if it does not write. */
    byte @Nullable [] writePage(Object page) throws Exception;

    /** The bytes of what {@link #readSmall} gave; null if it does not write. */
    byte @Nullable [] writeSmall(Object small) throws Exception;
}
