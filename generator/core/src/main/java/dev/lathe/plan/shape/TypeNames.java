package dev.lathe.plan.shape;

import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where every type ended up: its name, its codec's, and what is nested in it. */
public final class TypeNames {

    private final Packages packages;
    private final Map<TypeKey, QualifiedName> names = new LinkedHashMap<>();
    private final Map<TypeKey, QualifiedName> codecs = new HashMap<>();
    private final Map<TypeKey, List<TypeKey>> nested = new HashMap<>();
    private final List<TypeKey> topLevel = new ArrayList<>();

    TypeNames(Packages packages) {
        this.packages = packages;
    }

    public Packages packages() {
        return packages;
    }

    public QualifiedName name(TypeKey key) {
        return Objects.requireNonNull(names.get(key), () -> "no name for " + key.lockKey());
    }

    public QualifiedName codec(TypeKey key) {
        return Objects.requireNonNull(codecs.get(key), () -> "no codec for " + key.lockKey());
    }

    /** What is declared inside a type, in the order of the document. */
    public List<TypeKey> nested(TypeKey owner) {
        return List.copyOf(nested.getOrDefault(owner, List.of()));
    }

    /** Types that are not nested, in the order of the document. */
    public List<TypeKey> topLevel() {
        return List.copyOf(topLevel);
    }

    /** A class beside the codecs: {@code internal.accounts.AccountsClient}. */
    public QualifiedName internal(List<Identifier> exported, Identifier simple) {
        return new QualifiedName(packages.internal(exported), List.of(), simple);
    }

    /** Of a request shape: the answer's shape, if there is one. */
    @Nullable
    QualifiedName copiedFrom(TypeKey.Shape shape) {
        return shape.direction() == Direction.REQUEST
                ? names.get(new TypeKey.Shape(shape.id(), Direction.ANSWER))
                : null;
    }

    boolean isNamed(TypeKey key) {
        return names.containsKey(key);
    }

    void putTop(TypeKey key, List<Identifier> packagePath, Identifier simple) {
        topLevel.add(key);
        names.put(key, new QualifiedName(packagePath, List.of(), simple));
    }

    void putNested(TypeKey owner, TypeKey key, Identifier simple) {
        nested.computeIfAbsent(owner, o -> new ArrayList<>()).add(key);
        names.put(key, name(owner).nested(simple));
    }

    void putCodec(TypeKey key, Identifier simple) {
        codecs.put(key, internal(name(key).packagePath(), simple));
    }

    /** Every type that was named. */
    List<TypeKey> all() {
        return List.copyOf(names.keySet());
    }
}
