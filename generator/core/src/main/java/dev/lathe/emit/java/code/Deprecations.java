package dev.lathe.emit.java.code;

import com.palantir.javapoet.AnnotationSpec;
import dev.lathe.model.Docs;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.BodyPlan;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the document deprecates, and the annotation that follows: {@code @Deprecated} where it is declared, a
 * suppression where emitted code itself must name or call it. javac does not warn inside the same top-level type.
 */
public record Deprecations(PlanIndex index) {

    public static final List<AnnotationSpec> NONE = List.of();

    public static final List<AnnotationSpec> DEPRECATED =
            List.of(AnnotationSpec.builder(Deprecated.class).build());

    public static final List<AnnotationSpec> SUPPRESSED = List.of(AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "$S", "deprecation")
            .build());

    /** Whether the document deprecates what these describe. */
    public static boolean isDeprecated(Docs docs) {
        return docs.deprecation() == Docs.Deprecation.DEPRECATED;
    }

    /** The annotations of a declaration that names nothing deprecated. */
    public static List<AnnotationSpec> of(Docs docs) {
        return isDeprecated(docs) ? DEPRECATED : NONE;
    }

    /** The annotations of a field or setter of a component, in the type {@code within}. */
    public List<AnnotationSpec> of(Docs docs, TypeUse use, QualifiedName within) {
        return isDeprecated(docs) ? DEPRECATED : naming(use, within);
    }

    /** The annotations of what names a type, in the type {@code within}. */
    public List<AnnotationSpec> naming(TypeUse use, QualifiedName within) {
        return names(use, within) ? SUPPRESSED : NONE;
    }

    /** The annotations of what names the type of an answer, in the type {@code within}. */
    public List<AnnotationSpec> naming(AnswerPlan answer, QualifiedName within) {
        return named(answer).anyMatch(use -> names(use, within)) ? SUPPRESSED : NONE;
    }

    /** The annotations of a method of a service, or of its call. */
    public List<AnnotationSpec> of(MethodPlan method) {
        if (isDeprecated(method.docs())) {
            return DEPRECATED;
        }
        return named(method).anyMatch(this::names) ? SUPPRESSED : NONE;
    }

    /** The annotations of what calls a method and takes its answer. */
    public List<AnnotationSpec> calling(MethodPlan method) {
        return of(method).isEmpty() ? NONE : SUPPRESSED;
    }

    /** Whether writing down the type outside of its own unit names something deprecated. */
    public boolean names(TypeUse use) {
        return declared(use).map(TypeUse.Declared::name).anyMatch(this::isDeprecated);
    }

    private boolean names(TypeUse use, QualifiedName within) {
        return declared(use)
                .map(TypeUse.Declared::name)
                .filter(name -> !topLevel(name).equals(topLevel(within)))
                .anyMatch(this::isDeprecated);
    }

    /** Whether a type is deprecated, or nested in one that is. */
    public boolean isDeprecated(QualifiedName name) {
        return IntStream.rangeClosed(0, name.enclosing().size())
                .mapToObj(depth -> outer(name, depth))
                .map(index::find)
                .flatMap(Optional::stream)
                .map(TypePlan::docs)
                .anyMatch(Deprecations::isDeprecated);
    }

    private static QualifiedName topLevel(QualifiedName name) {
        return outer(name, 0);
    }

    /** The type itself or the one around it at a depth of nesting; 0 is the top-level type. */
    private static QualifiedName outer(QualifiedName name, int depth) {
        List<Identifier> path = Stream.concat(name.enclosing().stream(), Stream.of(name.simple()))
                .toList();
        return new QualifiedName(name.packagePath(), path.subList(0, depth), path.get(depth));
    }

    private static Stream<TypeUse.Declared> declared(TypeUse use) {
        if (use instanceof TypeUse.ListOf list) {
            return declared(list.item());
        }
        if (use instanceof TypeUse.MapOf map) {
            return declared(map.value());
        }
        return use instanceof TypeUse.Declared declared ? Stream.of(declared) : Stream.empty();
    }

    private static Stream<TypeUse> named(MethodPlan method) {
        Stream<TypeUse> path = method.pathArguments().stream().map(MethodPlan.PathArgument::type);
        Stream<TypeUse> body =
                method.body() instanceof BodyPlan.Argument argument ? Stream.of(argument.type()) : Stream.empty();
        return Stream.of(path, body, named(method.answer())).flatMap(types -> types);
    }

    private static Stream<TypeUse> named(AnswerPlan answer) {
        if (answer instanceof AnswerPlan.Value value) {
            return Stream.of(value.type());
        }
        if (answer instanceof AnswerPlan.Elements elements) {
            return Stream.ofNullable(elements.item());
        }
        return answer instanceof AnswerPlan.Pages pages
                ? Stream.concat(Stream.of(pages.item()), Stream.ofNullable(pages.info()))
                : Stream.empty();
    }
}
