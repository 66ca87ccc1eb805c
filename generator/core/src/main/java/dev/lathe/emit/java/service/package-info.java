/** Emits what callers call: services, calls as data, clients and paginators. */
@NullMarked
package dev.lathe.emit.java.service;

import org.jspecify.annotations.NullMarked;
