// Runtime embedded by Lathe; changes are overwritten by mvn generate.
/**
 * Takes one prepared request over the wire: transport, and one decorator each for retries, credentials, limits, time
 * and logs.
 */
@NullMarked
package dev.lathe.cloudflare.internal.http;

import org.jspecify.annotations.NullMarked;
