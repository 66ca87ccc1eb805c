package dev.lathe.parse;

import dev.lathe.model.Docs;
import dev.lathe.model.SpecText;
import dev.lathe.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Links of answers, told in the documentation of the operation: what can be called next, and with what. */
final class LinkNotes {

    private static final int MOST = 20;

    private LinkNotes() {}

    /** The docs of an operation, with a note for each link. */
    static Docs docs(Run run, Element operation) {
        Docs docs = DocsMapper.docs(operation);
        List<SpecText> notes = new ArrayList<>(docs.notes());
        operation.members("responses").forEach((status, place) -> {
            Element response = run.document().follow(place);
            if (response != null) {
                response.members("links").forEach((name, use) -> {
                    Element link = run.document().follow(use);
                    if (link != null && notes.size() < MOST) {
                        notes.add(SpecText.of(note(status, name, link)));
                    }
                });
            }
        });
        return new Docs(docs.summary(), docs.description(), docs.externalUrl(), docs.deprecation(), notes);
    }

    // Link `author` of the answer 200: `getUser`, with `id` = `$response.body#/author_id`. Who wrote it.
    private static String note(String status, String name, Element link) {
        String target = Objects.requireNonNullElse(
                link.text("operationId"), Objects.requireNonNullElse(link.text("operationRef"), "?"));
        List<String> arguments = new ArrayList<>();
        link.members("parameters")
                .forEach((parameter, value) -> arguments.add("`" + parameter + "` = `" + value.text() + "`"));
        if (link.text("requestBody") != null) {
            arguments.add("the body = `" + link.text("requestBody") + "`");
        }
        String description = link.text("description");
        return "Link `" + name + "` of the answer " + status + ": `" + target + "`"
                + (arguments.isEmpty() ? "" : ", with " + String.join(", ", arguments)) + "."
                + (description == null ? "" : " " + description.strip());
    }
}
