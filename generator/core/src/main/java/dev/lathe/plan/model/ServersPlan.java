package dev.lathe.plan.model;

import dev.lathe.model.Docs;
import dev.lathe.model.Server;
import dev.lathe.model.SpecText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an API is.
 *
 * @param choices the document's servers; the first is the default
 * @param type the enumeration of them; null when there is nothing to choose
 * @param variables of these servers and of those of single operations, each once
 */
public record ServersPlan(List<Choice> choices, @Nullable QualifiedName type, List<VariablePlan> variables) {

    public ServersPlan {
        choices = List.copyOf(choices);
        variables = List.copyOf(variables);
    }

    /** A server and the constant that stands for it. */
    public record Choice(Identifier constant, Server server) {}

    /**
     * A variable.
     *
     * @param setter the method of the client's builder
     * @param type the enumeration of its values; null when any text goes that fits into its place
     * @param values those that any server lists, when all do
     */
    public record VariablePlan(
            Identifier setter, SpecText wireName, @Nullable QualifiedName type, List<Value> values, Docs docs) {
        public VariablePlan {
            values = List.copyOf(values);
        }
    }

    /** A value and the constant that stands for it. */
    public record Value(Identifier constant, SpecText value) {}
}
