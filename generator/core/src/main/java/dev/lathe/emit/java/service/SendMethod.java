package dev.lathe.emit.java.service;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lathe.emit.java.door.JavaDoc;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.Modifier;

/** The method {@code send} of a client, for the whole response and for calls that the document does not have. */
final class SendMethod {

    private SendMethod() {}

    // default <P, R> Response<R> send(Call.Bound<P, R> call, P params, RequestOptions options) {
    //     throw new UnsupportedOperationException("Cloudflare.send");
    // }
    static MethodSpec unsupported(ClientShape client, Style style, String owner) {
        return start(client, style)
                .addJavadoc(JavaDoc.words("Sends a call and gives the whole response: status, headers, body and value.")
                        .param("call", "what to call, with its path arguments")
                        .param("params", "what to send besides")
                        .param("options", "settings of this call only")
                        .param("<P>", "what the call sends")
                        .param("<R>", "what the call gives")
                        .returns(style == Style.BLOCKING ? "the response" : "a future of the response")
                        .build())
                .addModifiers(Modifier.DEFAULT)
                .addStatement("throw new $T($S)", UnsupportedOperationException.class, owner + ".send")
                .build();
    }

    // @Override
    // public <P, R> Response<R> send(Call.Bound<P, R> call, P params, RequestOptions options) {
    //     return engine.send(call, params, options);
    // }
    static MethodSpec byEngine(ClientShape client, Style style) {
        return start(client, style)
                .addAnnotation(Override.class)
                .addStatement("return engine.$N(call, params, options)", style == Style.BLOCKING ? "send" : "sendAsync")
                .build();
    }

    private static MethodSpec.Builder start(ClientShape client, Style style) {
        TypeName returned = style == Style.BLOCKING
                ? client.response()
                : ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), client.response());
        return MethodSpec.methodBuilder("send")
                .addModifiers(Modifier.PUBLIC)
                .addTypeVariable(ClientShape.PARAMS)
                .addTypeVariable(ClientShape.RESULT)
                .returns(returned)
                .addParameter(client.bound(), "call")
                .addParameter(ClientShape.PARAMS, "params")
                .addParameter(client.emission().runtime().requestOptions(), "options");
    }
}
