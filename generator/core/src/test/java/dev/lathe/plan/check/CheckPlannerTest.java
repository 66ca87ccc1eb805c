package dev.lathe.plan.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.diagnostics.Severity;
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
import dev.lathe.plan.naming.JavaProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckPlannerTest {

    private static final TypeUse TEXT = scalar(ScalarKind.STRING);
    private static final TypeUse NUMBER = scalar(ScalarKind.DOUBLE);
    private static final TypeUse LIST = new TypeUse.ListOf(TEXT, Nullability.NON_NULL);
    private static final TypeUse MAP = new TypeUse.MapOf(TEXT, Nullability.NON_NULL);

    private final Diagnostics diagnostics = new Diagnostics();

    private static TypeUse scalar(ScalarKind kind) {
        return new TypeUse.Scalar(kind, Nullability.NON_NULL, Secrecy.PUBLIC);
    }

    private static JsonText json(String text) {
        return new JsonText(SpecText.of(text));
    }

    /** Keywords and their values as JSON, in turn. */
    private List<CheckPlan> checks(TypeUse type, String... keywords) {
        Map<String, JsonText> map = new LinkedHashMap<>();
        for (int i = 0; i < keywords.length; i += 2) {
            map.put(keywords[i], json(keywords[i + 1]));
        }
        return new CheckPlanner(new JavaProfile(), diagnostics)
                .of(type, new Constraints(map), new Location("openapi.yaml", "/x", 7, 3));
    }

    private List<String> notes() {
        return diagnostics.sorted().stream().map(Diagnostic::message).toList();
    }

    private static CheckPlan range(Bound bound, String limit) {
        return new CheckPlan.Range(bound, json(limit));
    }

    @Test
    void everyLimitOfItsTypeIsChecked() {
        assertEquals(
                List.of(
                        new CheckPlan.Length(Side.LEAST, 2),
                        new CheckPlan.Length(Side.MOST, 4),
                        new CheckPlan.Matches(SpecText.of("^\"a$"), SpecText.of("^\"a\\z"))),
                checks(TEXT, "minLength", "2", "maxLength", "4.0", "pattern", "\"^\\\"a$\""));
        assertEquals(
                List.of(
                        new CheckPlan.Size(Side.LEAST, 1),
                        new CheckPlan.Size(Side.MOST, 1),
                        new CheckPlan.UniqueItems()),
                checks(LIST, "minItems", "1", "maxItems", "1", "uniqueItems", "true"));
        assertEquals(
                List.of(new CheckPlan.Size(Side.LEAST, 1), new CheckPlan.Size(Side.MOST, 3)),
                checks(MAP, "minProperties", "1", "maxProperties", "3"));
        assertEquals(
                List.of(
                        range(Bound.AT_LEAST, "-1.5"),
                        range(Bound.AT_MOST, "1e3"),
                        new CheckPlan.MultipleOf(json("0.5"))),
                checks(NUMBER, "minimum", "-1.5", "maximum", "1e3", "multipleOf", "0.5"));
        assertEquals(List.of(), notes());
    }

    @Test
    void whatNothingCouldBreakIsNoCheck() {
        assertEquals(List.of(), checks(TEXT, "minLength", "0", "maxLength", "9007199254740991"));
        assertEquals(List.of(), checks(LIST, "minItems", "0", "uniqueItems", "false"));
        assertEquals(List.of(), notes());
    }

    @ParameterizedTest
    @CsvSource({
        "5, true, MORE_THAN, 5",
        "5, false, AT_LEAST, 5",
        "5, 7, MORE_THAN, 7",
        "5, 5, MORE_THAN, 5",
        "5, 3, AT_LEAST, 5",
    })
    void exclusiveLimitsHaveTwoForms(String minimum, String exclusive, Bound bound, String limit) {
        assertEquals(List.of(range(bound, limit)), checks(NUMBER, "minimum", minimum, "exclusiveMinimum", exclusive));
        Bound upper = bound == Bound.MORE_THAN ? Bound.LESS_THAN : Bound.AT_MOST;
        assertEquals(
                List.of(range(upper, "-" + limit)),
                checks(
                        NUMBER,
                        "maximum",
                        "-" + minimum,
                        "exclusiveMaximum",
                        exclusive.matches("\\d") ? "-" + exclusive : exclusive));
        assertEquals(List.of(), notes());
    }

    @Test
    void anExclusiveLimitMayStandAlone() {
        assertEquals(
                List.of(range(Bound.MORE_THAN, "0"), range(Bound.LESS_THAN, "1")),
                checks(NUMBER, "exclusiveMinimum", "0", "exclusiveMaximum", "1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "minLength;-1",
                "minLength;1.5",
                "maxLength;\"5\"",
                "maxLength;null",
                "minLength;99999999999",
                "minLength;1e999999999",
                "pattern;5",
                "pattern;\"(\"",
                "pattern;\"(?i)a\"",
            })
    void nonsenseForTextsIsNotedOnce(String keyword, String value) {
        assertEquals(List.of(), checks(TEXT, keyword, value));
        Diagnostic only = diagnostics.sorted().get(0);
        assertEquals(1, notes().size(), () -> notes().toString());
        assertEquals(DiagnosticCode.CONSTRAINT_UNCHECKED, only.code());
        assertEquals(Severity.NOTE, only.severity());
        assertEquals(7, only.location().line());
        assertEquals(true, only.message().startsWith("`" + keyword + "` is not checked"), only.message());
    }

    @ParameterizedTest
    @CsvSource({
        "minimum, x",
        "minimum, []",
        "exclusiveMinimum, null",
        "exclusiveMinimum, true",
        "exclusiveMaximum, true",
        "multipleOf, 0",
        "multipleOf, -1",
        "multipleOf, null",
        "maximum, 1e1000000000",
    })
    void nonsenseForNumbersIsNotedOnce(String keyword, String value) {
        assertEquals(List.of(), checks(NUMBER, keyword, value));
        assertEquals(1, notes().size(), () -> notes().toString());
    }

    @Test
    void whenNothingLiesBetweenTwoLimitsNeitherIsChecked() {
        assertEquals(List.of(), checks(TEXT, "minLength", "3", "maxLength", "2"));
        assertEquals(List.of(), checks(NUMBER, "minimum", "3", "maximum", "2.9"));
        assertEquals(List.of(), checks(NUMBER, "minimum", "3", "exclusiveMaximum", "3"));
        assertEquals(2, notes().size(), () -> notes().toString());
        assertEquals(2, checks(NUMBER, "minimum", "3", "maximum", "3").size());
    }

    @Test
    void limitsOfOtherTypesAreNoted() {
        assertEquals(List.of(), checks(NUMBER, "minLength", "1", "maxItems", "1", "uniqueItems", "false"));
        assertEquals(List.of(), checks(scalar(ScalarKind.DATE), "pattern", "\"^a$\""));
        assertEquals(
                List.of(
                        "`maxItems` is not checked by builders: values of this type have nothing that it limits",
                        "`minLength` is not checked by builders: values of this type have nothing that it limits",
                        "`pattern` is not checked by builders: values of this type have nothing that it limits"),
                notes());
    }
}
