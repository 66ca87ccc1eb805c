package dev.lathe.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.config.NameLock;
import dev.lathe.config.SdkConfig;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.emit.OutputFile;
import dev.lathe.emit.java.Compilation;
import dev.lathe.emit.java.CompiledRuntime;
import dev.lathe.model.SdkModel;
import dev.lathe.parse.OpenApiParser;
import dev.lathe.plan.PlanSettings;
import dev.lathe.plan.SdkPlanner;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.source.SourceRequest;
import dev.lathe.source.SpecLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The SDK of a document, compiled and loaded.
 *
 * @param plan what it looks like
 * @param loader of its classes
 */
record SuiteSdk(SdkPlan plan, ClassLoader loader) {

    private static final String PACKAGE = "test.sdk";

    /** Generates the SDK of a document without any hints. */
    static SuiteSdk of(Path document) {
        Diagnostics diagnostics = new Diagnostics();
        SdkModel model = OpenApiParser.parse(
                Objects.requireNonNull(SpecLoader.load(new SourceRequest(document, List.of()), diagnostics)),
                SdkConfig.defaults(),
                diagnostics);
        SdkPlan plan = SdkPlanner.plan(
                        Objects.requireNonNull(model), PlanSettings.java(PACKAGE, "1.0"), NameLock.empty(), diagnostics)
                .plan();
        assertEquals(false, diagnostics.hasErrors(), () -> diagnostics.sorted().toString());
        List<OutputFile> files = CompiledRuntime.besides(plan).stream()
                .filter(file -> file.root() == OutputFile.Root.MAIN)
                .toList();
        Compilation compilation = CompiledRuntime.compile(files);
        assertEquals(List.of(), compilation.problems());
        return new SuiteSdk(plan, compilation.loader());
    }

    /** A generated class. */
    Class<?> type(QualifiedName name) {
        List<String> nesting = new ArrayList<>();
        name.enclosing().forEach(outer -> nesting.add(outer.value()));
        nesting.add(name.simple().value());
        return type(name.packageName() + "." + String.join("$", nesting));
    }

    /** A class of the runtime that the SDK carries, such as {@code core.RawJson}. */
    Class<?> runtime(String name) {
        return type(PACKAGE + "." + name);
    }

    private Class<?> type(String name) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
