package dev.lathe.account;

import dev.lathe.diagnostics.Location;
import dev.lathe.model.Content;
import dev.lathe.model.Operation;
import dev.lathe.model.Response;
import dev.lathe.model.SdkModel;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.BodyPlan;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.shape.Answers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where media types went: what methods send and read, operation by operation. */
final class MediaTypeFates {

    private final PlannedMethods methods;
    private final Map<String, List<Use>> uses = new HashMap<>();

    MediaTypeFates(SdkModel model, PlannedMethods methods) {
        this.methods = methods;
        model.operations().forEach(this::add);
    }

    /** A media type in a request, or in an answer, of an operation. */
    private record Use(Operation operation, @Nullable Response answer, Content content) {}

    private void add(Operation operation) {
        if (operation.body() != null) {
            operation.body().contents().forEach(content -> add(new Use(operation, null, content)));
        }
        for (Response answer : operation.responses()) {
            answer.contents().forEach(content -> add(new Use(operation, answer, content)));
        }
    }

    private void add(Use use) {
        uses.computeIfAbsent(key(use.content().location()), key -> new ArrayList<>())
                .add(use);
    }

    private static String key(Location location) {
        return location.file() + "#" + location.pointer();
    }

    /** The best that any operation makes of it. */
    Fate of(Location place) {
        return uses.getOrDefault(key(place), List.of()).stream()
                .flatMap(use -> methods
                        .of(use.operation().verb(), use.operation().path())
                        .stream()
                        .map(method -> fate(use, method)))
                .min(Comparator.naturalOrder())
                .orElse(Fate.LEFT_OUT);
    }

    /** Whether a method sends the operation that has it, so that another media type took its place. */
    boolean isOfPlannedOperation(Location place) {
        return uses.getOrDefault(key(place), List.of()).stream()
                .anyMatch(use -> !methods.of(
                                use.operation().verb(), use.operation().path())
                        .isEmpty());
    }

    /** Whether it is an answer that no method expects: not merely another form of one that a method reads. */
    boolean isFurtherAnswer(Location place) {
        return uses.getOrDefault(key(place), List.of()).stream()
                .anyMatch(use -> use.answer() != null
                        && use.content().equals(Answers.content(use.answer()))
                        && !use.answer().equals(Answers.success(use.operation())));
    }

    private static Fate fate(Use use, MethodPlan method) {
        Response answer = use.answer();
        if (answer == null) {
            return sent(method.body(), use.content());
        }
        Response success = Answers.success(use.operation());
        boolean isChosen = use.content().equals(Answers.content(answer));
        if (method.answer() instanceof AnswerPlan.ByStatus byStatus
                && answer.status().isSuccess()) {
            return isChosen ? read(byStatus, answer) : Fate.LEFT_OUT;
        }
        if (answer.equals(success)) {
            return isChosen ? read(method.answer()) : Fate.LEFT_OUT;
        }
        if (answer.status().isSuccess()) {
            boolean isRead = method.answer() instanceof AnswerPlan.Pages
                    ? isAlike(use.content(), Answers.content(success))
                    : isChosen;
            return isRead ? read(method.answer()) : Fate.LEFT_OUT;
        }
        return thrown(method, answer, use.content());
    }

    private static Fate read(AnswerPlan.ByStatus plan, Response answer) {
        return plan.successes().stream()
                .filter(success -> success.status().equals(answer.status()))
                .map(success -> read(success.answer()))
                .findFirst()
                .orElse(Fate.LEFT_OUT);
    }

    private static Fate sent(BodyPlan body, Content content) {
        SpecText mediaType = SpecText.EMPTY;
        if (body instanceof BodyPlan.Flattened flattened) {
            mediaType = flattened.format().mediaType();
        } else if (body instanceof BodyPlan.Argument argument) {
            mediaType = argument.format().mediaType();
        }
        return content.mediaType().equals(mediaType) ? asWritten(content.kind()) : Fate.LEFT_OUT;
    }

    private static Fate asWritten(Content.Kind kind) {
        return kind == Content.Kind.BINARY || kind == Content.Kind.OPAQUE ? Fate.RAW : Fate.VALUE;
    }

    private static Fate read(AnswerPlan answer) {
        if (answer instanceof AnswerPlan.Nothing) {
            return Fate.LEFT_OUT;
        }
        boolean isRaw = answer instanceof AnswerPlan.Raw
                || answer instanceof AnswerPlan.Binary
                || answer instanceof AnswerPlan.Text;
        return isRaw ? Fate.RAW : Fate.VALUE;
    }

    /** Another success of the same type is read as the expected one. */
    private static boolean isAlike(Content content, @Nullable Content expected) {
        return expected != null
                && content.kind() == expected.kind()
                && content.wrapping() == expected.wrapping()
                && content.type() != null
                && content.type().equals(expected.type());
    }

    /** Failures without a type of their own are in the exception as they came. */
    private static Fate thrown(MethodPlan method, Response answer, Content content) {
        boolean typed = content.equals(Answers.content(answer))
                && method.errors().stream().anyMatch(error -> error.status().equals(answer.status()));
        return typed ? Fate.VALUE : Fate.RAW;
    }
}
