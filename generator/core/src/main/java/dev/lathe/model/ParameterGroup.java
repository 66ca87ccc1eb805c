package dev.lathe.model;

/**
 * Parameters that callers see as one object: {@code id.not=a} is member {@code not} of component {@code id}.
 *
 * @param component name of the component of the params object
 * @param member name of the member inside it
 * @param typeName name of the group's type; groups of one operation with the same type name share it
 */
public record ParameterGroup(SpecText component, SpecText member, SpecText typeName) {}
