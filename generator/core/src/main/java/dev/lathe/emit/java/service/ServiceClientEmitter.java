package dev.lathe.emit.java.service;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.ServicePlan;
import javax.lang.model.element.Modifier;

/** Emits the class behind a service: one line per method, a call of the engine. */
final class ServiceClientEmitter {

    private final ServicePlan plan;
    private final Style style;
    private final Emission emission;
    private final ClassName engine;

    ServiceClientEmitter(ServicePlan plan, Style style, Emission emission) {
        this.plan = plan;
        this.style = style;
        this.emission = emission;
        this.engine = emission.runtime().call("Engine");
    }

    TypeSpec type() {
        QualifiedName face = style == Style.BLOCKING ? plan.name() : plan.asyncName();
        ClassName implemented = JavaTypes.className(face);
        TypeSpec.Builder type = TypeSpec.classBuilder(JavaTypes.className(implementation(plan)))
                .addJavadoc(JavaDoc.words("Sends the calls of {@link " + implemented.canonicalName() + "}.")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(implemented);
        if (!plan.methods().isEmpty()) {
            type.addField(engine, "engine", Modifier.PRIVATE, Modifier.FINAL);
        }
        Children children = new Children(plan.children(), style, emission);
        return type.addFields(children.fields())
                .addMethod(constructor(children))
                .addMethods(plan.methods().stream()
                        .map(method -> method(new MethodShape(method, emission)))
                        .toList())
                .addMethods(children.accessors())
                .build();
    }

    private QualifiedName implementation(ServicePlan service) {
        return style == Style.BLOCKING ? service.implementation() : service.asyncImplementation();
    }

    // public AccountsClient(Engine engine) {
    //     this.engine = engine;
    //     this.members = new MembersClient(engine);
    // }
    private MethodSpec constructor(Children children) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc(JavaDoc.words("Sends by an engine.")
                        .param("engine", "sends the calls")
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .addParameter(engine, "engine");
        if (!plan.methods().isEmpty()) {
            constructor.addStatement("this.engine = engine");
        }
        return constructor.addCode(children.assignments()).build();
    }

    // @Override
    // public Account get(String accountId, RequestOptions options) {
    //     return engine.call(AccountsCalls.GET.at(accountId), NoParams.INSTANCE, options);
    // }
    private MethodSpec method(MethodShape method) {
        TypeName returned = style == Style.BLOCKING ? method.returned() : method.returnedAsync();
        return MethodSpec.methodBuilder(method.name())
                .addAnnotation(Override.class)
                .addAnnotations(emission.deprecations().of(method.plan()))
                .addModifiers(Modifier.PUBLIC)
                .returns(returned)
                .addParameters(method.allParameters())
                .addStatement(
                        returned.equals(TypeName.VOID) ? "$L" : "return $L",
                        wrapped(
                                method,
                                CodeBlock.of(
                                        "engine.$N($L, $L, $N)",
                                        verb(method),
                                        bound(method),
                                        method.sentValue(),
                                        method.optionsName())))
                .build();
    }

    private CodeBlock wrapped(MethodShape method, CodeBlock call) {
        return style == Style.BLOCKING && method.plan().answer() instanceof AnswerPlan.Pages pages
                ? CodeBlock.of("new $T<>($L)", JavaTypes.className(pages.paginator()), call)
                : call;
    }

    private String verb(MethodShape method) {
        String verb = method.isPaged() ? "pages" : "call";
        return style == Style.BLOCKING ? verb : verb + "Async";
    }

    private CodeBlock bound(MethodShape method) {
        QualifiedName calls = plan.calls();
        return calls == null
                ? CodeBlock.of("")
                : CodeBlock.of(
                        "$T.$N.at($L)",
                        JavaTypes.className(calls),
                        method.plan().call().value(),
                        CodeBlock.join(method.pathValues(), ", "));
    }
}
