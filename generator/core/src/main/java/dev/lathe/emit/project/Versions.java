package dev.lathe.emit.project;

/** Versions of what a generated project builds with: those of our own root pom, which a test compares. */
final class Versions {

    static final String JACKSON = "3.2.4";
    static final String JSPECIFY = "1.0.1";
    static final String OKHTTP = "5.5.1";
    static final String HTTPCLIENT = "5.6.5";
    static final String OPENTELEMETRY = "1.68.0";
    static final String JUNIT = "5.14.4";
    static final String COMPILER_PLUGIN = "3.14.1";
    static final String JAR_PLUGIN = "3.5.0";
    static final String RESOURCES_PLUGIN = "3.4.0";
    static final String SOURCE_PLUGIN = "3.4.0";
    static final String SUREFIRE_PLUGIN = "3.5.4";

    private Versions() {}
}
