package dev.lathe.write;

import java.nio.file.Path;

/** A file outside the output folders that a run keeps up to date: {@code lathe.lock}, {@code lathe-report.json}. */
public record TextFile(Path path, String text) {}
