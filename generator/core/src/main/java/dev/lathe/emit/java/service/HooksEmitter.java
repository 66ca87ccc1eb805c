package dev.lathe.emit.java.service;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Deprecations;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.JavaUnit;
import dev.lathe.emit.java.codec.JsonCode;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.HooksPlan;
import dev.lathe.plan.model.ParserPlan;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Emits a class that reads what the API sends of its own accord: two methods for each payload, of bytes and of text.
 */
public final class HooksEmitter {

    /** Longer lists of names say nothing to a reader. */
    private static final int NAMES_SHOWN = 20;

    private final HooksPlan plan;
    private final Emission emission;
    private final ClassName name;
    private final JsonCode json;

    public HooksEmitter(HooksPlan plan, Emission emission) {
        this.plan = plan;
        this.emission = emission;
        this.name = JavaTypes.className(plan.name());
        this.json = new JsonCode(emission);
    }

    public JavaUnit unit() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc(docs())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        for (ParserPlan parser : plan.parsers()) {
            type.addMethod(ofBytes(parser));
            type.addMethod(ofText(parser));
        }
        return JavaUnit.main(name.packageName(), type.build());
    }

    private CodeBlock docs() {
        String what = plan.occasion() == HooksPlan.Occasion.WEBHOOK
                ? "Reads the webhooks that the API sends to servers of yours."
                : "Reads what the API calls back with after operations of {@code "
                        + plan.path().stream().map(JavaDoc::line).collect(Collectors.joining(".")) + "}.";
        return JavaDoc.words(what)
                .paragraph(
                        "Whether a request really comes from the API is not checked here: check its signature, if the"
                                + " API signs, on the bytes as they came, before they are read; {@link "
                                + emission.runtime().core("WebhookSignature").canonicalName() + "} does that.")
                .build();
    }

    // public static Pet parseNewPet(byte[] body) {
    //     return Payloads.read("newPet", body, PetCodec.INSTANCE);
    // }
    private MethodSpec ofBytes(ParserPlan parser) {
        return method(parser, TypeName.get(byte[].class))
                .addJavadoc(tagged(JavaDoc.of(parser.docs(), what(parser)).paragraph(what(parser)), parser))
                .build();
    }

    // public static Pet parseNewPet(String body) {
    //     return Payloads.read("newPet", body, PetCodec.INSTANCE);
    // }
    private MethodSpec ofText(ParserPlan parser) {
        JavaDoc doc = JavaDoc.words("The same for a body that was read as text already.")
                .see(parser.name().value(), List.of(TypeName.get(byte[].class)));
        return method(parser, ClassName.get(String.class))
                .addJavadoc(tagged(doc, parser))
                .build();
    }

    private MethodSpec.Builder method(ParserPlan parser, TypeName body) {
        return MethodSpec.methodBuilder(parser.name().value())
                .addAnnotations(annotations(parser))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(emission.types().boxed(parser.payload()))
                .addParameter(body, "body")
                .addStatement(
                        "return $T.read($L, body, $L)",
                        emission.runtime().call("Payloads"),
                        JavaLiteral.of(title(parser)),
                        json.codec(parser.payload()));
    }

    private List<AnnotationSpec> annotations(ParserPlan parser) {
        if (Deprecations.isDeprecated(parser.docs())) {
            return Deprecations.DEPRECATED;
        }
        return emission.deprecations().names(parser.payload()) ? Deprecations.SUPPRESSED : Deprecations.NONE;
    }

    private CodeBlock tagged(JavaDoc doc, ParserPlan parser) {
        return doc.param("body", "the body of the request as it came")
                .returns("what it carries")
                .throwing(
                        emission.runtime().core("DecodeException").canonicalName(),
                        "if it is not JSON, or not of this type")
                .deprecated(parser.docs())
                .build();
    }

    private String what(ParserPlan parser) {
        String occasion = plan.occasion() == HooksPlan.Occasion.WEBHOOK ? "webhook" : "callback";
        List<String> names = parser.hooks().stream()
                .distinct()
                .limit(NAMES_SHOWN)
                .map(JavaDoc::code)
                .toList();
        if (names.size() == 1) {
            return "Reads the payload of the " + occasion + " " + names.get(0) + ".";
        }
        String more = parser.hooks().size() > NAMES_SHOWN ? " and others" : "";
        return "Reads the payload of any " + occasion + ", as its content tells: " + String.join(", ", names) + more
                + ".";
    }

    private SpecText title(ParserPlan parser) {
        return parser.hooks().size() == 1 ? parser.hooks().get(0) : SpecText.of(name.simpleName());
    }
}
