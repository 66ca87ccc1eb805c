package dev.lathe.emit.java.service;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.door.JavaDoc;
import javax.lang.model.element.Modifier;

/** Emits the class behind the client and, nested in it, the one behind its twin. */
final class ClientImplementationEmitter {

    private static final String ASYNC = "Async";

    private final ClientShape client;
    private final ClassName engine;

    ClientImplementationEmitter(ClientShape client) {
        this.client = client;
        this.engine = client.emission().runtime().call("Engine");
    }

    TypeSpec type() {
        Children children = children(Style.BLOCKING);
        return TypeSpec.classBuilder(client.implementation())
                .addJavadoc(JavaDoc.words("The client over one engine.").build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(client.face())
                .addField(engine, "engine", Modifier.PRIVATE, Modifier.FINAL)
                .addField(client.asyncFace(), "async", Modifier.PRIVATE, Modifier.FINAL)
                .addFields(children.fields())
                .addMethod(constructor(children))
                .addMethods(children.accessors())
                .addMethod(async())
                .addMethod(SendMethod.byEngine(client, Style.BLOCKING))
                .addMethod(close())
                .addType(asyncType())
                .build();
    }

    private Children children(Style style) {
        return new Children(client.plan().services(), style, client.emission());
    }

    // public CloudflareClient(Engine engine) {
    //     this.engine = engine;
    //     this.async = new Async(engine);
    //     this.accounts = new AccountsClient(engine);
    // }
    private MethodSpec constructor(Children children) {
        return MethodSpec.constructorBuilder()
                .addJavadoc(JavaDoc.words("Sends by an engine, which the client closes.")
                        .param("engine", "sends the calls")
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .addParameter(engine, "engine")
                .addStatement("this.engine = engine")
                .addStatement("this.async = new $N(engine)", ASYNC)
                .addCode(children.assignments())
                .build();
    }

    // @Override
    // public CloudflareAsync async() {
    //     return async;
    // }
    private MethodSpec async() {
        return MethodSpec.methodBuilder("async")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(client.asyncFace())
                .addStatement("return async")
                .build();
    }

    // @Override
    // public void close() {
    //     engine.close();
    // }
    private MethodSpec close() {
        return MethodSpec.methodBuilder("close")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addStatement("engine.close()")
                .build();
    }

    // private static final class Async implements CloudflareAsync { … }
    private TypeSpec asyncType() {
        Children children = children(Style.ASYNC);
        return TypeSpec.classBuilder(ASYNC)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(client.asyncFace())
                .addField(engine, "engine", Modifier.PRIVATE, Modifier.FINAL)
                .addFields(children.fields())
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(engine, "engine")
                        .addStatement("this.engine = engine")
                        .addCode(children.assignments())
                        .build())
                .addMethods(children.accessors())
                .addMethod(SendMethod.byEngine(client, Style.ASYNC))
                .build();
    }
}
