package dev.lathe.emit.java;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lathe.emit.OutputFile;
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
            new GoldenCase("final-class", "final-class", "main/.*/model/Crate.*", WideTypes::of),
            GoldenCase.of("enum", "main/.*/model/(Shade|Grade).*"),
            GoldenCase.of("discriminated-union", "main/.*/model/(Shape|Circle).*"),
            GoldenCase.of("untagged-union", "main/.*/model/Target.*"),
            GoldenCase.of("flattened-params", "main/.*/letters/copies/(Copy.*Params.*|CopiesCalls.java)"),
            GoldenCase.of("body-argument", "main/.*/orders/Orders(Service|AsyncService|Calls|Client).java"),
            GoldenCase.of("read-write-shapes", "main/.*/(model/Profile.*|profiles/ProfilesService.java)"),
            GoldenCase.of(
                    "paginators",
                    "main/.*/(pagination/NumberedPage|PagingSchemes).java|test/.*/StampsServiceTest.*(java|page..json)"),
            GoldenCase.of("checked-constraints", "main/.*/model/Parcel.java"),
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
}
