package dev.lathe;

import dev.lathe.GenerationRequest.Mode;
import dev.lathe.GenerationResult.Statistics;
import dev.lathe.GenerationResult.Status;
import dev.lathe.account.Account;
import dev.lathe.account.AccountReport;
import dev.lathe.account.Accountant;
import dev.lathe.account.FileNames;
import dev.lathe.config.NameLock;
import dev.lathe.config.NameLockFile;
import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.emit.OutputFile;
import dev.lathe.foreign.ForeignName;
import dev.lathe.language.TemplateSet;
import dev.lathe.model.SdkModel;
import dev.lathe.plan.Planned;
import dev.lathe.source.SourceDocument;
import dev.lathe.verify.ReadBack;
import dev.lathe.write.Changes;
import dev.lathe.write.OutputLayout;
import dev.lathe.write.OutputWriter;
import dev.lathe.write.TextFile;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pipeline: source, parse, plan, emit, verify, write. A stage that adds an error is the last one that runs. */
final class Stages implements Pipeline {

    @Override
    public GenerationResult run(GenerationRequest request, Diagnostics diagnostics, Consumer<Stage> progress) {
        ForeignName foreign = request.language().foreign();
        return foreign == null
                ? new Run(request, diagnostics, progress).run()
                : new ForeignRun(request, diagnostics, progress).run(foreign);
    }

    /** One run: what every stage needs. */
    private record Run(GenerationRequest request, Diagnostics diagnostics, Consumer<Stage> progress) {

        GenerationResult run() {
            Planning planning =
                    Planning.of(request.inputs(), request.identity(), request.language(), diagnostics, progress);
            if (planning == null) {
                return refused();
            }
            Planned planned = planning.planned();
            Account account = Accountant.account(planning.document(), planning.model(), planned.plan(), diagnostics);
            progress.accept(Stage.EMIT);
            List<OutputFile> files =
                    new Emission(request).files(planning, planning.sources().templates(), diagnostics);
            progress.accept(Stage.VERIFY);
            ReadBack.verify(files, diagnostics);
            progress.accept(Stage.WRITE);
            Changes changes = diagnostics.hasErrors() ? Changes.NONE : write(files, planned.lock());
            return diagnostics.hasErrors()
                    ? refused()
                    : done(changes, statistics(planned, planning.model()), account, planning);
        }

        private Changes write(List<OutputFile> files, NameLock lock) {
            OutputLayout layout = new OutputLayout(
                    request.outputs().main(),
                    request.outputs().test(),
                    request.outputs().module());
            Path lockFile = request.inputs().lock();
            List<TextFile> beside =
                    lockFile == null ? List.of() : List.of(new TextFile(lockFile, NameLockFile.render(lock)));
            return request.mode() == Mode.WRITE
                    ? OutputWriter.write(layout, files, beside, diagnostics)
                    : OutputWriter.compare(layout, files, beside, diagnostics);
        }

        private GenerationResult refused() {
            return GenerationResult.refused(diagnostics.sorted(), List.of());
        }

        private GenerationResult done(Changes changes, Statistics statistics, Account account, Planning planning) {
            List<Diagnostic> findings = diagnostics.sorted();
            Path report = request.outputs().report();
            if (report != null) {
                OutputWriter.write(new TextFile(report, report(account, findings, planning.document())));
            }
            Status status = changes.differences().isEmpty() ? Status.DONE : Status.STALE;
            return new GenerationResult(status, findings, changes, statistics, account, inputs(planning), null);
        }

        private String report(Account account, List<Diagnostic> findings, SourceDocument document) {
            FileNames names = FileNames.beside(request.inputs().document());
            return new AccountReport(LatheVersion.current(), document.root().document(), account, findings, names)
                    .json();
        }

        private List<Path> inputs(Planning planning) {
            SortedSet<Path> inputs = new TreeSet<>(planning.document().files());
            TemplateSet templates = planning.sources().templates();
            if (templates != null) {
                inputs.addAll(templates.files());
            }
            Stream.of(request.inputs().config(), request.inputs().lock()).forEach(file -> add(file, inputs));
            return List.copyOf(inputs);
        }

        private static void add(@Nullable Path file, SortedSet<Path> inputs) {
            if (file != null) {
                inputs.add(file);
            }
        }

        private static Statistics statistics(Planned planned, SdkModel model) {
            int methods = planned.plan().services().stream()
                    .mapToInt(service -> service.methods().size())
                    .sum();
            return new Statistics(
                    model.operations().size(), methods, planned.plan().types().size());
        }
    }
}
