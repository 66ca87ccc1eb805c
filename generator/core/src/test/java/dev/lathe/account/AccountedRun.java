package dev.lathe.account;

import dev.lathe.config.NameLock;
import dev.lathe.config.SdkConfig;
import dev.lathe.config.SdkConfigReader;
import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.SdkModel;
import dev.lathe.parse.OpenApiParser;
import dev.lathe.plan.PlanSettings;
import dev.lathe.plan.SdkPlanner;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.source.SourceDocument;
import dev.lathe.source.SourceRequest;
import dev.lathe.source.SpecLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run up to the account.
 *
 * @param plan null when the document was refused, as is the account
 */
record AccountedRun(
        @Nullable SdkModel model,
        @Nullable SdkPlan plan,
        @Nullable Account account,
        List<Diagnostic> diagnostics) {

    static AccountedRun of(Path document, @Nullable Path configuration) {
        Diagnostics diagnostics = new Diagnostics();
        SdkConfig config =
                configuration == null ? SdkConfig.defaults() : SdkConfigReader.read(configuration, diagnostics);
        SourceDocument source = SpecLoader.load(new SourceRequest(document, List.of()), diagnostics);
        SdkModel model = source == null ? null : OpenApiParser.parse(source, config, diagnostics);
        if (source == null || model == null) {
            return new AccountedRun(null, null, null, diagnostics.sorted());
        }
        SdkPlan plan = SdkPlanner.plan(model, PlanSettings.java("test.sdk", "1"), NameLock.empty(), diagnostics)
                .plan();
        Account account = Accountant.account(source, model, plan, diagnostics);
        return new AccountedRun(model, plan, account, diagnostics.sorted());
    }

    /** The account of another document, drawn up as if this run had been about it. */
    Account of(Path other) {
        Diagnostics found = new Diagnostics();
        SourceDocument source = SpecLoader.load(new SourceRequest(other, List.of()), found);
        return Accountant.account(
                Objects.requireNonNull(source), Objects.requireNonNull(model), Objects.requireNonNull(plan), found);
    }

    List<Diagnostic> of(DiagnosticCode code) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.code() == code)
                .toList();
    }
}
