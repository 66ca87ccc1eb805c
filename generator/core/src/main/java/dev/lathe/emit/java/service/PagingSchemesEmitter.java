package dev.lathe.emit.java.service;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.model.PaginationScheme;
import dev.lathe.model.PaginationScheme.Advance;
import dev.lathe.model.PaginationScheme.Stop;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.PaginatorPlan;
import dev.lathe.plan.model.QualifiedName;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Emits the pagination schemes as data. */
final class PagingSchemesEmitter {

    private final Emission emission;

    PagingSchemesEmitter(Emission emission) {
        this.emission = emission;
    }

    static ClassName className(Emission emission) {
        return ClassName.get(emission.runtime().base() + ".internal", "PagingSchemes");
    }

    /** {@code V4_PAGE_PAGINATION_ARRAY}: the constant of a paginator. */
    static String constant(QualifiedName paginator) {
        return paginator
                .simple()
                .value()
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(className(emission))
                .addJavadoc(JavaDoc.words("How the lists of the API page.").build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        emission.plan().paginators().forEach(paginator -> type.addField(scheme(paginator)));
        return type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .build();
    }

    // public static final PagingScheme SINGLE_PAGE = PagingScheme.of("/result", null, new Advance.Single());
    private FieldSpec scheme(PaginatorPlan paginator) {
        PaginationScheme scheme = paginator.scheme();
        ClassName type = paging("PagingScheme");
        CodeBlock.Builder stops = CodeBlock.builder();
        scheme.stop().forEach(stop -> stops.add(", $L", stop(stop)));
        return FieldSpec.builder(type, constant(paginator.name()), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(JavaDoc.of(paginator.docs(), "The scheme " + JavaDoc.code(scheme.title()) + ".")
                        .build())
                .initializer(
                        "$T.of($L, $L, $L$L)$L",
                        type,
                        JavaLiteral.of(scheme.items()),
                        JavaLiteral.ofNullable(scheme.info()),
                        advance(scheme.advance()),
                        stops.build(),
                        scheme.place() == PaginationScheme.Place.BODY ? ".inBody()" : "")
                .build();
    }

    private CodeBlock advance(Advance advance) {
        ClassName type = paging("Advance");
        if (advance instanceof Advance.PageNumber number) {
            return CodeBlock.of(
                    "new $T.PageNumber($L, $L, $L)",
                    type,
                    JavaLiteral.of(number.parameter()),
                    JavaLiteral.ofNullable(number.sizeParameter()),
                    number.firstPage());
        }
        if (advance instanceof Advance.Offset offset) {
            return CodeBlock.of(
                    "new $T.Offset($L, $L)",
                    type,
                    JavaLiteral.of(offset.parameter()),
                    JavaLiteral.ofNullable(offset.sizeParameter()));
        }
        if (advance instanceof Advance.Cursor cursor) {
            return CodeBlock.of(
                    "new $T.Cursor($L, $L)", type, JavaLiteral.of(cursor.parameter()), pointers(cursor.next()));
        }
        if (advance instanceof Advance.NextUrl url) {
            return CodeBlock.of("new $T.NextUrl($L)", type, pointers(url.next()));
        }
        if (advance instanceof Advance.LastItem item) {
            return CodeBlock.of(
                    "new $T.LastItem($L, $L)", type, JavaLiteral.of(item.parameter()), JavaLiteral.of(item.id()));
        }
        return CodeBlock.of(advance instanceof Advance.LinkHeader ? "new $T.LinkHeader()" : "new $T.Single()", type);
    }

    private CodeBlock stop(Stop stop) {
        ClassName type = paging("Stop");
        if (stop instanceof Stop.TotalPages pages) {
            return CodeBlock.of("new $T.TotalPages($L)", type, JavaLiteral.of(pages.pointer()));
        }
        if (stop instanceof Stop.TotalCount count) {
            return CodeBlock.of("new $T.TotalCount($L)", type, JavaLiteral.of(count.pointer()));
        }
        if (stop instanceof Stop.HasMore more) {
            return CodeBlock.of("new $T.HasMore($L)", type, JavaLiteral.of(more.pointer()));
        }
        if (stop instanceof Stop.IsLast last) {
            return CodeBlock.of("new $T.IsLast($L)", type, JavaLiteral.of(last.pointer()));
        }
        return CodeBlock.of("new $T.EmptyPage()", type);
    }

    private static CodeBlock pointers(List<SpecText> pointers) {
        List<CodeBlock> literals = pointers.stream().map(JavaLiteral::of).toList();
        return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(literals, ", "));
    }

    private ClassName paging(String name) {
        return ClassName.get(emission.runtime().base() + ".internal.paging", name);
    }
}
