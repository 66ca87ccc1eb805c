package dev.lathe.model;

/** A JSON value from the document, as minified JSON; numbers keep their original spelling. */
public record JsonText(SpecText json) {}
