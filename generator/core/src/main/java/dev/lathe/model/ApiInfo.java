package dev.lathe.model;

/** The {@code info} object, and the client's configured name ({@code Cloudflare}) in {@code clientName}. */
public record ApiInfo(SpecText clientName, SpecText title, SpecText version, Docs docs) {}
