package dev.lathe.plan.sample;

import dev.lathe.model.JsonText;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.SamplePlan.NameValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may differ between the requests of a walk. */
record PageRequest(List<NameValue> query, @Nullable JsonText body) {

    PageRequest {
        query = List.copyOf(query);
    }

    /** The same with another value of a query parameter, which goes to the end. */
    PageRequest with(SpecText parameter, SpecText value) {
        List<NameValue> pairs = new ArrayList<>(query);
        pairs.removeIf(pair -> pair.name().equals(parameter));
        pairs.add(new NameValue(parameter, value));
        return new PageRequest(pairs, body);
    }

    /** The same with another query. */
    PageRequest withQuery(List<NameValue> pairs) {
        return new PageRequest(pairs, body);
    }

    /** The number that a parameter has, or another one when it has none. */
    long number(SpecText parameter, long otherwise) {
        return query.stream()
                .filter(pair -> pair.name().equals(parameter))
                .findFirst()
                .map(pair -> WireForm.number(pair.value(), otherwise))
                .orElse(otherwise);
    }
}
