package dev.lathe.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.emit.OutputFile;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a document deprecates is deprecated in Java, and what Lathe emits around it compiles without a warning. */
class DeprecationTest {

    private static final List<OutputFile> FILES = CompiledRuntime.besides(CasePlan.of("deprecated"));
    private static final Compilation COMPILATION = CompiledRuntime.compile(FILES);

    @Test
    void codecsServicesBuildersAndTestsCompileWithoutAWarning() {
        assertEquals(List.of(), COMPILATION.problems());
    }

    @Test
    void operationsAreMarkedInEveryForm() throws ReflectiveOperationException {
        for (String service : List.of("PaintsService", "PaintsAsyncService")) {
            Class<?> type = type("paints." + service);
            assertTrue(Arrays.stream(type.getMethods())
                    .allMatch(m -> isDeprecated(m) == m.getName().equals("create")));
        }
        assertTrue(isDeprecated(type("paints.PaintsCalls").getField("CREATE")));
        assertTrue(isDeprecated(type("paints.PaintCreateParams")));
    }

    @Test
    void membersAreMarkedAtAccessorSetterAndClear() throws ReflectiveOperationException {
        Class<?> paint = type("model.Paint");
        Class<?> builder = type("model.Paint$Builder");
        assertTrue(isDeprecated(paint.getMethod("code")));
        assertTrue(isDeprecated(builder.getMethod("code", long.class)));
        assertTrue(isDeprecated(type("model.PaintInput$Builder").getMethod("clearCode")));
        assertFalse(isDeprecated(paint.getMethod("recipe")), "its type is, it is not");
        assertTrue(isDeprecated(type("paints.PaintListParams").getMethod("shade")));
        assertTrue(isDeprecated(type("model.Wall").getMethod("w0")));
    }

    @Test
    void typesConstantsAndVariantsAreMarked() throws ReflectiveOperationException {
        assertTrue(isDeprecated(type("model.Recipe")));
        assertTrue(isDeprecated(type("model.Tint")));
        assertTrue(isDeprecated(type("model.Shelf")));
        assertTrue(isDeprecated(type("model.Finish$Coat")));
        assertFalse(isDeprecated(type("model.Finish")));
        assertTrue(isDeprecated(type("model.Gloss").getField("SATIN")));
        assertFalse(isDeprecated(type("model.Gloss").getField("MATT")));
    }

    @Test
    void theDocumentsOwnReasonStandsInTheTag() {
        assertTrue(text("test/sdk/model/Recipe.java")
                .contains(" * @deprecated <strong>Deprecated</strong> since 2024, mix by eye.\n"));
        assertTrue(text("test/sdk/paints/PaintListParams.java").contains("* @deprecated use <code>colour</code>.\n"));
        assertTrue(text("test/sdk/model/Paint.java").contains("* @deprecated The document marks it as deprecated.\n"));
    }

    @Test
    void theListingMarksThem() {
        String listing = text("api.md");
        assertTrue(listing.contains("(`POST /paints`); deprecated\n"));
        assertTrue(listing.contains("`PaintListParams { shade? (deprecated), colour?, tint? }`: params\n"));
        assertTrue(listing.contains("`Gloss = \"matt\" | \"satin\" (deprecated)`: enum\n"));
        assertTrue(listing.contains("`Recipe { name, parts? }`: model; deprecated\n"));
    }

    private static boolean isDeprecated(AnnotatedElement element) {
        return element.isAnnotationPresent(Deprecated.class);
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName("test.sdk." + name, false, COMPILATION.loader());
    }

    private static String text(String path) {
        return FILES.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .content();
    }
}
