package dev.lathe.emit.java.service;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.lathe.plan.model.Identifier;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * All forms of one method on a service interface: the one that does the work, shorter ones, and the aliases of each.
 */
final class ServiceMethods {

    private final MethodShape method;
    private final Style style;
    private final String owner;
    private final MethodDocs docs;

    ServiceMethods(MethodShape method, Style style, String owner) {
        this.method = method;
        this.style = style;
        this.owner = owner;
        this.docs = new MethodDocs(method, style);
    }

    List<MethodSpec> all() {
        List<MethodSpec> methods = new ArrayList<>();
        for (Overload overload : Overload.of(method)) {
            methods.add(shorter(method.name(), overload));
        }
        methods.add(work());
        for (Identifier alias : method.plan().aliases()) {
            Overload.of(method).forEach(overload -> methods.add(shorter(alias.value(), overload)));
            methods.add(alias(alias.value()));
        }
        return methods;
    }

    // default Account get(String accountId) {
    //     return get(accountId, RequestOptions.none());
    // }
    private MethodSpec shorter(String name, Overload overload) {
        return start(name, overload.parameters())
                .addJavadoc(docs.shorter(name, overload))
                .addStatement("$L$N($L)", returning(), name, CodeBlock.join(overload.arguments(), ", "))
                .build();
    }

    // default Account get(String accountId, RequestOptions options) {
    //     throw new UnsupportedOperationException("AccountsService.get");
    // }
    private MethodSpec work() {
        return start(method.name(), method.allParameters())
                .addJavadoc(docs.full())
                .addStatement("throw new $T($S)", UnsupportedOperationException.class, owner + "." + method.name())
                .build();
    }

    // default Subscription list(String accountId, RequestOptions options) {
    //     return get(accountId, options);
    // }
    private MethodSpec alias(String alias) {
        List<CodeBlock> arguments = method.allParameters().stream()
                .map(parameter -> CodeBlock.of("$N", parameter.name()))
                .toList();
        return start(alias, method.allParameters())
                .addJavadoc(docs.alias())
                .addStatement("$L$N($L)", returning(), method.name(), CodeBlock.join(arguments, ", "))
                .build();
    }

    private MethodSpec.Builder start(String name, List<ParameterSpec> parameters) {
        return MethodSpec.methodBuilder(name)
                .addAnnotations(method.emission().deprecations().of(method.plan()))
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .returns(returned())
                .addParameters(parameters);
    }

    private TypeName returned() {
        return style == Style.BLOCKING ? method.returned() : method.returnedAsync();
    }

    private CodeBlock returning() {
        return returned().equals(TypeName.VOID) ? CodeBlock.of("") : CodeBlock.of("return ");
    }
}
