package dev.lathe.hostile;

import dev.lathe.account.Account;
import dev.lathe.account.AccountReport;
import dev.lathe.account.Accountant;
import dev.lathe.account.FileNames;
import dev.lathe.config.NameLock;
import dev.lathe.config.NameLockFile;
import dev.lathe.config.SdkConfig;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.embed.RuntimeSources;
import dev.lathe.emit.OutputFile;
import dev.lathe.emit.java.JavaEmitter;
import dev.lathe.emit.project.ProjectFiles;
import dev.lathe.model.SdkModel;
import dev.lathe.parse.OpenApiParser;
import dev.lathe.plan.PlanSettings;
import dev.lathe.plan.Planned;
import dev.lathe.plan.SdkPlanner;
import dev.lathe.source.SourceDocument;
import dev.lathe.source.SourceRequest;
import dev.lathe.source.SpecLoader;
import dev.lathe.verify.ReadBack;
import dev.lathe.write.OutputLayout;
import dev.lathe.write.OutputWriter;
import dev.lathe.write.TextFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The stages in their order, without the runtime's two hundred files: those have no text of the document in them, and
 * thousands of documents are to be run.
 */
record Chain(Sandbox sandbox, Diagnostics diagnostics) {

    private static final RuntimeSources NO_RUNTIME = new RuntimeSources(new TreeMap<>(), new TreeMap<>());
    private static final SdkConfig CONFIG = SdkConfig.defaults().named(null, "test.sdk");

    /** Whether files were written; without them there is an error among the diagnostics. */
    boolean run() {
        SourceDocument document = SpecLoader.load(new SourceRequest(sandbox.document(), List.of()), diagnostics);
        SdkModel model = document == null || diagnostics.hasErrors()
                ? null
                : OpenApiParser.parse(document, CONFIG, NameLock.empty(), diagnostics);
        if (document == null || model == null || diagnostics.hasErrors()) {
            return false;
        }
        Planned planned = SdkPlanner.plan(model, PlanSettings.java("test.sdk", "1.0"), NameLock.empty(), diagnostics);
        if (diagnostics.hasErrors()) {
            return false;
        }
        Account account = Accountant.account(document, model, planned.plan(), diagnostics);
        List<OutputFile> files = new ArrayList<>(JavaEmitter.emit(planned.plan(), NO_RUNTIME));
        files.addAll(ProjectFiles.of(planned.plan(), "1.0", Set.of()));
        ReadBack.verify(files, diagnostics);
        return !diagnostics.hasErrors() && isWritten(files, planned, report(document, account));
    }

    private String report(SourceDocument document, Account account) {
        FileNames names = FileNames.beside(sandbox.document());
        return new AccountReport("1.0", document.root().document(), account, diagnostics.sorted(), names).json();
    }

    private boolean isWritten(List<OutputFile> files, Planned planned, String report) {
        OutputLayout layout = new OutputLayout(sandbox.main(), sandbox.test(), sandbox.sdk());
        TextFile lock = new TextFile(sandbox.lock(), NameLockFile.render(planned.lock()));
        OutputWriter.write(layout, files, List.of(lock), diagnostics);
        OutputWriter.write(new TextFile(sandbox.sdk().resolve("lathe-report.json"), report));
        return !diagnostics.hasErrors();
    }
}
