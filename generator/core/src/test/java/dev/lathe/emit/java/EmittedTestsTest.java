package dev.lathe.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.emit.OutputFile;
import dev.lathe.plan.model.SdkPlan;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tests that are emitted pass: the SDK is loaded and talks to a real local server. */
class EmittedTestsTest {

    @TestFactory
    List<DynamicTest> testsOfServicesAndTypesPass() throws ReflectiveOperationException {
        return tests(SampleSdk.sdk());
    }

    @TestFactory
    List<DynamicTest> testsOfATypeTooWideForARecordPass() throws ReflectiveOperationException {
        return tests(SampleSdk.ofTypes(List.of(SampleModels.wide())));
    }

    private static List<DynamicTest> tests(SdkPlan plan) throws ReflectiveOperationException {
        List<OutputFile> files = CompiledRuntime.besides(plan);
        Compilation compilation = CompiledRuntime.compile(files);
        assertEquals(List.of(), compilation.problems());
        return EmittedTests.of(files, compilation.loader());
    }
}
