package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lathe.runtime.core.RawJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of the style table of OpenAPI 3.0.4, 3.1.2 and 3.2.0, from the file of shared suites. */
final class StyleMatrixTest {

    private static final Path FILE =
            Path.of(System.getProperty("lathe.suites", "../../../shared/suites"), "oas-style-matrix.json");

    /** A row of the table. */
    private record Row(String version, String style, String explode, String value, String expected) {

        static Row of(RawJson json) {
            Map<String, RawJson> members = json.asMap();
            return new Row(
                    text(members, "oas"),
                    text(members, "style"),
                    text(members, "explode"),
                    text(members, "value"),
                    text(members, "expect"));
        }

        private static String text(Map<String, RawJson> members, String name) {
            return members.getOrDefault(name, RawJson.NULL).asString();
        }

        String reasonToSkip() {
            if (value.equals("undefined")) {
                return "what has no value is not sent";
            }
            return style.equals("cookie") ? "the style `cookie` of OpenAPI 3.2 is not modelled" : "";
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRowIsWrittenAsTheTableSays() throws IOException {
        String absent = "style table skipped: no file " + FILE.toAbsolutePath() + " (-Dlathe.suites)";
        if (!Files.exists(FILE)) {
            System.out.println(absent);
        }
        assumeTrue(Files.exists(FILE), absent);
        Map<String, RawJson> table = RawJson.of(Files.readString(FILE)).asMap();
        Map<String, RawJson> values = table.getOrDefault("values", RawJson.NULL).asMap();
        List<RawJson> rows = table.getOrDefault("cases", RawJson.NULL).asList();
        return rows.stream()
                .map(Row::of)
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    assumeTrue(row.reasonToSkip().isEmpty(), row.reasonToSkip());
                    assertEquals(row.expected().replaceFirst("^\\?", ""), written(row, value(row.value(), values)));
                }));
    }

    private static String written(Row row, Object value) {
        Style.Explode explode = row.explode().equals("false") ? Style.Explode.JOINED : Style.Explode.EXPLODED;
        Style style = new Style(kind(row.style()), explode, Style.Reserved.ENCODED);
        return switch (style.kind()) {
            case MATRIX, LABEL, SIMPLE -> Styled.inPath(style, "color", value);
            case FORM, SPACE, PIPE, DEEP_OBJECT -> String.join("&", Styled.pairs(style, "color", value));
        };
    }

    private static Style.Kind kind(String style) {
        return switch (style) {
            case "matrix" -> Style.Kind.MATRIX;
            case "label" -> Style.Kind.LABEL;
            case "simple" -> Style.Kind.SIMPLE;
            case "form" -> Style.Kind.FORM;
            case "spaceDelimited" -> Style.Kind.SPACE;
            case "pipeDelimited" -> Style.Kind.PIPE;
            case "deepObject" -> Style.Kind.DEEP_OBJECT;
            default -> throw new IllegalArgumentException("a style that this test does not know: " + style);
        };
    }

    private static Object value(String name, Map<String, RawJson> values) {
        RawJson json = values.getOrDefault(name, RawJson.NULL);
        return switch (json.kind()) {
            case ARRAY -> json.asList().stream().map(RawJson::asString).toList();
            case OBJECT -> {
                Map<String, Long> members = new LinkedHashMap<>();
                json.asMap().forEach((key, number) -> members.put(key, number.asLong()));
                yield members;
            }
            default -> json.asString();
        };
    }
}
