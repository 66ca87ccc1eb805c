package dev.lathe.model;

import dev.lathe.diagnostics.Location;
import java.util.List;

/**
 * A declared answer.
 *
 * @param status which statuses it stands for
 * @param contents its alternatives; empty when the answer has no body
 */
public record Response(
        StatusRange status, List<Content> contents, List<Parameter> headers, Docs docs, Location location) {
    public Response {
        contents = List.copyOf(contents);
        headers = List.copyOf(headers);
    }
}
