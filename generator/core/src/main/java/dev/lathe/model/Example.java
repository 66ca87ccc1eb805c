package dev.lathe.model;

/** An example of a value; {@code name} is empty for the singular {@code example}. */
public record Example(SpecText name, SpecText summary, JsonText value) {}
