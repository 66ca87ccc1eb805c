package dev.lathe.model;

import dev.lathe.diagnostics.Location;
import java.util.List;

/** A request body: its alternatives in document order. */
public record Body(Presence presence, List<Content> contents, Docs docs, Location location) {
    public Body {
        contents = List.copyOf(contents);
    }
}
