package dev.lathe.plan.sample;

import dev.lathe.model.SpecText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The places of an answer where it may name the next page; the first one that does counts. */
record NextPlaces(List<SpecText> pointers) {

    NextPlaces {
        pointers = List.copyOf(pointers);
    }

    /** The answer with one of these names at the first place, each tried in turn. */
    List<Json> naming(Json answer, Json... names) {
        return Stream.of(names)
                .map(name -> JsonPlaces.with(answer, pointers.get(0), name))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The answer without a next page: nothing there, or an empty text or null where there must be something. */
    List<Json> namingNone(Json answer) {
        Json bare = answer;
        Json empty = answer;
        Json none = answer;
        for (SpecText pointer : pointers) {
            if (JsonPlaces.at(answer, pointer) != null) {
                bare = JsonPlaces.without(bare, pointer);
                empty = Objects.requireNonNull(JsonPlaces.with(empty, pointer, new Json.Text(SpecText.EMPTY)));
                none = Objects.requireNonNull(JsonPlaces.with(none, pointer, new Json.Null()));
            }
        }
        return List.of(bare, empty, none);
    }

    /** What an answer made here names. */
    Json named(Json answer) {
        Json name = JsonPlaces.at(answer, pointers.get(0));
        return name == null ? new Json.Text(SpecText.EMPTY) : name;
    }
}
