package dev.lathe.model;

import dev.lathe.diagnostics.Location;
import java.util.List;

/** A server URL template and its variables. */
public record Server(SpecText url, SpecText description, List<Variable> variables, Location location) {

    public Server {
        variables = List.copyOf(variables);
    }

    /** A variable of the template; {@code values} is empty when the document does not enumerate them. */
    public record Variable(SpecText name, SpecText defaultValue, List<SpecText> values, Docs docs) {
        public Variable {
            values = List.copyOf(values);
        }
    }
}
