package dev.lathe.emit.template;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.helper.ConditionalHelpers;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.emit.CodeSamples;
import dev.lathe.language.Target;
import dev.lathe.language.TemplateSet;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.SdkPlan;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The template engine, set up for one SDK. */
final class Engine {

    private final Map<Target.Escape, Handlebars> engines = new EnumMap<>(Target.Escape.class);
    private final SdkPlan plan;
    private final FileIndex index;
    private final TemplateMistakes mistakes;
    private final Whitespace whitespace;

    Engine(
            SdkPlan plan,
            TemplateSet templates,
            FileIndex index,
            Function<String, CodeSamples> twins,
            Diagnostics diagnostics) {
        this.plan = plan;
        this.index = index;
        this.mistakes = new TemplateMistakes(plan, templates, diagnostics);
        this.whitespace = new Whitespace(templates.target().blankLines());
        TypeIndex types = TypeIndex.of(plan);
        CodeVocabulary code = new CodeVocabulary(plan, templates.target(), index, types);
        ParameterVocabulary parameters = new ParameterVocabulary(types);
        PageVocabulary pages = new PageVocabulary(plan, index, types);
        SampleVocabulary samples = new SampleVocabulary(types, twins);
        for (Target.Escape escape : Target.Escape.values()) {
            Handlebars engine = engine(templates, escape);
            code.registerWith(engine, escape);
            parameters.registerWith(engine);
            pages.registerWith(engine);
            samples.registerWith(engine);
            engine.registerHelper("rendered", this::rendered);
            engines.put(escape, engine.registerHelperMissing(new MissingNames()));
        }
    }

    private static Handlebars engine(TemplateSet templates, Target.Escape escape) {
        Handlebars handlebars = new Handlebars(new MapLoader(templates.templates()))
                .with(new ConcurrentMapTemplateCache())
                .with(new TextDoor())
                .with(TextDoor.escaping(escape))
                .infiniteLoops(true)
                .prettyPrint(true);
        for (ConditionalHelpers helper : ConditionalHelpers.values()) {
            handlebars.registerHelper(helper.name(), helper);
        }
        return handlebars;
    }

    /** The file's text; null when a template has a mistake, which then is told. */
    @Nullable
    String render(PlannedFile file) {
        References references = new References(file, index);
        Handlebars handlebars = Objects.requireNonNull(engines.get(file.escape()));
        try {
            String text = handlebars.compile(file.template()).apply(context(file.model(), references, Map.of()));
            return whitespace.tidy(references.fillIn(text, imports -> list(imports, handlebars, references)));
        } catch (HandlebarsException e) {
            mistakes.tell(e, file);
        } catch (IOException e) {
            mistakes.tell(file.template(), file, e);
        }
        return null;
    }

    private Context context(Object model, References references, Map<String, Object> more) {
        return Context.newBuilder(model)
                .resolver(PlanResolver.INSTANCE)
                .combine("sdk", plan)
                .combine(more)
                .build()
                .data(CodeVocabulary.REFERENCES, references)
                .data(PageVocabulary.EXPANDING, new ArrayDeque<QualifiedName>());
    }

    /** What a template renders in another language, as text that this file shows; it sees the hash as well. */
    private Object rendered(Object model, Options options) throws IOException {
        String escape = options.hash("escape", Target.Escape.PLAIN.name());
        References references = Objects.requireNonNull(options.data(CodeVocabulary.REFERENCES), "references");
        Context context = context(model, references, options.hash);
        String template = options.param(0);
        return Objects.requireNonNull(engines.get(Target.Escape.valueOf(escape.toUpperCase(Locale.ROOT))))
                .compile(template)
                .apply(context)
                .strip();
    }

    /** The lines that say where other files' names come from, by the language's template {@code imports}. */
    private static String list(Imports imports, Handlebars handlebars, References references) {
        try {
            return handlebars
                    .compile("imports")
                    .apply(Context.newBuilder(imports)
                            .resolver(PlanResolver.INSTANCE)
                            .build()
                            .data(CodeVocabulary.REFERENCES, references));
        } catch (IOException e) {
            throw new HandlebarsException(e);
        }
    }
}
