package dev.lathe.model;

import dev.lathe.diagnostics.Location;
import org.jspecify.annotations.Nullable;

/**
 * A request that the API sends to a server of its users.
 *
 * @param id its place, at its name also when what is sent is described elsewhere
 * @param name of the webhook or callback, for example {@code newPet}; with the verb behind it where one name has
 *     several
 * @param payload the JSON that it carries; null when it carries none
 * @param location where it counts
 */
public record Hook(OperationId id, SpecText name, @Nullable Content payload, Docs docs, Location location) {}
