// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

/**
 * Where a call may go.
 *
 * @param origin the only one that its requests are sent to
 * @param demand how they may be signed
 */
public record Destination(Origin origin, Demand demand) {}
