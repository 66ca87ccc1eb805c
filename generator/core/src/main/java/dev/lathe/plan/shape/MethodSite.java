package dev.lathe.plan.shape;

import dev.lathe.model.Method;
import dev.lathe.model.Operation;
import dev.lathe.model.SpecText;
import dev.lathe.plan.naming.English;
import dev.lathe.plan.naming.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A method where it stands in the resource tree.
 *
 * @param path names of the resources that lead here, outermost first; empty for methods of the root
 */
public record MethodSite(List<SpecText> path, Method method, Operation operation) {

    public MethodSite {
        path = List.copyOf(path);
    }

    /**
     * What types of this method begin with: {@code token create} of {@code accounts.tokens} and {@code create},
     * {@code update points} of {@code points} and {@code updatePoints}.
     */
    public List<String> words() {
        List<String> resource =
                path.isEmpty() ? List.of("root") : English.singular(Words.of(path.get(path.size() - 1)));
        List<String> name = Words.of(method.name());
        boolean names = English.singular(name).containsAll(resource) && name.size() > resource.size();
        return names ? name : Words.join(resource, name);
    }

    /** The same with the enclosing resource in front, for when the short form is taken. */
    public List<String> longWords() {
        return path.size() < 2 ? words() : Words.join(English.singular(Words.of(path.get(path.size() - 2))), words());
    }

    /** What {@code lathe.lock} knows the method by. */
    public String key() {
        String resource = path.stream().map(LockKey::of).collect(Collectors.joining("."));
        return operation.id().value() + "#method:" + resource + "." + LockKey.of(method.name());
    }

    /** Sites are the same when they have the same key; comparing whole operations would take too long. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MethodSite that
                && path.equals(that.path)
                && method.name().equals(that.method.name())
                && operation.id().equals(that.operation.id());
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, method.name(), operation.id());
    }
}
