package dev.lathe.parse.routes;

import java.util.List;

/**
 * Where an operation went.
 *
 * @param resource names of the resources that lead to it, outermost first; empty for the root
 * @param method the words of its name
 */
public record Placed(List<String> resource, String method) {

    public Placed {
        resource = List.copyOf(resource);
    }
}
