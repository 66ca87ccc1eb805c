package dev.lathe.emit.java.service;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.ServiceAccessor;
import dev.lathe.plan.model.ServicePlan;
import javax.lang.model.element.Modifier;

/** Emits the interface of a service, blocking or asynchronous. */
final class ServiceEmitter {

    private final ServicePlan plan;
    private final Style style;
    private final Emission emission;

    ServiceEmitter(ServicePlan plan, Style style, Emission emission) {
        this.plan = plan;
        this.style = style;
        this.emission = emission;
    }

    TypeSpec type() {
        ClassName name = JavaTypes.className(name());
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(name)
                .addJavadoc(JavaDoc.of(plan.docs(), "The resource " + path() + ".")
                        .paragraph("Every method has a default that throws, so a test double overrides what it needs.")
                        .build())
                .addModifiers(Modifier.PUBLIC);
        plan.methods()
                .forEach(method -> type.addMethods(
                        new ServiceMethods(new MethodShape(method, emission), style, name.simpleName()).all()));
        for (ServiceAccessor child : plan.children()) {
            type.addMethod(Accessors.unsupported(child, style, name.simpleName()));
        }
        return type.build();
    }

    private QualifiedName name() {
        return style == Style.BLOCKING ? plan.name() : plan.asyncName();
    }

    private String path() {
        return String.join(".", plan.path().stream().map(JavaDoc::code).toList());
    }
}
