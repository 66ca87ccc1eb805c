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
 * @param wireBody the expected body, or null when there is none
 * @param answer what the server replies
 * @param further what it replies instead, for a method that tells successes apart: one for each but the first
 * @param walk for lists that come in pages: all of them; null for others
 */
public record SamplePlan(
        List<ValuePlan> pathArguments,
        List<ValuePlan.Member> params,
        @Nullable ValuePlan body,
        SpecText wirePath,
        List<NameValue> wireQuery,
        List<NameValue> wireHeaders,
        @Nullable WireBody wireBody,
        Answer answer,
        List<Answer> further,
        @Nullable WalkPlan walk) {

    public SamplePlan {
        pathArguments = List.copyOf(pathArguments);
        params = List.copyOf(params);
        wireQuery = List.copyOf(wireQuery);
        wireHeaders = List.copyOf(wireHeaders);
        further = List.copyOf(further);
    }

    /** The same use, answered in another way; its walk is left out. */
    public SamplePlan answered(Answer other) {
        return new SamplePlan(
                pathArguments, params, body, wirePath, wireQuery, wireHeaders, wireBody, other, List.of(), null);
    }

    /** A pair. */
    public record NameValue(SpecText name, SpecText value) {}

    /** What must be seen as the body. */
    public sealed interface WireBody {

        /** JSON, compared as a tree. */
        record Json(JsonText json) implements WireBody {}

        /** Text, compared as it is. */
        record Text(SpecText text) implements WireBody {}

        /** A form's names and values, decoded, in order. */
        record Pairs(List<NameValue> pairs) implements WireBody {
            public Pairs {
                pairs = List.copyOf(pairs);
            }
        }

        /** The parts of a multipart form, in order. */
        record Parts(List<Part> parts) implements WireBody {
            public Parts {
                parts = List.copyOf(parts);
            }
        }
    }

    /** One part of a multipart form; without file name or media type where none is sent. */
    public record Part(
            SpecText name,
            @Nullable SpecText filename,
            @Nullable SpecText contentType,
            SpecText content) {}

    /** What the server replies; {@code body} is null for an answer that is empty, or {@code text} other than JSON. */
    public record Answer(
            int status,
            SpecText mediaType,
            @Nullable JsonText body,
            @Nullable SpecText text) {

        /** An answer in JSON, or none. */
        public Answer(int status, SpecText mediaType, @Nullable JsonText body) {
            this(status, mediaType, body, null);
        }
    }
}
