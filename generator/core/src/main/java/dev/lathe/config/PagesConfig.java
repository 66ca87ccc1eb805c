package dev.lathe.config;

import dev.lathe.config.ResourceConfig.Repeat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lathe.yaml says about how single operations page.
 *
 * @param recognition whether operations of which it says nothing are looked at
 */
public record PagesConfig(Recognition recognition, List<Choice> choices) {

    /** The name that no scheme can have: the operation does not page. */
    public static final String NONE = "none";

    /** Nothing is said. */
    public static final PagesConfig DEFAULT = new PagesConfig(Recognition.ON, List.of());

    public PagesConfig {
        choices = List.copyOf(choices);
    }

    /** Whether common ways of paging are recognised by parameters and answers. */
    public enum Recognition {
        ON,
        OFF
    }

    /**
     * How one operation pages.
     *
     * @param operation {@code VERB /path} or an operationId
     * @param scheme the name of a scheme, or {@link #NONE}
     * @param items pointer to the items where they are not where the scheme says, or null
     */
    public record Choice(
            Located operation, Located scheme, @Nullable String items, Repeat repeat) {}
}
