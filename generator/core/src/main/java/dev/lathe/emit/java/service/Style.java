package dev.lathe.emit.java.service;

/** Whether a service waits for the answer. */
enum Style {
    BLOCKING,
    ASYNC
}
