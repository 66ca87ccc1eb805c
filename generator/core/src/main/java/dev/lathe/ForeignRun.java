package dev.lathe;

import dev.lathe.GenerationRequest.Mode;
import dev.lathe.GenerationResult.Statistics;
import dev.lathe.GenerationResult.Status;
import dev.lathe.account.Account;
import dev.lathe.bundle.Bundle;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.foreign.ForeignFiles;
import dev.lathe.foreign.ForeignGenerator;
import dev.lathe.foreign.ForeignName;
import dev.lathe.foreign.ForeignRequest;
import dev.lathe.model.SdkModel;
import dev.lathe.parse.ConfigIndex;
import dev.lathe.parse.OpenApiParser;
import dev.lathe.source.SourceDocument;
import dev.lathe.write.Changes;
import dev.lathe.write.OutputLayout;
import dev.lathe.write.OutputWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run whose code a generator of somebody else writes: source and parse as ever, no plan; its files are written, and
 * compared, like ours.
 */
record ForeignRun(GenerationRequest request, Diagnostics diagnostics, Consumer<Stage> progress) {

    GenerationResult run(ForeignName name) {
        ForeignGenerator generator = found(name);
        if (generator == null) {
            return refused();
        }
        progress.accept(Stage.SOURCE);
        Sources sources = Sources.read(request.inputs(), request.identity(), request.language(), diagnostics);
        SourceDocument document = sources.document();
        if (document == null || diagnostics.hasErrors()) {
            return refused();
        }
        progress.accept(Stage.PARSE);
        SdkModel model = OpenApiParser.parse(document, sources.config(), sources.lock(), diagnostics);
        if (model == null || diagnostics.hasErrors()) {
            return refused();
        }
        progress.accept(Stage.EMIT);
        ConfigIndex config = ConfigIndex.of(sources.config(), document, diagnostics);
        ForeignFiles made = generator.generate(
                new ForeignRequest(
                        name.language(),
                        Bundle.json(document, config, model),
                        sources.settings().packageName(),
                        sources.settings().sdkVersion(),
                        templates(name)),
                diagnostics);
        progress.accept(Stage.WRITE);
        Changes changes = diagnostics.hasErrors() ? Changes.NONE : write(made);
        return diagnostics.hasErrors() ? refused() : done(changes, model, List.of(document.files(), made.read()));
    }

    private @Nullable ForeignGenerator found(ForeignName name) {
        for (ForeignGenerator generator : ServiceLoader.load(ForeignGenerator.class, loader())) {
            if (generator.name().equals(name.generator())) {
                return generator;
            }
        }
        diagnostics.error(
                DiagnosticCode.LANGUAGE_UNKNOWN,
                new Location(request.language().name(), "", 0, 0),
                name.generator() + " is not on the class path",
                "put its jar and lathe-openapi-generator.jar there: java -cp"
                        + " openapi-generator-cli.jar:lathe-openapi-generator.jar:lathe.jar dev.lathe.cli.Main, or"
                        + " <dependencies> of the plugin");
        return null;
    }

    private static ClassLoader loader() {
        return ForeignRun.class.getClassLoader();
    }

    private @Nullable Path templates(ForeignName name) {
        Path templates = request.language().templates();
        return templates == null ? null : templates.resolve(name.generator()).resolve(name.language());
    }

    private Changes write(ForeignFiles made) {
        OutputLayout layout = new OutputLayout(
                request.outputs().main(),
                request.outputs().test(),
                request.outputs().module());
        return request.mode() == Mode.WRITE
                ? OutputWriter.write(layout, made.files(), List.of(), diagnostics)
                : OutputWriter.compare(layout, made.files(), List.of(), diagnostics);
    }

    private GenerationResult refused() {
        return GenerationResult.refused(diagnostics.sorted(), List.of());
    }

    private GenerationResult done(Changes changes, SdkModel model, List<List<Path>> read) {
        List<Path> inputs = Stream.concat(
                        read.stream().flatMap(List::stream),
                        Stream.ofNullable(request.inputs().config()))
                .distinct()
                .sorted()
                .toList();
        int operations = model.operations().size();
        return new GenerationResult(
                changes.differences().isEmpty() ? Status.DONE : Status.STALE,
                diagnostics.sorted(),
                changes,
                new Statistics(operations, operations, model.types().size()),
                Account.NONE,
                inputs,
                null);
    }
}
