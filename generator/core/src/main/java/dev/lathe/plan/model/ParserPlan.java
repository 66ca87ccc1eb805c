package dev.lathe.plan.model;

import dev.lathe.model.Docs;
import dev.lathe.model.JsonText;
import dev.lathe.model.SpecText;
import java.util.List;

/**
 * A method that reads payloads.
 *
 * @param name for example {@code parseNewPet}
 * @param hooks the names of the webhooks or callbacks whose payloads it reads; one as a rule
 * @param payload what it gives back
 * @param samples payloads for tests: the document's examples, or a made-up one; empty when none could be made up
 * @param sources the places of those in the document
 */
public record ParserPlan(
        Identifier name,
        List<SpecText> hooks,
        TypeUse payload,
        List<JsonText> samples,
        Docs docs,
        List<SpecText> sources) {

    public ParserPlan {
        hooks = List.copyOf(hooks);
        samples = List.copyOf(samples);
        sources = List.copyOf(sources);
    }
}
