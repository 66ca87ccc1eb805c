package dev.lathe.plan.sample;

import dev.lathe.model.JsonText;
import dev.lathe.model.PaginationScheme.Place;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.SamplePlan.NameValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may differ between the requests of a walk. */
record PageRequest(List<NameValue> query, @Nullable JsonText body) {

    PageRequest {
        query = List.copyOf(query);
    }

    /** The same with another value of a member of the body, or of a query parameter, which goes to the end. */
    PageRequest with(Place place, SpecText parameter, Json value) {
        return place == Place.BODY
                ? new PageRequest(query, JsonTrees.print(members().with(parameter, value)))
                : with(parameter, WireForm.plain(value));
    }

    private PageRequest with(SpecText parameter, SpecText value) {
        List<NameValue> pairs = new ArrayList<>(query);
        pairs.removeIf(pair -> pair.name().equals(parameter));
        pairs.add(new NameValue(parameter, value));
        return new PageRequest(pairs, body);
    }

    /** The same with another query. */
    PageRequest withQuery(List<NameValue> pairs) {
        return new PageRequest(pairs, body);
    }

    /** The number that a parameter or member has, or another one when it has none. */
    long number(Place place, SpecText parameter, long otherwise) {
        if (place == Place.BODY) {
            Json value = members().members().get(parameter);
            return value instanceof Json.Num ? WireForm.number(WireForm.plain(value), otherwise) : otherwise;
        }
        return query.stream()
                .filter(pair -> pair.name().equals(parameter))
                .findFirst()
                .map(pair -> WireForm.number(pair.value(), otherwise))
                .orElse(otherwise);
    }

    private Json.Obj members() {
        Json parsed = body == null ? null : JsonTrees.parse(body);
        return parsed instanceof Json.Obj object ? object : new Json.Obj(Map.of());
    }
}
