package dev.lathe.plan.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.model.JsonText;
import dev.lathe.model.ParameterStyle;
import dev.lathe.model.SpecText;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples are those of OpenAPI's style table. */
final class WireFormTest {

    private static final SpecText COLOR = SpecText.of("color");

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "FORM! EXPLODED! \"blue\"! color=blue",
                "FORM! EXPLODED! [\"blue\",\"black\"]! color=blue&color=black",
                "FORM! JOINED! [\"blue\",\"black\"]! color=blue,black",
                "FORM! EXPLODED! {\"R\":100,\"G\":200}! R=100&G=200",
                "FORM! JOINED! {\"R\":100,\"G\":200}! color=R,100,G,200",
                "SPACE_DELIMITED! JOINED! [\"blue\",\"black\"]! color=blue black",
                "PIPE_DELIMITED! JOINED! [\"blue\",\"black\"]! color=blue|black",
                "DEEP_OBJECT! EXPLODED! {\"R\":100,\"G\":{\"x\":[1,2]}}! color[R]=100&color[G][x][0]=1&color[G][x][1]=2",
                "JSON! JOINED! {\"R\":100}! color={\"R\":100}",
            })
    void writesQueryParameters(
            ParameterStyle.Style style, ParameterStyle.Explode explode, String json, String expected) {
        String pairs = WireForm.pairs(COLOR, style(style, explode), json(json)).stream()
                .map(pair -> pair.name().open() + "=" + pair.value().open())
                .collect(Collectors.joining("&"));

        assertEquals(expected, pairs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "SIMPLE! JOINED! \"a b/ü\"! a%20b%2F%C3%BC",
                "SIMPLE! JOINED! [\"blue\",\"black\"]! blue,black",
                "SIMPLE! JOINED! {\"R\":100,\"G\":200}! R,100,G,200",
                "SIMPLE! EXPLODED! {\"R\":100,\"G\":200}! R=100,G=200",
                "LABEL! JOINED! [\"blue\",\"black\"]! .blue,black",
                "LABEL! EXPLODED! [\"blue\",\"black\"]! .blue.black",
                "MATRIX! JOINED! [\"blue\",\"black\"]! ;color=blue,black",
                "MATRIX! EXPLODED! [\"blue\",\"black\"]! ;color=blue;color=black",
                "MATRIX! EXPLODED! {\"R\":100,\"G\":200}! ;R=100;G=200",
            })
    void writesPathParameters(
            ParameterStyle.Style style, ParameterStyle.Explode explode, String json, String expected) {
        assertEquals(expected, WireForm.segment(COLOR, style(style, explode), json(json)));
    }

    private static ParameterStyle style(ParameterStyle.Style style, ParameterStyle.Explode explode) {
        return new ParameterStyle(style, explode, ParameterStyle.Reserved.ENCODED);
    }

    private static Json json(String json) {
        return Objects.requireNonNull(JsonTrees.parse(new JsonText(SpecText.of(json))));
    }
}
