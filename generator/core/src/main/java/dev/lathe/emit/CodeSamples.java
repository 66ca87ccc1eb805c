package dev.lathe.emit;

import dev.lathe.model.SpecText;
import dev.lathe.plan.model.MethodPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Code that calls the API by an SDK in another language than the one that is emitted, for pages that show it. */
@FunctionalInterface
public interface CodeSamples {

    /** No code at all. */
    CodeSamples NONE = (resource, method) -> null;

    /**
     * The code that calls a method as its sample does.
     *
     * @param resource the path of the method's resource
     * @param method the method as any language plans it
     * @return null when the language has no such method, or no sample of it
     */
    @Nullable
    String of(List<SpecText> resource, MethodPlan method);
}
