/**
 * Takes one prepared request over the wire: transport, and one decorator each for retries, credentials, limits, time
 * and logs.
 */
@NullMarked
package dev.lathe.runtime.internal.http;

import org.jspecify.annotations.NullMarked;
