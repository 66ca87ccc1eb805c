package dev.lathe.emit.java;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lathe.emit.OutputFile;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.TypePlan;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every emitted kind, one at a time, is as checked in, file by file, none missing and none too many. That it all
 * compiles and passes its own tests is shown by {@link CasesTest}, from the same documents.
 */
class GoldenCasesTest {

    private static final List<GoldenCase> CASES = List.of(
            GoldenCase.of("record", "(main|test)/.*/model/Parcel.*java"),
            new GoldenCase("final-class", "final-class", "main/.*/model/Crate.*", GoldenCasesTest::tooWide),
            GoldenCase.of("enum", "main/.*/model/(Shade|Grade).*"),
            GoldenCase.of("discriminated-union", "main/.*/model/(Shape|Circle).*"),
            GoldenCase.of("untagged-union", "main/.*/model/Target.*"),
            GoldenCase.of("flattened-params", "main/.*/letters/copies/(Copy.*Params.*|CopiesCalls.java)"),
            GoldenCase.of("body-argument", "main/.*/orders/Orders(Service|AsyncService|Calls|Client).java"),
            GoldenCase.of("read-write-shapes", "main/.*/(model/Profile.*|profiles/ProfilesService.java)"),
            GoldenCase.of(
                    "paginators",
                    "main/.*/(pagination/NumberedPage|PagingSchemes).java|test/.*/StampsServiceTest.*(java|page..json)"),
            GoldenCase.of("client", "main/.*/Vault.*"),
            new GoldenCase("project", "client", "module/.*|main/module-info.java", UnaryOperator.identity()));

    @TestFactory
    Stream<DynamicTest> everyEmittedKindIsAsCheckedIn() {
        return CASES.stream().map(golden -> DynamicTest.dynamicTest(golden.name(), () -> check(golden)));
    }

    private static void check(GoldenCase golden) throws IOException {
        List<OutputFile> files = golden.files();
        assertFalse(files.isEmpty(), () -> "nothing is emitted at " + golden.shown());
        Golden.of(golden.name()).check(Golden.byPath(files));
    }

    /** As if its members took more than 255 slots. */
    private static SdkPlan tooWide(SdkPlan plan) {
        List<TypePlan> types = plan.types().stream()
                .map(type -> type instanceof RecordPlan record ? asClass(record) : type)
                .toList();
        return new SdkPlan(
                plan.contractVersion(),
                plan.info(),
                plan.sdkVersion(),
                plan.rootPackage(),
                plan.client(),
                plan.services(),
                types,
                plan.paginators(),
                plan.envelope());
    }

    private static TypePlan asClass(RecordPlan plan) {
        return new RecordPlan(
                plan.name(),
                plan.codec(),
                plan.role(),
                RecordPlan.Form.CLASS,
                plan.implemented(),
                plan.components(),
                plan.additional(),
                plan.copiedFrom(),
                plan.nested(),
                plan.samples(),
                plan.docs(),
                plan.source());
    }
}
