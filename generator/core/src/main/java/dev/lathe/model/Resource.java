package dev.lathe.model;

import java.util.List;

/** A node of the resource tree; the root has an empty name. {@code words} is the name as the document spells it. */
public record Resource(SpecText name, Docs docs, List<Method> methods, List<Resource> children) {
    public Resource {
        methods = List.copyOf(methods);
        children = List.copyOf(children);
    }
}
