package dev.lathe.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Severity;
import dev.lathe.embed.Addition;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SdkConfigReaderTest {

    private final Diagnostics diagnostics = new Diagnostics();

    private SdkConfig read(String text) {
        return SdkConfigReader.parse("lathe.yaml", text.getBytes(StandardCharsets.UTF_8), diagnostics);
    }

    private Diagnostic only() {
        List<Diagnostic> all = diagnostics.sorted();
        assertEquals(1, all.size(), all.toString());
        assertEquals(Severity.ERROR, all.get(0).severity());
        return all.get(0);
    }

    @Test
    void theExampleIsReadWhole() {
        SdkConfig config = read(ConfigExamples.CLOUDFLARE);
        assertEquals(List.of(), diagnostics.sorted());
        assertEquals("Cloudflare", config.client());
        assertEquals("dev.lathe.cloudflare", config.packageName());
        assertEquals(2, config.authentication().get(1).size());
        assertEquals(4, config.environment().size());
        assertEquals("result", Objects.requireNonNull(config.envelope()).result());
        assertEquals("/source/pointer", config.envelope().problem().source());
        SchemeConfig byNumber = config.pagination().get(0);
        assertInstanceOf(SchemeConfig.Advance.PageNumber.class, byNumber.advance());
        assertEquals(3, byNumber.stop().size());
        SchemeConfig.Advance.Cursor cursor =
                (SchemeConfig.Advance.Cursor) config.pagination().get(2).advance();
        assertEquals(List.of("/result_info/cursors/after", "/result_info/cursor"), cursor.next());
        ResourceConfig accounts =
                Objects.requireNonNull(config.resources()).children().get(0);
        assertEquals(ResourceConfig.Repeat.END, accounts.methods().get(0).repeat());
        assertEquals(
                "GET /accounts/{account_id}",
                accounts.methods().get(1).operation().value());
        assertEquals("decimal", config.types().get(0).value());
        assertEquals(SdkConfig.RequiredTrust.TRUSTED, config.required());
        assertEquals(SdkConfig.ConstraintUse.CHECKED, config.constraints());
        assertEquals(Set.of(Addition.values()), config.additions());
    }

    @Test
    void anSdkCarriesNothingExtraUnlessItIsAskedFor() {
        assertEquals(Set.of(), read("lathe: 1\nclient: X\n").additions());
        assertEquals(
                Set.of(Addition.OKHTTP), read("lathe: 1\ntransports: okhttp\n").additions());
        assertEquals(List.of(), diagnostics.sorted());
    }

    @Test
    void anotherTransportIsLocatedAndTheOthersCount() {
        SdkConfig config = read("lathe: 1\ntransports: [okhtp, apache]\n");
        assertEquals(Set.of(Addition.APACHE), config.additions());
        assertEquals(DiagnosticCode.CONFIG_UNKNOWN_NAME, only().code());
        assertEquals("lathe.yaml:2:14#/transports/0", only().location().toString());
        assertEquals("did you mean `okhttp`?", only().remedy());
    }

    @Test
    void constraintsAreDocumentedUnlessTheyAreToBeChecked() {
        assertEquals(
                SdkConfig.ConstraintUse.DOCUMENTED,
                read("lathe: 1\nclient: X\n").constraints());
        assertEquals(List.of(), diagnostics.sorted());
    }

    @Test
    void anotherWordForConstraintsIsLocatedAndCorrected() {
        SdkConfig config = read("lathe: 1\nconstraints: cheked\n");
        assertEquals(SdkConfig.ConstraintUse.DOCUMENTED, config.constraints());
        assertEquals(DiagnosticCode.CONFIG_UNKNOWN_NAME, only().code());
        assertEquals("lathe.yaml:2:1#/constraints", only().location().toString());
        assertEquals("did you mean `checked`?", only().remedy());
    }

    @Test
    void anUnknownKeyIsLocatedAndCorrected() {
        read("lathe: 1\nclient: X\nresorces: {}\n");
        assertEquals(DiagnosticCode.CONFIG_UNKNOWN_KEY, only().code());
        assertEquals("lathe.yaml:3:1#/resorces", only().location().toString());
        assertEquals("did you mean `resources`?", only().remedy());
    }

    @Test
    void aWrongTypeIsLocated() {
        read("lathe: 1\nclient: [a]\n");
        assertEquals(DiagnosticCode.CONFIG_WRONG_TYPE, only().code());
        assertEquals("lathe.yaml:2:1#/client", only().location().toString());
    }

    @Test
    void anUnknownSchemeIsCorrected() {
        read("""
                lathe: 1
                pagination:
                  SinglePage: { items: /a, single: {} }
                resources:
                  a:
                    methods:
                      list: { operation: GET /a, pages: SinglPage }
                """);
        assertEquals(DiagnosticCode.CONFIG_UNKNOWN_NAME, only().code());
        assertEquals(7, only().location().line());
        assertEquals("/resources/a/methods/list/pages", only().location().pointer());
        assertEquals("did you mean `SinglePage`?", only().remedy());
    }

    @Test
    void aSchemeNeedsOneWayToAdvance() {
        read("lathe: 1\npagination:\n  P: { items: /a }\n");
        assertEquals(DiagnosticCode.CONFIG_MISSING_KEY, only().code());
    }

    @Test
    void unknownWordsAreErrors() {
        read("lathe: 1\ntypes: { '#/a': decimals }\n");
        assertEquals("did you mean `decimal`?", only().remedy());
    }

    @Test
    void theFormatMustBeStated() {
        read("client: X\n");
        assertEquals(DiagnosticCode.CONFIG_MISSING_KEY, only().code());
    }

    @Test
    void aMissingFileIsAnErrorAndGivesDefaults() {
        SdkConfig config = SdkConfigReader.read(Path.of("no", "such", "lathe.yaml"), diagnostics);
        assertEquals(SdkConfig.defaults(), config);
        assertEquals(DiagnosticCode.CONFIG_UNREADABLE, only().code());
    }

    @Test
    void aLockKeepsPlacesThatAreLongerThanAKeyOfYaml() {
        NameLock lock =
                NameLock.of(Map.of("#/paths/~1" + "\u00e9".repeat(300), "a", "x".repeat(70_000), "b", "y", "c"));
        String text = NameLockFile.render(lock);
        assertEquals(lock, NameLockFile.parse("lathe.lock", text, diagnostics));
        assertEquals(List.of(), diagnostics.sorted());
    }

    @Test
    void theLockIsSortedStableAndReadBack() {
        NameLock lock = NameLock.empty().with("#/b", "B").with("#/a~1\u00e9\"", "A");
        String text = NameLockFile.render(lock);
        assertEquals(lock, NameLockFile.parse("lathe.lock", text, diagnostics));
        assertEquals(text, NameLockFile.render(NameLockFile.parse("lathe.lock", text, diagnostics)));
        assertTrue(text.indexOf("#/a") < text.indexOf("#/b"), text);
        assertTrue(text.chars().allMatch(c -> c < 0x80), text);
        assertEquals("B", lock.name("#/b"));
        assertEquals(List.of(), diagnostics.sorted());
        String empty = NameLockFile.render(NameLock.empty());
        assertEquals(NameLock.empty(), NameLockFile.parse("lathe.lock", empty, diagnostics));
    }

    @Test
    void aBrokenLockIsAnError() {
        NameLockFile.parse("lathe.lock", "\"#/a\": [x]\n", diagnostics);
        assertEquals(DiagnosticCode.LOCK_UNREADABLE, only().code());
    }
}
