package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.Headers;
import dev.lathe.runtime.core.RawJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {

    private static final List<String> ARRAY = List.of("blue", "black", "brown");

    private static Map<String, Integer> object() {
        Map<String, Integer> colours = new LinkedHashMap<>();
        colours.put("R", 100);
        colours.put("G", 200);
        colours.put("B", 150);
        return colours;
    }

    /** OpenAPI's own table (3.0.4 to 3.2.0, Parameter Object, Style Examples); the rows for undefined are not sent. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MATRIX|JOINED|;color=blue|;color=blue,black,brown|;color=R,100,G,200,B,150",
                "MATRIX|EXPLODED|;color=blue|;color=blue;color=black;color=brown|;R=100;G=200;B=150",
                "LABEL|JOINED|.blue|.blue,black,brown|.R,100,G,200,B,150",
                "LABEL|EXPLODED|.blue|.blue.black.brown|.R=100.G=200.B=150",
                "SIMPLE|JOINED|blue|blue,black,brown|R,100,G,200,B,150",
                "SIMPLE|EXPLODED|blue|blue,black,brown|R=100,G=200,B=150"
            })
    void pathStyles(Style.Kind kind, Style.Explode explode, String scalar, String array, String object) {
        Style style = new Style(kind, explode, Style.Reserved.ENCODED);
        assertEquals(scalar, Styled.inPath(style, "color", "blue"));
        assertEquals(array, Styled.inPath(style, "color", ARRAY));
        assertEquals(object, Styled.inPath(style, "color", object()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FORM|JOINED|color=blue,black,brown|color=R,100,G,200,B,150",
                "FORM|EXPLODED|color=blue&color=black&color=brown|R=100&G=200&B=150",
                "SPACE|JOINED|color=blue%20black%20brown|color=R%20100%20G%20200%20B%20150",
                "PIPE|JOINED|color=blue%7Cblack%7Cbrown|color=R%7C100%7CG%7C200%7CB%7C150",
                "DEEP_OBJECT|EXPLODED|color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown|color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"
            })
    void queryStyles(Style.Kind kind, Style.Explode explode, String array, String object) {
        Style style = new Style(kind, explode, Style.Reserved.ENCODED);
        assertEquals(array, String.join("&", Styled.pairs(style, "color", ARRAY)));
        assertEquals(object, String.join("&", Styled.pairs(style, "color", object())));
    }

    /** Of a list under deepObject, and of anything nested, the table says nothing. */
    @Test
    void jsonIsLaidOutByTheStyleAndGoesOnInADeepObject() {
        RawJson value = RawJson.of("{\"a\":{\"b\":1},\"c\":[\"x y\",{\"d\":true}]}");
        assertEquals(
                List.of("v%5Ba%5D%5Bb%5D=1", "v%5Bc%5D%5B0%5D=x%20y", "v%5Bc%5D%5B1%5D%5Bd%5D=true"),
                Styled.pairs(Style.DEEP_OBJECT, "v", value));
        assertEquals(
                List.of("a=%7B%22b%22%3A1%7D", "c=x%20y", "c=%7B%22d%22%3Atrue%7D"),
                Styled.pairs(Style.FORM, "v", value));
        assertEquals(
                List.of("v=a,%7B%22b%22%3A1%7D,c,%5B%22x%20y%22%2C%7B%22d%22%3Atrue%7D%5D"),
                Styled.pairs(Style.FORM_JOINED, "v", value));
        assertEquals("x,2", Styled.inHeader(Style.SIMPLE, "v", RawJson.of("[\"x\",2]")));
        assertEquals(List.of("v=5"), Styled.pairs(Style.DEEP_OBJECT, "v", RawJson.of("5")));
    }

    @Test
    void aQueryKeepsOrderAndEncodesStrictly() {
        RequestDraft draft = new RequestDraft();
        RequestEncoder out = new RequestEncoder(draft, new BodyForm.Json("application/json"));
        out.query("b", "x y+z/@&=");
        out.query("absent", null);
        out.queryList("id.not", Style.FORM, List.of("a", "b"));
        out.queryList("empty", Style.FORM, List.of());
        out.query("n\u00e4me", 1.0);
        out.query("flag", true);
        out.query("on", LocalDate.parse("2024-10-31"));
        out.query("at", OffsetDateTime.parse("2024-10-31T00:00Z"));
        out.query("id", UUID.fromString("00000000-0000-0000-0000-000000000001"));
        out.query("amount", new BigDecimal("1E+3"));
        out.queryStyled("raw", Style.FORM.reservedAllowed(), "a/b?c%20d e#f");
        out.queryJson("j", "x", (json, value) -> json.string(value));
        assertEquals(
                "?b=x%20y%2Bz%2F%40%26%3D&id.not=a&id.not=b&n%C3%A4me=1&flag=true&on=2024-10-31"
                        + "&at=2024-10-31T00%3A00%3A00Z&id=00000000-0000-0000-0000-000000000001&amount=1E%2B3"
                        + "&raw=a/b?c%20d%20e%23f&j=%22x%22",
                draft.queryText());
        assertEquals("x y+z/@&=", draft.queryValue("b"));
    }

    @Test
    void aMemberOfAnExplodedObjectIsNeverTakenForAParameter() {
        RequestDraft draft = new RequestDraft();
        RequestEncoder out = new RequestEncoder(draft, new BodyForm.Json("application/json"));
        out.query("before", "1");
        out.queryMap("map", Style.FORM, Map.of("before", "x", "after", "y", "absent", "z"));
        out.queryTree(
                "tree",
                Style.FORM,
                "",
                (json, value) -> json.beginObject()
                        .name("before")
                        .string("x")
                        .name("absent")
                        .string("w")
                        .endObject());
        RequestDraft copy = draft.copy();
        new RequestEncoder(copy, new BodyForm.Json("application/json"))
                .queryList("after", Style.FORM, List.of("2", "3"));
        assertEquals("?before=1&absent=z&absent=w&after=2&after=3", copy.queryText());
        assertEquals("y", draft.queryValue("after"));
    }

    @Test
    void headersAndCookiesAreStyled() {
        RequestDraft draft = new RequestDraft();
        RequestEncoder out = new RequestEncoder(draft, new BodyForm.Json("application/json"));
        out.headerList("X-Colours", Style.SIMPLE, ARRAY);
        out.headerMap("X-Mix", Style.SIMPLE_EXPLODED, object());
        out.cookie("a", "1 2");
        out.cookie("b", 2);
        Headers headers = draft.headers();
        assertEquals("blue,black,brown", headers.first("x-colours"));
        assertEquals("R=100,G=200,B=150", headers.first("X-MIX"));
        assertEquals("a=1%202; b=2", headers.first("Cookie"));
    }

    @Test
    void whatHasNoTextIsRefusedByName() {
        RequestEncoder out = new RequestEncoder(new RequestDraft(), new BodyForm.Json("application/json"));
        for (Object odd : List.of(new Object(), Double.NaN, Float.POSITIVE_INFINITY, Style.FORM)) {
            IllegalArgumentException failure =
                    assertThrows(IllegalArgumentException.class, () -> out.query("size", odd));
            assertTrue(String.valueOf(failure.getMessage()).contains("size"));
        }
    }

    @Test
    void c4HeaderValuesAreCheckedAndNotRepeated() {
        RequestEncoder out = new RequestEncoder(new RequestDraft(), new BodyForm.Json("application/json"));
        for (String evil : List.of("canary\r\nX: 1", "canary\u0000", "canary\u00e9", "canary\n")) {
            IllegalArgumentException failure =
                    assertThrows(IllegalArgumentException.class, () -> out.header("X-Name", evil));
            assertFalse(String.valueOf(failure.getMessage()).contains("canary"));
        }
        assertThrows(IllegalArgumentException.class, () -> out.header("X Name", "v"));
    }
}
