package dev.lathe.emit.java.service;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.plan.model.ServiceAccessor;
import javax.lang.model.element.Modifier;

/** The methods that lead from a client or service to its services. */
final class Accessors {

    private Accessors() {}

    static ClassName type(ServiceAccessor accessor, Style style) {
        return JavaTypes.className(style == Style.BLOCKING ? accessor.service() : accessor.asyncService());
    }

    // default MembersService members() {
    //     throw new UnsupportedOperationException("AccountsService.members");
    // }
    static MethodSpec unsupported(ServiceAccessor accessor, Style style, String owner) {
        ClassName type = type(accessor, style);
        return MethodSpec.methodBuilder(accessor.name().value())
                .addJavadoc(JavaDoc.words("Leads to {@link " + type.canonicalName() + "}.")
                        .returns("the service; always the same")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .returns(type)
                .addStatement(
                        "throw new $T($S)",
                        UnsupportedOperationException.class,
                        owner + "." + accessor.name().value())
                .build();
    }

    // @Override
    // public MembersService members() {
    //     return members;
    // }
    static MethodSpec field(ServiceAccessor accessor, Style style) {
        return MethodSpec.methodBuilder(accessor.name().value())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type(accessor, style))
                .addStatement("return $N", accessor.name().value())
                .build();
    }
}
