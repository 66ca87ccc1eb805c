package dev.lathe.emit.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.CuratedPlan;
import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.language.Target.Escape;
import dev.lathe.language.TemplateSet;
import dev.lathe.language.TemplateSet.Template;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.ServicePlan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Samples that a language's own template makes. */
class TemplateSamplesTest {

    private final SdkPlan plan = CuratedPlan.plan();
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void aTemplateSeesTheMethodAndItsResource() {
        assertEquals("accounts.create(POST)", sample("{{accessors service.name}}.{{method.name}}({{method.verb}})"));
        assertEquals(List.of(), diagnostics.sorted());
    }

    @Test
    void aLanguageWithoutSuchATemplateHasNoSamples() {
        assertNull(new TemplateSamples(plan, Languages.of(Escape.PLAIN, ""), diagnostics)
                .of(accounts().path(), create()));
        assertEquals(List.of(), diagnostics.sorted());
    }

    @Test
    void aSampleOfNothingIsNone() {
        assertNull(sample("{{#if (sends method \"BINARY\")}}binary{{/if}}"));
    }

    @Test
    void linesThatAreTooLongAreLaidOut() {
        String lines = sample("{{#laidOut indent=4}}\ncall(" + "\"0123456789\", ".repeat(8) + ")\n{{/laidOut}}");

        assertEquals("call(\n" + "    \"0123456789\",\n".repeat(8) + ")", lines);
    }

    @Test
    void aMistakeNamesTheTemplateAndTheMethod() {
        assertNull(sample("{{#with method}}{{nmae}}{{/with}}"));

        List<Diagnostic> told = diagnostics.sorted();
        assertEquals(1, told.size(), told.toString());
        assertEquals("demo/templates/sample.hbs", told.get(0).location().file());
        assertTrue(told.get(0).message().contains("/methods/"), told.toString());
    }

    private @Nullable String sample(String text) {
        TemplateSet none = Languages.of(Escape.PLAIN, "");
        Map<String, Template> templates = Map.of("sample", new Template("demo/templates/sample.hbs", text));
        return new TemplateSamples(plan, TemplateSet.of(none.target(), templates, Map.of(), List.of()), diagnostics)
                .of(accounts().path(), create());
    }

    private ServicePlan accounts() {
        return plan.services().stream()
                .filter(service -> service.name().simple().value().equals("AccountsService"))
                .findFirst()
                .orElseThrow();
    }

    private MethodPlan create() {
        return accounts().methods().stream()
                .filter(method -> method.name().value().equals("create"))
                .findFirst()
                .orElseThrow();
    }
}
