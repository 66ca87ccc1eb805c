package dev.lathe.suites;

/** Where an operation stands in a document. */
record Operation(String verb, String path) {}
