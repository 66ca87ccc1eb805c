package dev.lathe.cli;

import dev.lathe.GenerationRequest.Identity;
import dev.lathe.GenerationRequest.Inputs;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options that say which document is meant, and what its SDK is called; the same for all commands. */
final class SpecOptions {

    @Option(names = "--spec", paramLabel = "FILE", required = true, description = "The OpenAPI document, YAML or JSON.")
    private Path spec;

    @Option(
            names = "--package",
            paramLabel = "NAME",
            description = "What users import: the root package in Java. Required unless lathe.yaml names it.")
    private @Nullable String packageName;

    @Option(names = "--name", paramLabel = "CLIENT", description = "Class name of the client.")
    private @Nullable String clientName;

    @Option(names = "--config", paramLabel = "FILE", description = "lathe.yaml: names, resources, pagination and more.")
    private @Nullable Path config;

    @Option(
            names = "--overlay",
            paramLabel = "FILE",
            description = "An OpenAPI Overlay; may be given several times, applied in order.")
    private List<Path> overlays = List.of();

    @Option(
            names = "--allow-remote",
            paramLabel = "HOST",
            description = "Fetches what references name on this host (HOST or HOST:PORT); may be given several times.")
    private List<String> remoteHosts = List.of();

    /** ParameterException if the options do not suffice. */
    void check(CommandLine command) {
        if (packageName == null && config == null) {
            throw new CommandLine.ParameterException(command, "Missing required option: '--package=NAME'");
        }
    }

    /**
     * What is read. Names are kept beside lathe.yaml.
     *
     * @param lock the name of the file that keeps them
     * @param otherwise the folder that it is in when there is no lathe.yaml; null for not keeping names then
     */
    Inputs inputs(String lock, @Nullable Path otherwise) {
        Path kept = otherwise == null ? null : otherwise.resolve(lock);
        return new Inputs(spec, overlays, config, config == null ? kept : config.resolveSibling(lock), remoteHosts);
    }

    Identity identity() {
        return new Identity(packageName, clientName, "0.1.0");
    }
}
