// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

/**
 * A value of an open enumeration: one that the document lists, or one that the service has got since.
 *
 * <p>Two are equal if they are of one type and look the same on the wire.
 */
public interface OpenEnum {

    /** {@return the value on the wire: the string itself, or the text of a number or boolean} */
    String value();
}
