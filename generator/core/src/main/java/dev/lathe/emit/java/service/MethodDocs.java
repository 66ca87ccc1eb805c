package dev.lathe.emit.java.service;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.HeadersPlan;
import dev.lathe.plan.model.MethodPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Comments of service methods. */
final class MethodDocs {

    private final MethodShape method;
    private final MethodPlan plan;
    private final Style style;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    MethodDocs(MethodShape method, Style style) {
        this.method = method;
        this.plan = method.plan();
        this.style = style;
        List<ParameterSpec> path = method.pathArguments();
        for (int i = 0; i < path.size(); i++) {
            MethodPlan.PathArgument argument = plan.pathArguments().get(i);
            String otherwise = "the path parameter " + JavaDoc.code(argument.wireName());
            parameters.put(path.get(i).name(), JavaDoc.brief(argument.docs(), otherwise));
        }
        method.bodyParameter()
                .ifPresent(parameter -> parameters.put(
                        parameter.name(),
                        JavaDoc.brief(method.body().orElseThrow().docs(), "what is sent as the body")));
        parameters.put(method.paramsName(), "what is sent besides the path");
        parameters.put(method.optionsName(), "settings of this call only");
    }

    /** Everything there is to know. */
    CodeBlock full() {
        JavaDoc doc = JavaDoc.of(plan.docs(), title());
        if (!plan.permissions().isEmpty()) {
            doc.paragraph("Needs one of these permissions: "
                    + String.join(
                            ", ", plan.permissions().stream().map(JavaDoc::code).toList())
                    + ".");
        }
        if (method.isClosed()) {
            doc.paragraph("The answer is read while it arrives: close it, early or at its end.");
        }
        if (method.isPaged()) {
            doc.paragraph("Nothing is sent before the first element is asked for.");
        }
        if (plan.answer() instanceof AnswerPlan.ByStatus) {
            doc.paragraph("What comes back depends on the status: the variants of the result say what there is.");
        }
        HeadersPlan headers = method.emission().plan().client().headers();
        if (headers != null && !plan.headers().isEmpty()) {
            String type = JavaTypes.className(headers.name()).canonicalName();
            doc.paragraph("Headers of answers: "
                    + plan.headers().stream()
                            .map(constant -> "{@link " + type + "#" + constant.value() + "}")
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        doc.paragraph("Source: " + source());
        return tags(doc, method.allParameters()).build();
    }

    /** A shorter form: what is special about it, and where the rest is said. */
    CodeBlock shorter(String name, Overload overload) {
        String notes = String.join("; ", overload.notes());
        String note = Character.toUpperCase(notes.charAt(0)) + notes.substring(1) + ".";
        JavaDoc doc =
                JavaDoc.words(sentence() + " " + (name.equals(method.name()) ? note : note + " " + anotherName()));
        return arguments(doc, overload.parameters())
                .see(method.name(), types(method.allParameters()))
                .build();
    }

    /** Another name. */
    CodeBlock alias() {
        JavaDoc doc = JavaDoc.words(sentence() + " " + anotherName());
        return arguments(doc, method.allParameters())
                .see(method.name(), types(method.allParameters()))
                .build();
    }

    private String sentence() {
        String brief = JavaDoc.brief(plan.docs(), title());
        return brief.matches("(?s).*[.!?]") ? brief : brief + ".";
    }

    private String anotherName() {
        return "Another name for {@code " + method.name() + "}.";
    }

    private static List<TypeName> types(List<ParameterSpec> parameters) {
        return parameters.stream().map(ParameterSpec::type).toList();
    }

    private String meaning(ParameterSpec parameter) {
        boolean isLambda = parameter.type() instanceof ParameterizedTypeName generic
                && generic.rawType().simpleName().equals("Consumer");
        return isLambda
                ? "fills in " + parameters.getOrDefault(parameter.name(), "the value")
                : parameters.getOrDefault(parameter.name(), "the value");
    }

    private JavaDoc tags(JavaDoc doc, List<ParameterSpec> given) {
        arguments(doc, given);
        if (style == Style.BLOCKING && !method.isPaged()) {
            doc.throwing(
                    method.emission().runtime().core("SdkException").canonicalName(),
                    "if there is no answer, or the answer is an error");
        }
        return doc.deprecated(plan.docs());
    }

    private JavaDoc arguments(JavaDoc doc, List<ParameterSpec> given) {
        given.forEach(parameter -> doc.param(parameter.name(), meaning(parameter)));
        TypeName returned = style == Style.BLOCKING ? method.returned() : method.returnedAsync();
        return returned.equals(TypeName.VOID) ? doc : doc.returns(answer());
    }

    private String answer() {
        if (method.isPaged()) {
            return "all pages, lazily";
        }
        boolean isNullable = plan.answer() instanceof AnswerPlan.Value value && MethodShape.isNullable(value);
        String what = isNullable ? "the answer, or null" : "the answer";
        return style == Style.BLOCKING ? what : "a future of " + what + "; cancelling it cancels the call";
    }

    private String title() {
        return plan.title().isEmpty() ? "Calls " + source() + "." : JavaDoc.line(plan.title()) + ".";
    }

    private String source() {
        return JavaDoc.code(SpecText.of(plan.verb().name())) + " " + JavaDoc.code(plan.path());
    }
}
