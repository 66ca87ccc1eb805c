package dev.lathe.model;

import dev.lathe.diagnostics.Location;

/** A name for another type ({@code TokenValue} for a string); emitted as what it stands for, documented by its name. */
public record AliasDecl(
        SchemaId id, Naming naming, TypeRef target, Constraints constraints, Docs docs, Location location)
        implements TypeDecl {}
