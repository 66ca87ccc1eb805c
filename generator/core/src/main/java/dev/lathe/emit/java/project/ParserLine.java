package dev.lathe.emit.java.project;

import dev.lathe.emit.java.code.Deprecations;
import dev.lathe.emit.java.door.Markdown;
import dev.lathe.plan.model.HooksPlan;
import dev.lathe.plan.model.ParserPlan;

/** A method that reads payloads as one line of api.md. */
final class ParserLine {

    private ParserLine() {}

    // - `Webhooks.parseNewPet(body) -> Pet` (`newPet`): A new pet
    static String of(ParserPlan parser, HooksPlan hooks) {
        String call = hooks.name().simple() + "." + parser.name() + "(body)";
        String what =
                parser.hooks().size() == 1 ? "`" + Markdown.code(parser.hooks().get(0)) + "`" : "any of these";
        String summary = parser.docs().summary().isEmpty()
                ? ""
                : ": " + Markdown.text(parser.docs().summary());
        return "- `" + call + " -> " + TypeText.of(parser.payload()) + "` (" + what + ")" + summary
                + (Deprecations.isDeprecated(parser.docs()) ? "; deprecated" : "");
    }
}
