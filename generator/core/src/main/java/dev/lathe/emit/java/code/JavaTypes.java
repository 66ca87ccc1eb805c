package dev.lathe.emit.java.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lathe.model.Nullability;
import dev.lathe.model.ScalarKind;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.TypeUse;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Planned types in JavaPoet's terms. */
public record JavaTypes(RuntimeTypes runtime) {

    /** The class of a planned name. */
    public static ClassName className(QualifiedName name) {
        List<String> simple = new java.util.ArrayList<>(
                name.enclosing().stream().map(Object::toString).toList());
        simple.add(name.simple().value());
        ClassName outer = ClassName.get(name.packageName(), simple.get(0));
        for (String nested : simple.subList(1, simple.size())) {
            outer = outer.nestedClass(nested);
        }
        return outer;
    }

    /** The type of a value that is there: primitive where there is one, without {@code @Nullable}. */
    public TypeName plain(TypeUse use) {
        if (use instanceof TypeUse.Scalar scalar) {
            return scalar(scalar.kind());
        }
        if (use instanceof TypeUse.ListOf list) {
            return ParameterizedTypeName.get(ClassName.get(List.class), argument(list.item()));
        }
        if (use instanceof TypeUse.MapOf map) {
            return ParameterizedTypeName.get(
                    ClassName.get(Map.class), ClassName.get(String.class), argument(map.value()));
        }
        if (use instanceof TypeUse.Declared declared) {
            return className(declared.name());
        }
        return runtime.rawJson();
    }

    /** As a type argument: boxed, {@code @Nullable} when the document allows null. */
    public TypeName argument(TypeUse use) {
        TypeName boxed = boxed(use);
        return use.nullability() == Nullability.NULLABLE ? nullable(boxed) : boxed;
    }

    /** The type of a value that is there, as a reference. */
    public TypeName boxed(TypeUse use) {
        TypeName plain = plain(use);
        return plain.isPrimitive() ? plain.box() : plain;
    }

    /** The same reference type, {@code @Nullable}. */
    public static TypeName nullable(TypeName type) {
        TypeName boxed = type.isPrimitive() ? type.box() : type;
        return boxed.annotated(RuntimeTypes.NULLABLE);
    }

    private TypeName scalar(ScalarKind kind) {
        return switch (kind) {
            case STRING -> ClassName.get(String.class);
            case BOOLEAN -> TypeName.BOOLEAN;
            case INT32 -> TypeName.INT;
            case INT64 -> TypeName.LONG;
            case BIG_INTEGER -> ClassName.get(BigInteger.class);
            case FLOAT -> TypeName.FLOAT;
            case DOUBLE -> TypeName.DOUBLE;
            case DECIMAL -> ClassName.get(BigDecimal.class);
            case DATE_TIME -> ClassName.get(OffsetDateTime.class);
            case DATE -> ClassName.get(LocalDate.class);
            case TIME -> ClassName.get(LocalTime.class);
            case DURATION -> ClassName.get(Duration.class);
            case UUID -> ClassName.get(UUID.class);
            case URI -> ClassName.get(URI.class);
            case BYTES -> runtime.core("Bytes");
            case BINARY -> runtime.core("Upload");
        };
    }
}
