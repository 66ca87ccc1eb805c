package dev.lathe.emit.template;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Options;
import dev.lathe.emit.CodeSamples;
import dev.lathe.emit.text.CodeLayout;
import dev.lathe.emit.text.JsonString;
import dev.lathe.model.JsonText;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.ServicePlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.UnionPlan;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The helpers by which templates write samples, and show those of other languages. */
final class SampleVocabulary {

    /** What every parser of ISO 8601 reads: an offset in figures, no fraction or six digits of it. */
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT);

    private final TypeIndex types;
    private final Function<String, CodeSamples> twins;

    SampleVocabulary(TypeIndex types, Function<String, CodeSamples> twins) {
        this.types = types;
        this.twins = twins;
    }

    void registerWith(Handlebars handlebars) {
        handlebars.registerHelper("codeSample", this::codeSample);
        handlebars.registerHelper("laidOut", SampleVocabulary::laidOut);
        handlebars.registerHelper(
                "sends",
                (method, options) -> SampleScalars.of((MethodPlan) method).contains(options.param(0)));
        handlebars.registerHelper("bare", (json, options) -> bare((JsonText) json));
        handlebars.registerHelper("isoInstant", (json, options) -> isoInstant(bare((JsonText) json)));
        handlebars.registerHelper("isoDate", (json, options) -> isoDate(bare((JsonText) json)));
        handlebars.registerHelper("example", (type, options) -> example(types.of(type)));
    }

    /** The call in another language; nothing where there is no sample. */
    private @Nullable String codeSample(Object method, Options options) {
        ServicePlan service = options.param(0);
        String language = options.param(1);
        return twins.apply(language).of(service.path(), (MethodPlan) method);
    }

    /** A block of code in lines that are not too long. */
    private static Object laidOut(@Nullable Object context, Options options) throws IOException {
        String step = " ".repeat(options.hash("indent", 2));
        return new Handlebars.SafeString(CodeLayout.of(options.fn().toString(), step, CodeLayout.LastItem.COMMA));
    }

    /** What a scalar of JSON says, without quotes. */
    private static String bare(JsonText json) {
        return JsonString.text(json.json().open());
    }

    private static String isoInstant(String text) {
        try {
            OffsetDateTime instant = OffsetDateTime.parse(text);
            return (instant.getNano() == 0 ? SECONDS : MICROSECONDS).format(instant);
        } catch (DateTimeException e) {
            return text;
        }
    }

    /** A date may be written as the midnight that it begins with. */
    private static String isoDate(String text) {
        try {
            return LocalDate.parse(text.substring(0, Math.min(text.length(), "2000-01-01".length())))
                    .toString();
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static @Nullable JsonText example(@Nullable TypePlan type) {
        List<JsonText> samples = type instanceof RecordPlan record
                ? record.samples()
                : type instanceof UnionPlan union ? union.samples() : List.of();
        return samples.isEmpty() ? null : samples.get(0);
    }
}
