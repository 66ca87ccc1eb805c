package dev.lathe.emit.java.service;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.plan.model.ServiceAccessor;
import dev.lathe.plan.model.ServicePlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The services that a client or service holds: one field, one assignment and one accessor each. */
record Children(List<ServiceAccessor> accessorPlans, Style style, Emission emission) {

    // private final MembersService members;
    List<FieldSpec> fields() {
        return accessorPlans.stream()
                .map(child -> FieldSpec.builder(
                                Accessors.type(child, style), child.name().value(), Modifier.PRIVATE, Modifier.FINAL)
                        .build())
                .toList();
    }

    // this.members = new MembersClient(engine);
    CodeBlock assignments() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (ServiceAccessor child : accessorPlans) {
            emission.index()
                    .findService(child.service())
                    .ifPresent(service -> code.addStatement(
                            "this.$N = new $T(engine)", child.name().value(), implementation(service)));
        }
        return code.build();
    }

    private ClassName implementation(ServicePlan service) {
        return JavaTypes.className(style == Style.BLOCKING ? service.implementation() : service.asyncImplementation());
    }

    List<MethodSpec> accessors() {
        return accessorPlans.stream()
                .map(child -> Accessors.field(child, style))
                .toList();
    }
}
