package dev.lathe.plan.model;

import dev.lathe.model.JsonText;
import dev.lathe.model.SpecText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One use of a method, with what must be seen on the wire. The expectations come from the document's own examples, not
 * from the encoder under test.
 *
 * @param pathArguments in order
 * @param params components of the params object; empty when there is none or it is left out
 * @param body the body argument, or null
 * @param wirePath the encoded path, without the base URL's
 * @param wireQuery names and values as decoded, in order
 * @param wireHeaders headers that the parameters become
 * @param wireBody the expected JSON body, or null when there is none
 * @param answer what the server replies
 * @param walk for lists that come in pages: all of them; null for others
 */
public record SamplePlan(
        List<ValuePlan> pathArguments,
        List<ValuePlan.Member> params,
        @Nullable ValuePlan body,
        SpecText wirePath,
        List<NameValue> wireQuery,
        List<NameValue> wireHeaders,
        @Nullable JsonText wireBody,
        Answer answer,
        @Nullable WalkPlan walk) {

    public SamplePlan {
        pathArguments = List.copyOf(pathArguments);
        params = List.copyOf(params);
        wireQuery = List.copyOf(wireQuery);
        wireHeaders = List.copyOf(wireHeaders);
    }

    /** A pair. */
    public record NameValue(SpecText name, SpecText value) {}

    /** What the server replies; {@code body} is null for an empty answer. */
    public record Answer(
            int status, SpecText mediaType, @Nullable JsonText body) {}
}
