package dev.lathe.emit.java.project;

import dev.lathe.emit.java.code.Deprecations;
import dev.lathe.emit.java.door.Markdown;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.BodyPlan;
import dev.lathe.plan.model.MethodPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A method as one line of api.md. */
final class MethodLine {

    private MethodLine() {}

    // - `client.accounts().get(accountId) -> Account` (`GET /accounts/{account_id}`): Account Details; also `fetch`
    static String of(MethodPlan method, String path) {
        String call = path + "." + method.name() + "(" + String.join(", ", arguments(method)) + ")";
        String title = method.title().isEmpty() ? "" : ": " + Markdown.text(method.title());
        String aliases = method.aliases().isEmpty()
                ? ""
                : "; also "
                        + method.aliases().stream()
                                .map(alias -> "`" + alias + "`")
                                .collect(Collectors.joining(", "));
        return "- `" + call + " -> " + answer(method.answer()) + "` (`" + method.verb() + " "
                + Markdown.code(method.path()) + "`)" + title + aliases
                + (Deprecations.isDeprecated(method.docs()) ? "; deprecated" : "");
    }

    private static List<String> arguments(MethodPlan method) {
        List<String> arguments = new ArrayList<>();
        method.pathArguments().forEach(argument -> arguments.add(argument.name().value()));
        if (method.body() instanceof BodyPlan.Argument body) {
            arguments.add(body.name().value());
        }
        if (method.params() != null) {
            arguments.add("params");
        }
        return arguments;
    }

    private static String answer(AnswerPlan answer) {
        if (answer instanceof AnswerPlan.Value value) {
            return TypeText.of(value.type());
        }
        if (answer instanceof AnswerPlan.ByStatus byStatus) {
            return byStatus.name().simple() + " = "
                    + byStatus.successes().stream()
                            .map(success -> success.name() + "(" + answer(success.answer()) + ")")
                            .collect(Collectors.joining(" | "));
        }
        if (answer instanceof AnswerPlan.Pages pages) {
            return pages.paginator().simple() + "<" + TypeText.of(pages.item()) + ">";
        }
        if (answer instanceof AnswerPlan.Elements elements) {
            return "Stream<" + (elements.item() == null ? "string" : TypeText.of(elements.item())) + ">";
        }
        if (answer instanceof AnswerPlan.Text) {
            return "text";
        }
        if (answer instanceof AnswerPlan.Binary) {
            return "bytes";
        }
        return answer instanceof AnswerPlan.Raw ? "raw" : "void";
    }
}
