package dev.lathe.emit.template;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Formatter;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.context.MethodValueResolver;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import dev.lathe.model.SpecText;
import java.io.IOException;
import java.util.Locale;

/** A throw-away language: a plain text, rendered by a template that sees the plan's records and nothing else. */
final class Listing {

    private static final Handlebars ENGINE = new Handlebars(new ClassPathTemplateLoader("/listing", ".hbs"))
            .with(EscapingStrategy.NOOP)
            .with(new Door())
            .infiniteLoops(true)
            .prettyPrint(true)
            .registerHelper("is", new Is());

    private Listing() {}

    /** The template of that name, filled with the components of a record. */
    static String render(String template, Object model) throws IOException {
        return ENGINE.compile(template).apply(context(model));
    }

    /** As {@link #render}, with the template's own text. */
    static String renderInline(String template, Object model) throws IOException {
        return ENGINE.compileInline(template).apply(context(model));
    }

    private static Context context(Object model) {
        return Context.newBuilder(model).resolver(MethodValueResolver.INSTANCE).build();
    }

    /** The only place where text of the document is opened: one line of printable ASCII, whatever it says. */
    private static final class Door implements Formatter {

        @Override
        public Object format(Object value, Chain next) {
            return value instanceof SpecText text ? printable(text.open()) : next.format(value);
        }

        private static String printable(String text) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean isPlain = c >= ' ' && c <= '~' && c != '\\';
                out.append(isPlain ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
            return out.toString();
        }
    }

    /** Chooses by the implementation of a sealed interface. */
    private static final class Is implements Helper<Object> {

        @Override
        public Object apply(Object value, Options options) throws IOException {
            boolean matches = value.getClass().getSimpleName().equals(options.param(0));
            return matches ? options.fn() : options.inverse();
        }
    }
}
