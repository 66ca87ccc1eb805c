package dev.lathe;

import dev.lathe.GenerationRequest.Identity;
import dev.lathe.GenerationRequest.Inputs;
import dev.lathe.GenerationRequest.Language;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.SdkModel;
import dev.lathe.parse.OpenApiParser;
import dev.lathe.plan.Planned;
import dev.lathe.plan.SdkPlanner;
import dev.lathe.source.SourceDocument;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The first stages: source, parse, plan. A stage that adds an error is the last one that runs. */
record Planning(Sources sources, SourceDocument document, SdkModel model, Planned planned) {

    /** The document with its plan; null when it has errors. */
    static @Nullable Planning of(
            Inputs inputs, Identity identity, Language language, Diagnostics diagnostics, Consumer<Stage> progress) {
        progress.accept(Stage.SOURCE);
        Sources sources = Sources.read(inputs, identity, language, diagnostics);
        SourceDocument document = sources.document();
        if (document == null || diagnostics.hasErrors()) {
            return null;
        }
        progress.accept(Stage.PARSE);
        SdkModel model = OpenApiParser.parse(document, sources.config(), sources.lock(), diagnostics);
        if (model == null || diagnostics.hasErrors()) {
            return null;
        }
        progress.accept(Stage.PLAN);
        Planned planned = SdkPlanner.plan(model, sources.settings(), sources.profile(), sources.lock(), diagnostics);
        if (language.isJava()) {
            SendableCheck.report(model, sources.config().additions(), diagnostics);
        }
        return diagnostics.hasErrors() ? null : new Planning(sources, document, model, planned);
    }
}
