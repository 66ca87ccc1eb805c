package dev.lathe.config;

import dev.lathe.diagnostics.Location;

/** A text of lathe.yaml with its place, for findings that come up in later stages. */
public record Located(String value, Location location) {}
