package dev.lathe.emit.java.service;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.plan.model.PaginatorPlan;
import javax.lang.model.element.Modifier;

/** Emits the paginator of a scheme: the runtime's, under the scheme's name. */
final class PaginatorEmitter {

    private static final TypeVariableName ITEM = TypeVariableName.get("T");

    private final PaginatorPlan plan;
    private final ClassName name;
    private final TypeName source;
    private final TypeName paginator;

    PaginatorEmitter(PaginatorPlan plan, Emission emission) {
        this.plan = plan;
        this.name = JavaTypes.className(plan.name());
        TypeName info = plan.info() == null
                ? ClassName.get(Void.class)
                : emission.types().boxed(plan.info());
        this.source = ParameterizedTypeName.get(emission.runtime().core("PageSource"), ITEM, info);
        this.paginator = ParameterizedTypeName.get(emission.runtime().core("Paginator"), ITEM, info);
    }

    TypeSpec type() {
        return TypeSpec.classBuilder(name)
                .addJavadoc(JavaDoc.of(plan.docs(), "The items of a list, page by page, fetched when needed.")
                        .paragraph("Lazy: each walk starts again from the first page; nothing is kept.")
                        .param("<T>", "what the list holds")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addTypeVariable(ITEM)
                .superclass(paginator)
                .addMethod(constructor())
                .addMethod(resumeFrom())
                .addMethod(prefetch())
                .build();
    }

    // public SinglePage(PageSource<T, Void> source) {
    //     super(source);
    // }
    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addJavadoc(JavaDoc.words("Walks the pages of a source.")
                        .param("source", "fetches the pages")
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .addParameter(source, "source")
                .addStatement("super(source)")
                .build();
    }

    // @Override
    // public SinglePage<T> resumeFrom(String token) {
    //     return new SinglePage<>(source().resumeFrom(token));
    // }
    private MethodSpec resumeFrom() {
        return MethodSpec.methodBuilder("resumeFrom")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(name, ITEM))
                .addParameter(String.class, "token")
                .addStatement("return new $T<>(source().resumeFrom(token))", name)
                .build();
    }

    // @Override
    // public SinglePage<T> prefetch() {
    //     return new SinglePage<>(source().prefetch());
    // }
    private MethodSpec prefetch() {
        return MethodSpec.methodBuilder("prefetch")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(name, ITEM))
                .addStatement("return new $T<>(source().prefetch())", name)
                .build();
    }
}
