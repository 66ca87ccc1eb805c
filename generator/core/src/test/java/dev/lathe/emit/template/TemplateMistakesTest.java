package dev.lathe.emit.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.CuratedPlan;
import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.language.Target.Escape;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mistakes in templates name the template, the line, and where in the model it was at. */
class TemplateMistakesTest {

    @Test
    void aTemplateThatDoesNotParse() {
        Diagnostic mistake = mistake("fine\n{{#each services}}\n{{name}}\n");

        assertEquals(DiagnosticCode.TEMPLATE_INVALID, mistake.code());
        assertEquals("demo/templates/all.hbs", mistake.location().file());
        assertTrue(mistake.location().line() >= 2, mistake.toString());
    }

    @Test
    void aNameThatIsNotThere() {
        Diagnostic mistake = mistake("{{#each services}}\n{{#each methods}}\n{{nmae}}\n{{/each}}\n{{/each}}\n");

        assertEquals(DiagnosticCode.TEMPLATE_FAILED, mistake.code());
        assertEquals(3, mistake.location().line());
        assertTrue(
                mistake.message()
                        .startsWith("there is neither a helper nor a value `nmae` here, while all.txt was made"
                                + " from the model's /services/0/methods/0"),
                mistake.message());
    }

    @Test
    void aTemplateThatIsNotThere() {
        Diagnostic mistake = mistake("{{> nowhere}}\n");

        assertEquals(DiagnosticCode.TEMPLATE_INVALID, mistake.code());
        assertTrue(mistake.message().contains("nowhere"), mistake.message());
    }

    @Test
    void aScalarThatTheLanguageHasNoTypeFor() {
        Diagnostic mistake = mistake("{{scalar \"STRING\"}}\n{{scalar \"INT64\"}}\n");

        assertEquals(DiagnosticCode.TEMPLATE_FAILED, mistake.code());
        assertEquals(2, mistake.location().line());
        assertTrue(mistake.message().startsWith("target.yaml says no type for INT64"), mistake.message());
    }

    private static Diagnostic mistake(String template) {
        Diagnostics diagnostics = new Diagnostics();
        assertEquals(
                List.of(), TemplateEmitter.emit(CuratedPlan.plan(), Languages.of(Escape.PLAIN, template), diagnostics));
        List<Diagnostic> found = diagnostics.sorted();
        assertEquals(1, found.size(), found.toString());
        return found.get(0);
    }
}
