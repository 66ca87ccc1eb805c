package dev.lathe.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of the resource tree; the root's name is empty. */
public record ResourceConfig(
        Located name, String description, List<MethodConfig> methods, List<ResourceConfig> children) {

    public ResourceConfig {
        methods = List.copyOf(methods);
        children = List.copyOf(children);
    }

    /**
     * A method.
     *
     * @param operation {@code VERB /path} or an operationId
     * @param pages name of a pagination scheme, {@code none}, or null when nothing is said
     * @param items pointer to the items where they are not where the scheme says, or null
     */
    public record MethodConfig(
            Located name,
            Located operation,
            List<String> aliases,
            @Nullable Located pages,
            @Nullable String items,
            Repeat repeat,
            Returns returns) {

        public MethodConfig {
            aliases = List.copyOf(aliases);
        }
    }

    /** What a page equal to the one before means. */
    public enum Repeat {
        FAIL,
        END
    }

    /** What of the answer a method gives back; {@code INFERRED} looks at the document. */
    public enum Returns {
        INFERRED,
        NOTHING,
        VALUE,
        ITEMS,
        RAW
    }
}
