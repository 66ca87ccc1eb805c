package dev.lathe.runtime.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ExtrasTest {

    private static final RawJson ONE = RawJson.of("1");
    private static final RawJson TWO = RawJson.of("2");

    @Test
    void noneIsOneInstance() {
        assertTrue(Extras.none().isEmpty());
        assertSame(Extras.none(), Extras.builder().build());
        assertSame(Extras.none(), Extras.none().with("a", ONE).without("a"));
        assertSame(Extras.none(), Extras.none().without("a"));
    }

    @Test
    void membersKeepTheOrderOfArrival() {
        Extras extras = Extras.none().with("z", ONE).with("a", RawJson.NULL).with("z", TWO);
        assertEquals(List.of("z", "a"), List.copyOf(extras.names()));
        assertEquals(TWO, extras.get("z"));
        assertEquals(RawJson.NULL, extras.get("a"));
        assertNull(extras.get("b"));
    }

    @Test
    void theyNeverChange() {
        Extras.Builder builder = Extras.builder().put("a", ONE);
        Extras first = builder.build();
        Extras second = builder.put("b", TWO).build();
        Extras third = builder.remove("a").build();
        assertEquals("[a]", first.toString());
        assertEquals("[a, b]", second.toString());
        assertEquals("[b]", third.toString());
        assertThrows(UnsupportedOperationException.class, () -> first.names().clear());
        assertThrows(UnsupportedOperationException.class, () -> first.asMap().clear());
    }

    @Test
    void equalityIgnoresTheOrder() {
        Extras one = Extras.none().with("a", ONE).with("b", TWO);
        Extras other = Extras.none().with("b", TWO).with("a", ONE);
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertNotEquals(one, one.with("a", TWO));
    }

    @Test
    void valuesAreNotPrinted() {
        assertEquals(
                "[token]",
                Extras.none().with("token", RawJson.ofString("secret")).toString());
    }
}
