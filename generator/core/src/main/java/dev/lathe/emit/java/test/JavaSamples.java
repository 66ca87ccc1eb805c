package dev.lathe.emit.java.test;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.CodeSamples;
import dev.lathe.emit.PlannedMethods;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.text.CodeLayout;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.SamplePlan;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.ServicePlan;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calls in Java, made of the same expressions as those of the emitted tests, which compile. */
public final class JavaSamples implements CodeSamples {

    private static final String INDENT = "  ";
    private static final String BODY_INDENT = INDENT.repeat(2);
    private static final Pattern MAP_OR_STRING = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|\\bInOrder\\.map\\(");

    private final Emission emission;
    private final PlannedMethods methods;

    /**
     * Samples of an SDK.
     *
     * @param plan the same document, planned for Java
     */
    public JavaSamples(SdkPlan plan) {
        emission = Emission.of(plan);
        methods = new PlannedMethods(plan);
    }

    @Override
    public @Nullable String of(List<SpecText> resource, MethodPlan method) {
        return methods.find(resource, method)
                .map(found -> of(found.service(), found.method()))
                .map(code -> CodeLayout.of(code, INDENT, CodeLayout.LastItem.BARE))
                .orElse(null);
    }

    private @Nullable String of(ServicePlan service, MethodPlan method) {
        SamplePlan sample = method.sample();
        if (sample == null) {
            return null;
        }
        ClassName client = JavaTypes.className(emission.plan().client().name());
        CodeBlock call = new SampleCall(service, method, sample, emission)
                .blocking(method.name().value());
        CodeBlock code = CodeBlock.builder()
                .addStatement("$T client = $T.fromEnv()", client, client)
                .add("\n")
                .add(use(method.answer(), call))
                .build();
        return body(code);
    }

    private static CodeBlock use(AnswerPlan answer, CodeBlock call) {
        if (answer instanceof AnswerPlan.Nothing) {
            return CodeBlock.of("$L;\n", call);
        }
        return answer instanceof AnswerPlan.Pages
                ? CodeBlock.of("var items = $L;\nfor (var item : items) {\n$>System.out.println(item);\n$<}\n", call)
                : CodeBlock.of("var result = $L;\n", call);
    }

    /** The statements of a method with the simple names of types; imports are left to the reader's editor. */
    private static String body(CodeBlock code) {
        MethodSpec method = MethodSpec.methodBuilder("call").addCode(code).build();
        String file = JavaFile.builder(
                        "", TypeSpec.classBuilder("Sample").addMethod(method).build())
                .indent(INDENT)
                .skipJavaLangImports(true)
                .build()
                .toString();
        List<String> lines = file.lines().toList();
        int start = 1 + lines.indexOf("  void call() {");
        return lines.subList(start, lines.lastIndexOf("  }")).stream()
                .map(line -> line.startsWith(BODY_INDENT) ? line.substring(BODY_INDENT.length()) : line)
                .map(JavaSamples::withoutTestTypes)
                .collect(Collectors.joining("\n"));
    }

    /** Users write a map as the JDK does; only tests need one whose order is known. */
    private static String withoutTestTypes(String line) {
        return MAP_OR_STRING
                .matcher(line)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group().startsWith("\"") ? found.group() : "Map.ofEntries("));
    }
}
