package dev.lathe.plan.model;

import dev.lathe.model.JsonText;
import dev.lathe.plan.model.SamplePlan.NameValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a sample walks a list from its first page to its end. */
public sealed interface WalkPlan {

    /** The pages in order; after the last one nothing more is asked for. */
    record Pages(List<PagePlan> pages) implements WalkPlan {
        public Pages {
            pages = List.copyOf(pages);
        }
    }

    /** No page can be made up that follows the sample's answer, so nothing but that answer can be shown. */
    record FirstPageOnly(Reason reason) implements WalkPlan {}

    /**
     * One page. The request differs from the sample's in query and body only.
     *
     * @param wireQuery names and values as decoded, in order
     * @param wireBody the expected JSON body, or null when there is none
     * @param answerHeaders headers of the answer by which the scheme finds the next page
     * @param answer the body of the answer
     */
    record PagePlan(
            List<NameValue> wireQuery, @Nullable JsonText wireBody, List<NameValue> answerHeaders, JsonText answer) {
        public PagePlan {
            wireQuery = List.copyOf(wireQuery);
            answerHeaders = List.copyOf(answerHeaders);
        }
    }

    /** Why there is no second page. */
    enum Reason {
        /** The sample's answer holds no list, or an empty one, and no item could be made up. */
        NO_ITEM,
        /** Where the answer would say what follows, its type lets none of the tried values pass. */
        NO_FIGURES,
        /** The body of the request names the page; emitted tests compare one body only. */
        BODY_DIFFERS
    }
}
