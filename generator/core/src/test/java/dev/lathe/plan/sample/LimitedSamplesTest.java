package dev.lathe.plan.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lathe.model.Constraints;
import dev.lathe.model.JsonText;
import dev.lathe.model.Nullability;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.Secrecy;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.CheckPlan;
import dev.lathe.plan.model.CheckPlan.Bound;
import dev.lathe.plan.model.CheckPlan.Side;
import dev.lathe.plan.model.TypeUse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that are made up for builders keep to what the builders check. */
class LimitedSamplesTest {

    private static final TypeUse TEXT = scalar(ScalarKind.STRING);
    private static final TypeUse LIST = new TypeUse.ListOf(TEXT, Nullability.NON_NULL);

    private static TypeUse scalar(ScalarKind kind) {
        return new TypeUse.Scalar(kind, Nullability.NON_NULL, Secrecy.PUBLIC);
    }

    private static JsonText json(String text) {
        return new JsonText(SpecText.of(text));
    }

    private static CheckPlan pattern(String pattern) {
        return new CheckPlan.Matches(SpecText.of(pattern), SpecText.of(pattern));
    }

    private static Place place(TypeUse type, CheckPlan... checks) {
        return new Place(type, Constraints.NONE, List.of(checks), null);
    }

    private static @Nullable Json made(Place place, Fitting.Strictness strictness) {
        Fitting fitting = new Fitting(new TypeTable(List.of()), strictness);
        return new Synthesizer(fitting, Synthesizer.Fill.REQUIRED).make(place);
    }

    static Stream<Place> places() {
        return Stream.of(
                place(TEXT, pattern("^[0-9a-f]{32}\\z")),
                place(TEXT, pattern("^[A-Z]{3}\\z")),
                place(TEXT, pattern("^[0-9]+\\z"), new CheckPlan.Length(Side.LEAST, 12)),
                place(TEXT, new CheckPlan.Length(Side.LEAST, 12), new CheckPlan.Length(Side.MOST, 12)),
                place(scalar(ScalarKind.INT32), new CheckPlan.Range(Bound.LESS_THAN, json("-100"))),
                place(
                        scalar(ScalarKind.INT64),
                        new CheckPlan.Range(Bound.MORE_THAN, json("10.0")),
                        new CheckPlan.Range(Bound.LESS_THAN, json("12"))),
                place(
                        scalar(ScalarKind.DOUBLE),
                        new CheckPlan.Range(Bound.MORE_THAN, json("0.1")),
                        new CheckPlan.Range(Bound.LESS_THAN, json("0.2"))),
                place(
                        scalar(ScalarKind.INT32),
                        new CheckPlan.Range(Bound.AT_LEAST, json("50")),
                        new CheckPlan.MultipleOf(json("15"))),
                place(LIST, new CheckPlan.Size(Side.LEAST, 3), new CheckPlan.UniqueItems()),
                place(LIST, new CheckPlan.Size(Side.MOST, 0)),
                place(new TypeUse.MapOf(TEXT, Nullability.NON_NULL), new CheckPlan.Size(Side.LEAST, 2)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void whatBuildersTakeIsMadeUp(Place place) {
        Json made = made(place, Fitting.Strictness.DROP);
        assertNotNull(made);
        assertEquals(true, Limits.hold(place.checks(), made), made.toString());
        assertNotNull(new Fitting(new TypeTable(List.of()), Fitting.Strictness.DROP).fit(place.type(), made));
    }

    @Test
    void whatNoneOfOursIsLikeIsNotMadeUpForBuildersButForCodecs() {
        Place place = place(TEXT, pattern("^only this\\z"));
        assertNull(made(place, Fitting.Strictness.DROP));
        assertNotNull(made(place, Fitting.Strictness.KEEP));
    }

    @Test
    void theDefaultIsTriedFirst() {
        Place place = new Place(TEXT, Constraints.NONE, List.of(pattern("^only this\\z")), json("\"only this\""));
        assertEquals(new Json.Text(SpecText.of("only this")), made(place, Fitting.Strictness.DROP));
    }

    @Test
    void endlessSearchesAndNumbersAreGivenUp() {
        Json text = new Json.Text(SpecText.of("a".repeat(60) + "!"));
        assertEquals(false, Limits.hold(List.of(pattern("^(?:(?:a+)+)+\\z")), text));
        Json number = new Json.Num("1e999999999");
        assertEquals(false, Limits.hold(List.of(new CheckPlan.MultipleOf(json("0.01"))), number));
    }
}
