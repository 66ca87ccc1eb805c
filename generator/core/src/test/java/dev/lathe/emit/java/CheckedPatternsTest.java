package dev.lathe.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.emit.OutputFile;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.verify.ReadBack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patterns of a hostile document that builders are to check. */
class CheckedPatternsTest {

    @TempDir
    Path folder;

    private SdkPlan plan(String schema) throws IOException {
        Files.writeString(folder.resolve("lathe.yaml"), "lathe: 1\nconstraints: checked\n");
        Files.writeString(folder.resolve("openapi.yaml"), """
                openapi: 3.1.0
                info: { title: T, version: "1" }
                servers: [{ url: "https://t.example" }]
                paths:
                  /things:
                    post:
                      requestBody:
                        required: true
                        content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } }
                      responses: { "204": { description: Done. } }
                components:
                  schemas:
                    Thing: %s
                """.formatted(schema));
        return CasePlan.in(folder);
    }

    /** Each payload as it is, and as a pattern that finds it. */
    private static List<String> patterns() {
        List<String> patterns = new ArrayList<>(Hostile.PAYLOADS);
        Hostile.PAYLOADS.forEach(payload -> patterns.add(payload.chars()
                .filter(c -> c > ' ' && c <= '~')
                .mapToObj(c -> (Character.isLetterOrDigit(c) ? "" : "\\") + (char) c)
                .collect(Collectors.joining())));
        return patterns;
    }

    @Test
    void whateverAPatternSaysItIsAPatternOrNothing() throws IOException, ReflectiveOperationException {
        List<String> members = new ArrayList<>();
        for (String pattern : patterns()) {
            members.add("\"m" + members.size() + "\":{\"type\":\"string\",\"pattern\":\"" + json(pattern) + "\"}");
        }
        SdkPlan plan = plan("{\"type\":\"object\",\"properties\":{" + String.join(",", members) + "}}");
        RecordPlan thing = (RecordPlan) plan.types().get(0);
        long checked = thing.components().stream()
                .filter(component -> !component.checks().isEmpty())
                .count();
        assertTrue(checked >= Hostile.PAYLOADS.size() && checked < members.size(), () -> checked + " checked");
        List<OutputFile> files = CompiledRuntime.besides(plan);
        Diagnostics diagnostics = new Diagnostics();
        ReadBack.verify(files, diagnostics);
        assertEquals(List.of(), diagnostics.sorted());
        Compilation compilation = CompiledRuntime.compile(files);
        assertEquals(List.of(), compilation.problems());
        ClassLoader sdk = compilation.loader();
        Object builder = Class.forName("test.sdk.model.Thing", true, sdk)
                .getMethod("builder")
                .invoke(null);
        Class<?> type = Class.forName("test.sdk.model.Thing$Builder", true, sdk);
        for (int i = Hostile.PAYLOADS.size(); i < members.size(); i++) {
            String found = Hostile.PAYLOADS.get(i - Hostile.PAYLOADS.size()).replaceAll("[^!-~]", "");
            type.getMethod("m" + i, String.class).invoke(builder, found);
        }
        type.getMethod("build").invoke(builder);
    }

    @Test
    void aPatternWithoutEndMeetsAnExampleAndIsGivenUp() throws IOException {
        SdkPlan plan = assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> plan("{type: object, required: [a], properties: {a: {type: string, pattern: \"^((a+)+)+$\"}},"
                        + " example: {a: \"" + "a".repeat(60) + "!\"}}"));
        RecordPlan thing = (RecordPlan) plan.types().get(0);
        assertEquals(1, thing.components().get(0).checks().size());
    }

    private static String json(String text) {
        return text.chars()
                .mapToObj(c -> String.format(Locale.ROOT, "\\u%04x", c))
                .collect(Collectors.joining());
    }
}
