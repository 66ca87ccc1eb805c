package dev.lathe.plan.model;

import dev.lathe.model.SpecText;
import java.util.List;

/**
 * A class that reads what the API sends of its own accord.
 *
 * @param name the class ({@code Webhooks}, {@code OrdersCallbacks})
 * @param path the resource whose callbacks these are; empty for webhooks, and for callbacks of the root
 * @param occasion what makes the API send them
 * @param parsers its methods, those for any payload first
 */
public record HooksPlan(QualifiedName name, List<SpecText> path, Occasion occasion, List<ParserPlan> parsers) {

    public HooksPlan {
        path = List.copyOf(path);
        parsers = List.copyOf(parsers);
    }

    /** What makes the API send something. */
    public enum Occasion {
        /** An event; it was agreed upon elsewhere where to send it. */
        WEBHOOK,
        /** A call of an operation. */
        CALLBACK
    }
}
