package dev.lathe.model;

import dev.lathe.diagnostics.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation.
 *
 * @param style how its value is written; never null, defaults of OpenAPI are already applied
 * @param group the filter object that this parameter is a member of ({@code id.not} of {@code id}), or null
 * @param defaultValue what the server assumes, for documentation only
 */
public record Parameter(
        SpecText name,
        ParameterLocation in,
        TypeRef type,
        Presence presence,
        ParameterStyle style,
        @Nullable ParameterGroup group,
        Constraints constraints,
        @Nullable JsonText defaultValue,
        List<Example> examples,
        Docs docs,
        Location location) {

    public Parameter {
        examples = List.copyOf(examples);
    }
}
