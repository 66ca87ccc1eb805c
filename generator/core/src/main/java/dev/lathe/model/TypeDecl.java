package dev.lathe.model;

import dev.lathe.diagnostics.Location;

/** A type that deserves a name: declared under {@code components}, or inline in something else. */
public sealed interface TypeDecl permits ObjectDecl, UnionDecl, EnumDecl, AliasDecl {

    SchemaId id();

    /** Where the name comes from; the plan decides the name itself. */
    Naming naming();

    Docs docs();

    Location location();
}
