package test.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import test.sdk.core.RawJson;
import test.sdk.internal.model.ParcelCodec;
import test.sdk.internal.model.StoredCodec;
import test.sdk.internal.json.JsonReader;
import test.sdk.model.Parcel;
import test.sdk.model.Stored;
import test.sdk.parcels.ParcelCreateParams;
import test.sdk.parcels.ParcelListParams;

/** Builders refuse what breaks limits, and nobody else does. */
class LimitsTest {

    private static Parcel.Builder parcel() {
        return Parcel.builder().code("abc").weight(1).labels(List.of("a"));
    }

    private static String complaint(Parcel.Builder builder) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, builder::build).getMessage());
    }

    @Test
    void allThatIsBrokenIsNamedWithoutItsValue() {
        Parcel.Builder builder =
                parcel().code("TOO-LONG-CODE").weight(1000).price(0.005).labels(List.of("a", "a")).secret("hunter2");
        assertEquals(
                "Parcel breaks limits: code must have at most 8 characters; code must match ^[a-z]+$;"
                        + " weight must be less than 1000; price must be a multiple of 0.01;"
                        + " labels must not have an item twice; secret must have at most 4 characters",
                complaint(builder));
    }

    @Test
    void whatIsMissingIsSaidFirst() {
        assertThrows(IllegalStateException.class, () -> Parcel.builder().code("X").build());
    }

    @Test
    void whatTouchesALimitPasses() {
        Parcel parcel = parcel().code("ab")
                .weight(999)
                .price(0.01)
                .exact(new BigDecimal("5.0000000000000000001"))
                .labels(List.of("a", "b", "longer than items may be"))
                .stops(List.of(1L, 1L))
                .texts(Map.of("a", "", "b", ""))
                .symbol("\ud83d\ude00")
                .build();
        assertEquals(999, parcel.weight());
        parcel().code("abcdefgh").exact(new BigDecimal("9.0")).build();
    }

    @Test
    void whatIsBeyondALimitDoesNot() {
        assertEquals("Parcel breaks limits: code must have at least 2 characters", complaint(parcel().code("a")));
        assertEquals("Parcel breaks limits: code must match ^[a-z]+$", complaint(parcel().code("abc\n")));
        assertEquals("Parcel breaks limits: weight must be at least 1", complaint(parcel().weight(0)));
        assertEquals("Parcel breaks limits: price must be more than 0", complaint(parcel().price(0.0)));
        assertEquals("Parcel breaks limits: exact must be more than 5", complaint(parcel().exact(new BigDecimal("5.0"))));
        assertEquals(
                "Parcel breaks limits: exact must be at most 9",
                complaint(parcel().exact(new BigDecimal("9.0000000000000000001"))));
        assertEquals("Parcel breaks limits: labels must have at least 1 items", complaint(parcel().labels(List.of())));
        assertEquals(
                "Parcel breaks limits: labels must have at most 3 items",
                complaint(parcel().labels(List.of("a", "b", "c", "d"))));
        assertEquals("Parcel breaks limits: stops must have at least 2 items", complaint(parcel().stops(List.of(1L))));
        assertEquals(
                "Parcel breaks limits: texts must have at least 2 entries", complaint(parcel().texts(Map.of("a", ""))));
        assertEquals("Parcel breaks limits: symbol must have at most 1 characters", complaint(parcel().symbol("ab")));
    }

    @Test
    void anEmptyListThatMayBeAbsentIsAbsent() {
        assertEquals(List.of(), parcel().stops(List.of()).build().stops());
    }

    @Test
    void textOfTheDocumentStaysAPattern() {
        String limit = "\"*/\\u002a\\u002f \\\\u0022$";
        assertEquals("Parcel breaks limits: hostile must match " + limit, complaint(parcel().hostile("x")));
        parcel().hostile("\"////*/ \\u0022").build();
    }

    @Test
    void answersAreTakenAsTheyCome() {
        String json = "{\"code\":\"OUT OF BOUNDS\",\"weight\":-5,\"labels\":[],\"stops\":[1],\"exact\":1,\"x\":null}";
        Parcel parcel = ParcelCodec.INSTANCE.read(JsonReader.of(json.getBytes(UTF_8)));
        assertEquals(-5, parcel.weight());
        assertEquals(RawJson.NULL, parcel.extras().get("x"));
        assertThrows(IllegalArgumentException.class, () -> parcel.toBuilder().build());
        Stored stored = StoredCodec.INSTANCE.read(JsonReader.of("{\"code\":\"\"}".getBytes(UTF_8)));
        assertEquals("", stored.toBuilder().build().code());
    }

    @Test
    void paramsAreChecked() {
        IllegalArgumentException list = assertThrows(
                IllegalArgumentException.class,
                () -> ParcelListParams.of(params -> params.size(0).state("lost").id(id -> id.not("abcd"))));
        assertEquals(
                "ParcelListParams breaks limits: size must be at least 1; state must match ^(new|sent)$",
                list.getMessage());
        IllegalArgumentException group = assertThrows(
                IllegalArgumentException.class, () -> ParcelListParams.of(params -> params.id(id -> id.not("ab"))));
        assertEquals("IdFilter breaks limits: not must have at least 3 characters", group.getMessage());
        IllegalArgumentException body = assertThrows(
                IllegalArgumentException.class, () -> ParcelCreateParams.of(params -> params.code("x").note("longer")));
        assertEquals(
                "ParcelCreateParams breaks limits: code must have at least 2 characters;"
                        + " note must have at most 5 characters",
                body.getMessage());
    }
}
