package dev.lathe.plan.sample;

import dev.lathe.model.SpecText;
import dev.lathe.plan.model.CheckPlan;
import dev.lathe.plan.model.CheckPlan.Side;
import dev.lathe.plan.model.TypeUse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Other values for a place whose usual one a builder would refuse; each is to be tried. */
final class LimitedSamples {

    private static final int MAX_ITEMS = 50;

    /** Texts as they are often asked for. */
    private static final List<String> TEXTS = List.of(
            "a",
            "A",
            "1",
            "sample1",
            "Sample",
            "SAMPLE",
            "EUR",
            "en-US",
            "1.5",
            "1.2.3",
            "023e105f4ecef8ad9ca31a8372d0c353",
            "123e4567-e89b-12d3-a456-426614174000",
            "2026-01-02",
            "2026-01-02T03:04:05Z",
            "03:04:05",
            "sample.example.com",
            "sample@example.com",
            "https://example.com/sample",
            "/sample",
            "192.0.2.1",
            "192.0.2.0/24",
            "2001:db8::1",
            "+15555550100",
            "#a1b2c3");

    private final Place place;

    LimitedSamples(Place place) {
        this.place = place;
    }

    /** Values of the place's type, the likeliest first. */
    Stream<Json> insteadOf(Json usual) {
        Json byDefault = place.defaultValue() == null ? null : JsonTrees.parse(place.defaultValue());
        return Stream.concat(byDefault == null ? Stream.empty() : Stream.of(byDefault), madeUp(usual));
    }

    private Stream<Json> madeUp(Json usual) {
        if (usual instanceof Json.Text) {
            int least = length(Side.LEAST, 0);
            int most = length(Side.MOST, Integer.MAX_VALUE);
            return TEXTS.stream().map(text -> Scalars.ofLength(text, least, most));
        } else if (usual instanceof Json.Num) {
            return numbers().stream()
                    .map(number -> new Json.Num(number.stripTrailingZeros().toPlainString()));
        } else if (usual instanceof Json.Arr array) {
            return Stream.of(items(array));
        } else if (usual instanceof Json.Obj object && place.type() instanceof TypeUse.MapOf) {
            return Stream.of(entries(object));
        }
        return Stream.empty();
    }

    private List<BigDecimal> numbers() {
        List<BigDecimal> numbers = new ArrayList<>(List.of(BigDecimal.ONE, BigDecimal.ZERO));
        List<BigDecimal> limits = new ArrayList<>();
        BigDecimal divisor = null;
        for (CheckPlan check : place.checks()) {
            if (check instanceof CheckPlan.Range range) {
                limits.add(Limits.number(range.limit()));
            } else if (check instanceof CheckPlan.MultipleOf multiple) {
                divisor = Limits.number(multiple.divisor());
            }
        }
        limits.forEach(
                limit -> numbers.addAll(List.of(limit, limit.add(BigDecimal.ONE), limit.subtract(BigDecimal.ONE))));
        if (limits.size() == 2) {
            numbers.add(limits.get(0).add(limits.get(1)).divide(BigDecimal.valueOf(2)));
        }
        return divisor == null ? numbers : multiples(divisor, numbers);
    }

    /** The multiples that are next to each number. */
    private static List<BigDecimal> multiples(BigDecimal divisor, List<BigDecimal> numbers) {
        List<BigDecimal> multiples = new ArrayList<>();
        for (BigDecimal number : numbers) {
            BigDecimal times = number.divide(divisor, 0, RoundingMode.FLOOR);
            for (int more = -1; more <= 2; more++) {
                multiples.add(times.add(BigDecimal.valueOf(more)).multiply(divisor));
            }
        }
        return multiples;
    }

    /** As many items as are wanted, each a little different where that is possible. */
    private Json items(Json.Arr usual) {
        List<Json> items = new ArrayList<>();
        int wanted = Math.min(size(Side.LEAST, 1), size(Side.MOST, MAX_ITEMS));
        for (int i = 0; !usual.items().isEmpty() && i < Math.min(wanted, MAX_ITEMS); i++) {
            Json first = usual.items().get(0);
            items.add(i == 0 ? first : Scalars.others(first, i).findFirst().orElse(first));
        }
        return new Json.Arr(items);
    }

    private Json entries(Json.Obj usual) {
        Map<SpecText, Json> entries = new LinkedHashMap<>();
        int wanted = Math.min(size(Side.LEAST, 1), size(Side.MOST, MAX_ITEMS));
        @Nullable Json value = usual.members().values().stream().findFirst().orElse(null);
        for (int i = 0; value != null && i < Math.min(wanted, MAX_ITEMS); i++) {
            entries.put(SpecText.of("key" + (i + 1)), value);
        }
        return new Json.Obj(entries);
    }

    private int length(Side side, int otherwise) {
        return place.checks().stream()
                .filter(check -> check instanceof CheckPlan.Length length && length.side() == side)
                .mapToInt(check -> ((CheckPlan.Length) check).limit())
                .findFirst()
                .orElse(otherwise);
    }

    private int size(Side side, int otherwise) {
        return place.checks().stream()
                .filter(check -> check instanceof CheckPlan.Size size && size.side() == side)
                .mapToInt(check -> ((CheckPlan.Size) check).limit())
                .findFirst()
                .orElse(otherwise);
    }
}
