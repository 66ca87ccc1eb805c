package dev.lathe.emit.java.service;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.RuntimeTypes;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.model.SecurityScheme;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.CredentialPlan.Part;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/** Emits the builder of the client: credentials, addresses, limits. */
final class ClientBuilderEmitter {

    private final ClientShape client;
    private final RuntimeTypes runtime;

    ClientBuilderEmitter(ClientShape client) {
        this.client = client;
        this.runtime = client.emission().runtime();
    }

    TypeSpec type() {
        return TypeSpec.classBuilder("Builder")
                .addJavadoc(
                        JavaDoc.words("Settings of a client. Not thread-safe.").build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addField(settings())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethods(credentials())
                .addMethods(new ServerSetters(client).all())
                .addMethods(knobs())
                .addMethod(logBodies())
                .addMethod(fromEnv())
                .addMethod(build())
                .build();
    }

    // private final ClientSettings.Builder settings = ClientSettings.builder("Cloudflare", "4.0.0")…;
    private FieldSpec settings() {
        ClassName type = runtime.call("ClientSettings");
        return FieldSpec.builder(type.nestedClass("Builder"), "settings", Modifier.PRIVATE, Modifier.FINAL)
                .initializer(new ClientSettingsCode(client).expression())
                .build();
    }

    private List<MethodSpec> credentials() {
        List<MethodSpec> setters = new ArrayList<>();
        for (Part part : client.plan().secrets()) {
            setters.add(credential(part));
            if (isToken(part.scheme())) {
                setters.add(supplier(part));
            }
            if (part.scheme() instanceof SecurityScheme.OAuth2 scheme && scheme.hasTokenEndpoint()) {
                setters.add(grant(part));
            }
        }
        return setters;
    }

    // public Builder apiToken(String apiToken) {
    //     settings.secret("apiToken", apiToken);
    //     return this;
    // }
    private MethodSpec credential(Part part) {
        String name = part.setter().value();
        JavaDoc doc = JavaDoc.of(part.scheme().docs(), "Sets a credential.").param(name, secret(part.scheme()));
        return start(name, doc)
                .addParameter(String.class, name)
                .addStatement("settings.secret($S, $N)", name, name)
                .addStatement("return this")
                .build();
    }

    // public Builder login(Supplier<String> login) {
    //     settings.secret("login", login);
    //     return this;
    // }
    private MethodSpec supplier(Part part) {
        String name = part.setter().value();
        JavaDoc doc = JavaDoc.of(part.scheme().docs(), "Sets a credential.")
                .param(name, "gives an access token that has not expired; asked before each attempt of a call");
        return start(name, doc)
                .addParameter(ParameterizedTypeName.get(Supplier.class, String.class), name)
                .addStatement("settings.secret($S, $N)", name, name)
                .addStatement("return this")
                .build();
    }

    // public Builder login(TokenGrant login) {
    //     settings.grant("login", login);
    //     return this;
    // }
    private MethodSpec grant(Part part) {
        String name = part.setter().value();
        JavaDoc doc = JavaDoc.of(part.scheme().docs(), "Sets a credential.")
                .paragraph("The client fetches access tokens itself, when they are needed.")
                .param(name, "what the client fetches them with");
        return start(name, doc)
                .addParameter(runtime.core("TokenGrant"), name)
                .addStatement("settings.grant($S, $N)", name, name)
                .addStatement("return this")
                .build();
    }

    private static boolean isToken(SecurityScheme scheme) {
        return scheme instanceof SecurityScheme.OAuth2 || scheme instanceof SecurityScheme.OpenIdConnect;
    }

    private static String secret(SecurityScheme scheme) {
        if (isToken(scheme)) {
            return "an access token";
        }
        boolean isBasic =
                scheme instanceof SecurityScheme.Http http && http.scheme().equals(SecurityScheme.BASIC);
        return isBasic ? "user and password, with a colon between them" : "the secret";
    }

    private List<MethodSpec> knobs() {
        TypeName duration = ClassName.get(Duration.class);
        List<MethodSpec> knobs = new ArrayList<>();
        knobs.add(knob("baseUrl", ClassName.get(URI.class), "Sends to another server.", "its base URL"));
        knobs.add(knob("timeout", duration, "Limits a whole call, retries and waiting included.", "the time"));
        knobs.add(knob("attemptTimeout", duration, "Limits one attempt of a call.", "the time"));
        knobs.add(knob("connectTimeout", duration, "Limits the making of a connection.", "the time"));
        knobs.add(knob("maxRetries", TypeName.INT, "Limits how often a failed call is tried again.", "0 for never"));
        knobs.add(knob("transport", runtime.core("Transport"), "Sends by other means.", "sends requests"));
        knobs.add(knob(
                "interceptor",
                runtime.core("Interceptor"),
                "Lets an interceptor see each attempt of all calls, after those that were added before.",
                "sees requests before they have credentials, and answers"));
        return knobs;
    }

    // public Builder timeout(Duration timeout) {
    //     settings.timeout(timeout);
    //     return this;
    // }
    private MethodSpec knob(String name, TypeName type, String words, String meaning) {
        return start(name, JavaDoc.words(words).param(name, meaning))
                .addParameter(type, name)
                .addStatement("settings.$N($N)", name, name)
                .addStatement("return this")
                .build();
    }

    // public Builder logBodies(int maxBytes) {
    //     settings.logBodies(maxBytes);
    //     return this;
    // }
    private MethodSpec logBodies() {
        JavaDoc doc = JavaDoc.words("Logs what calls send and receive, for each attempt, at level TRACE of "
                        + JavaDoc.code(SpecText.of(runtime.http("Pipeline").packageName()))
                        + ": JSON and forms, without credentials and secret members. "
                        + "Anything else, also what is streamed, is only named. Unless set, none.")
                .param("maxBytes", "at most so many of each body; 0 logs none");
        return start("logBodies", doc)
                .addParameter(TypeName.INT, "maxBytes")
                .addStatement("settings.logBodies(maxBytes)")
                .addStatement("return this")
                .build();
    }

    // public Builder fromEnv() {
    //     settings.environment(System::getenv);
    //     return this;
    // }
    private MethodSpec fromEnv() {
        return start("fromEnv", JavaDoc.words("Takes what is not set here from environment variables."))
                .addStatement("settings.environment($T::getenv)", System.class)
                .addStatement("return this")
                .build();
    }

    // public Cloudflare build() {
    //     return new CloudflareClient(Engine.open(settings.build()));
    // }
    private MethodSpec build() {
        return MethodSpec.methodBuilder("build")
                .addJavadoc(JavaDoc.words("Makes the client.")
                        .returns("a client; close it")
                        .throwing(runtime.core("ConfigurationException").canonicalName(), client.misconfigured())
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .returns(client.face())
                .addStatement(
                        "return new $T($T.open(settings.build()))", client.implementation(), runtime.call("Engine"))
                .build();
    }

    private MethodSpec.Builder start(String name, JavaDoc doc) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(doc.returns("this builder").build())
                .addModifiers(Modifier.PUBLIC)
                .returns(client.builder());
    }
}
