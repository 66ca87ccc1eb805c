package dev.lathe.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.tree.Json;
import dev.lathe.tree.Node;
import dev.lathe.tree.TreeLimits;
import dev.lathe.tree.TreeReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors use agrees with the reader. */
class LatheSchemaTest {

    private static List<String> complaints(String yaml) throws IOException {
        try (InputStream in = LatheSchemaTest.class.getResourceAsStream("lathe.schema.json")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
            Node tree = new TreeReader(TreeLimits.DEFAULT, new Diagnostics())
                    .read("lathe.yaml", yaml.getBytes(StandardCharsets.UTF_8));
            return schema.validate(Json.minified(Objects.requireNonNull(tree)), InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    @Test
    void theExampleIsValid() throws IOException {
        assertEquals(List.of(), complaints(ConfigExamples.CLOUDFLARE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client: X",
                "lathe: 2",
                "lathe: 1\nclinet: X",
                "lathe: 1\nclient: [X]",
                "lathe: 1\npagination: { P: { items: /a } }",
                "lathe: 1\npagination: { P: { single: {}, link-header: {} } }",
                "lathe: 1\npagination: { P: { cursor: { parameter: c } } }",
                "lathe: 1\nresources: { a: { methods: { get: { pages: P } } } }",
                "lathe: 1\nresources: { a: { methods: { get: { operation: x, repeat: maybe } } } }",
                "lathe: 1\npages: { x: { items: /a } }",
                "lathe: 1\npages: [x]",
                "lathe: 1\npagination: nothing",
                "lathe: 1\npagination: { P: { place: header, single: {} } }",
                "lathe: 1\nenvelope: { success: ok }",
                "lathe: 1\nenvironment: { A: { use: proxy } }",
                "lathe: 1\ntypes: { '#/a': decimals }",
                "lathe: 1\nconstraints: check",
                "lathe: 1\nconstraints: true",
                "lathe: 1\nconstraints: [checked]",
                "lathe: 1\ntransports: [okhttp, netty]",
                "lathe: 1\ntransports: { okhttp: true }",
                "lathe: 1\ntelemetry: micrometer",
            })
    void mistakesAreRejectedByTheSchemaAndByTheReader(String yaml) throws IOException {
        assertFalse(complaints(yaml).isEmpty());
        Diagnostics diagnostics = new Diagnostics();
        SdkConfigReader.parse("lathe.yaml", yaml.getBytes(StandardCharsets.UTF_8), diagnostics);
        assertEquals(true, diagnostics.hasErrors());
    }
}
