package dev.lathe.parse.paging;

import dev.lathe.model.PaginationScheme.Place;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation as paging sees it.
 *
 * @param verb in lower case
 * @param path as the document spells it
 * @param inputs what the request may say
 * @param answer of the successful JSON answer
 */
public record Exchange(String verb, String path, List<Input> inputs, AnswerShape answer) {

    private static final Set<String> ASKING = Set.of("search", "query", "list", "find", "filter");

    public Exchange {
        inputs = List.copyOf(inputs);
    }

    boolean isGet() {
        return verb.equals("get");
    }

    /** Whether it asks without changing anything: a GET, or a POST that says so. */
    boolean onlyAsks() {
        String last = Spelling.words(path.substring(path.lastIndexOf('/') + 1));
        return isGet() || (verb.equals("post") && ASKING.stream().anyMatch(word -> Spelling.has(last, word)));
    }

    /** The first input of a kind with one of these names, in the order of the names. */
    @Nullable
    Input input(Kind kind, List<String> names) {
        for (String name : names) {
            for (Input input : inputs) {
                if (input.kind() == kind && input.words().equals(name) && mayTravel(input)) {
                    return input;
                }
            }
        }
        return null;
    }

    private boolean mayTravel(Input input) {
        return input.place() == Place.QUERY || verb.equals("post");
    }

    /** Whether any input has one of these names. */
    boolean says(List<String> names) {
        return inputs.stream().anyMatch(input -> names.contains(input.words()));
    }
}
