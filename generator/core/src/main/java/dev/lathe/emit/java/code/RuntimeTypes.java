package dev.lathe.emit.java.code;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import org.jspecify.annotations.Nullable;

/**
 * The types of the embedded runtime, by the package that an SDK has them in.
 *
 * @param base the SDK's root package, for example {@code dev.lathe.cloudflare}
 */
public record RuntimeTypes(String base) {

    /** {@code @Nullable} of JSpecify. */
    public static final AnnotationSpec NULLABLE =
            AnnotationSpec.builder(Nullable.class).build();

    /** A public type of the runtime. */
    public ClassName core(String simpleName, String... nested) {
        return ClassName.get(base + ".core", simpleName, nested);
    }

    /** A type of the JSON layer. */
    public ClassName json(String simpleName) {
        return ClassName.get(base + ".internal.json", simpleName);
    }

    /** A type of the call layer. */
    public ClassName call(String simpleName) {
        return ClassName.get(base + ".internal.call", simpleName);
    }

    /** A type of the HTTP layer. */
    public ClassName http(String simpleName) {
        return ClassName.get(base + ".internal.http", simpleName);
    }

    /** A type that the emitted tests use. */
    public ClassName testing(String simpleName) {
        return ClassName.get(base + ".testing", simpleName);
    }

    public ClassName rawJson() {
        return core("RawJson");
    }

    public ClassName extras() {
        return core("Extras");
    }

    public ClassName reader() {
        return json("JsonReader");
    }

    public ClassName writer() {
        return json("JsonWriter");
    }

    public ClassName members() {
        return json("Members");
    }

    public ClassName requestOptions() {
        return core("RequestOptions");
    }
}
