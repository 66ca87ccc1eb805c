package dev.lathe.emit.template;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.helper.ConditionalHelpers;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.target.Target;
import dev.lathe.target.TemplateSet;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The template engine, set up for one SDK. */
final class Engine {

    private final Map<Target.Escape, Handlebars> engines = new EnumMap<>(Target.Escape.class);
    private final SdkPlan plan;
    private final FileIndex index;
    private final TemplateMistakes mistakes;
    private final Whitespace whitespace;

    Engine(SdkPlan plan, TemplateSet templates, FileIndex index, Diagnostics diagnostics) {
        this.plan = plan;
        this.index = index;
        this.mistakes = new TemplateMistakes(plan, templates, diagnostics);
        this.whitespace = new Whitespace(templates.target().blankLines());
        PlanHelpers helpers = new PlanHelpers(plan, templates.target(), index);
        for (Target.Escape escape : Target.Escape.values()) {
            engines.put(escape, engine(templates, helpers, escape));
        }
    }

    private static Handlebars engine(TemplateSet templates, PlanHelpers helpers, Target.Escape escape) {
        Handlebars handlebars = new Handlebars(new MapLoader(templates.templates()))
                .with(new ConcurrentMapTemplateCache())
                .with(new TextDoor())
                .with(TextDoor.escaping(escape))
                .infiniteLoops(true)
                .prettyPrint(true);
        for (ConditionalHelpers helper : ConditionalHelpers.values()) {
            handlebars.registerHelper(helper.name(), helper);
        }
        helpers.registerWith(handlebars);
        return handlebars.registerHelperMissing(new MissingNames());
    }

    /** The file's text; null when a template has a mistake, which then is told. */
    @Nullable
    String render(PlannedFile file) {
        References references = new References(file, index);
        Handlebars handlebars = Objects.requireNonNull(engines.get(file.escape()));
        try {
            Context context = Context.newBuilder(file.model())
                    .resolver(PlanResolver.INSTANCE)
                    .combine("sdk", plan)
                    .build()
                    .data(PlanHelpers.REFERENCES, references);
            String text = handlebars.compile(file.template()).apply(context);
            return whitespace.tidy(references.fillIn(text, imports -> list(imports, handlebars)));
        } catch (HandlebarsException e) {
            mistakes.tell(e, file);
        } catch (IOException e) {
            mistakes.tell(file.template(), file, e);
        }
        return null;
    }

    /** The lines that say where other files' names come from, by the language's template {@code imports}. */
    private static String list(Imports imports, Handlebars handlebars) {
        try {
            return handlebars
                    .compile("imports")
                    .apply(Context.newBuilder(imports)
                            .resolver(PlanResolver.INSTANCE)
                            .build());
        } catch (IOException e) {
            throw new HandlebarsException(e);
        }
    }
}
