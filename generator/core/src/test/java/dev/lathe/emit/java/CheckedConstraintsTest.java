package dev.lathe.emit.java;

import static dev.lathe.emit.java.Plans.id;
import static dev.lathe.emit.java.Plans.name;
import static dev.lathe.emit.java.Plans.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.emit.OutputFile;
import dev.lathe.model.Constraints;
import dev.lathe.model.Docs;
import dev.lathe.model.Nullability;
import dev.lathe.model.Presence;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.Secrecy;
import dev.lathe.plan.model.CheckPlan;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.TypeUse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Builders that check limits, in the forms that {@link CasesTest} does not show. */
class CheckedConstraintsTest {

    private static final String CASE = "checked-constraints";

    private static List<String> paths(SdkPlan plan) {
        return JavaEmitter.emit(plan, Runtimes.sources()).stream()
                .map(OutputFile::path)
                .toList();
    }

    @TestFactory
    List<DynamicTest> finalClassesCheckAsRecordsDoAndAreReadUnchecked()
            throws IOException, ReflectiveOperationException {
        List<OutputFile> emitted = CompiledRuntime.besides(WideTypes.of(CasePlan.of(CASE)));
        List<OutputFile> files = new ArrayList<>(emitted);
        files.add(new OutputFile(
                OutputFile.Root.TEST,
                "test/sdk/LimitsTest.java",
                Files.readString(CasePlan.CASES.resolve(CASE).resolve("LimitsTest.java"))));
        Compilation compilation = CompiledRuntime.compile(files);
        assertEquals(List.of(), compilation.problems());
        ClassLoader sdk = compilation.loader();
        List<DynamicTest> tests = new ArrayList<>(EmittedTests.of(emitted, sdk));
        tests.addAll(EmittedTests.testsOf(Class.forName("test.sdk.LimitsTest", true, sdk)));
        return tests;
    }

    @Test
    void whoseBuildersCheckNothingHasNothingToCheckWith() {
        assertTrue(paths(CasePlan.of(CASE)).contains("test/sdk/internal/json/LimitedValues.java"));
        List<String> others = paths(CasePlan.of("record"));
        assertTrue(others.contains("test/sdk/internal/json/ObjectCodec.java"));
        assertFalse(others.contains("test/sdk/internal/json/LimitedValues.java"));
        assertFalse(others.contains("test/sdk/internal/json/TextSearch.java"));
    }

    @Test
    void whatNoMadeUpTextMatchesHasNoTestAndTheRestHas() {
        List<String> paths = paths(CasePlan.of(CASE));
        assertTrue(paths.contains("test/sdk/parcels/ParcelsServiceTest.java"));
        assertFalse(paths.contains("test/sdk/seals/SealsServiceTest.java"));
    }

    @Test
    void manyChecksAreSeveralStatementsAndOneMessage() throws ReflectiveOperationException {
        TypeUse type = new TypeUse.Scalar(ScalarKind.STRING, Nullability.NON_NULL, Secrecy.PUBLIC);
        List<ComponentPlan> components = IntStream.range(0, 201)
                .mapToObj(i -> new ComponentPlan(
                        id("m" + i),
                        text("m" + i),
                        type,
                        Presence.OPTIONAL,
                        new ComponentPlan.Slot.Member(),
                        Constraints.NONE,
                        List.of(new CheckPlan.Length(CheckPlan.Side.MOST, 1)),
                        null,
                        Docs.NONE))
                .toList();
        SdkPlan plan = SampleSdk.ofTypes(List.of(Plans.record(name("model", "Many"), components)));
        Compilation compilation = CompiledRuntime.compile(CompiledRuntime.besides(plan));
        assertEquals(List.of(), compilation.problems());
        ClassLoader sdk = compilation.loader();
        Class<?> builder = Class.forName("test.sdk.model.Many$Builder", true, sdk);
        Object many = Class.forName("test.sdk.model.Many", true, sdk)
                .getMethod("builder")
                .invoke(null);
        for (String member : List.of("m0", "m100", "m200")) {
            builder.getMethod(member, String.class).invoke(many, "ab");
        }
        InvocationTargetException failure = assertThrows(
                InvocationTargetException.class,
                () -> builder.getMethod("build").invoke(many));
        assertEquals(
                "Many breaks limits: m0 must have at most 1 characters; m100 must have at most 1 characters;"
                        + " m200 must have at most 1 characters",
                Objects.requireNonNull(failure.getCause()).getMessage());
    }
}
