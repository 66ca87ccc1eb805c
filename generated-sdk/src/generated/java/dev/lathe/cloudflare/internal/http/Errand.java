// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

/**
 * What a call is sent out for.
 *
 * @param operation the operation's name
 * @param destination where it may go
 * @param watchers who sees its attempts
 */
public record Errand(String operation, Destination destination, Watchers watchers) {}
