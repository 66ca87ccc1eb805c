package dev.lathe.model;

import java.util.List;

/** One alternative: every scheme named must be satisfied together. Empty means anonymous. */
public record SecurityRequirement(List<SpecText> schemeIds) {
    public SecurityRequirement {
        schemeIds = List.copyOf(schemeIds);
    }
}
