package dev.lathe.plan.model;

/** The method that leads from a client or service to a service: {@code accounts()}. */
public record ServiceAccessor(Identifier name, QualifiedName service, QualifiedName asyncService) {}
