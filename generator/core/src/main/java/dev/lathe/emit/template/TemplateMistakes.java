package dev.lathe.emit.template;

import com.github.jknack.handlebars.HandlebarsError;
import com.github.jknack.handlebars.HandlebarsException;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.language.TemplateSet;
import dev.lathe.plan.model.SdkPlan;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells mistakes in templates: which template, which line, and where in the model it was at. */
record TemplateMistakes(SdkPlan plan, TemplateSet templates, Diagnostics diagnostics) {

    private static final String REMEDY =
            "`lathe model` prints what templates see; templates/README.md lists the helpers";

    void tell(HandlebarsException mistake, PlannedFile file) {
        HandlebarsError error = mistake.getError();
        UnknownNameException unknown = cause(mistake);
        Location location = error == null
                ? new Location(origin(file.template()), "", 0, 0)
                : new Location(strip(error.filename), "", error.line, error.column);
        Object model = unknown == null ? file.model() : unknown.model();
        String reason = unknown != null
                ? Objects.toString(unknown.getMessage(), "")
                : error == null ? root(mistake) : Objects.toString(error.reason, root(mistake));
        boolean isSyntax = mistake.getCause() == null && unknown == null;
        diagnostics.error(
                isSyntax ? DiagnosticCode.TEMPLATE_INVALID : DiagnosticCode.TEMPLATE_FAILED,
                location,
                reason.lines().findFirst().orElse("") + ", while " + file.path() + " was made from "
                        + ModelPath.of(plan, model),
                REMEDY);
    }

    void tell(String template, PlannedFile file, IOException mistake) {
        diagnostics.error(
                DiagnosticCode.TEMPLATE_INVALID,
                new Location(origin(template), "", 0, 0),
                Objects.toString(mistake.getMessage(), "cannot be read") + ", which " + file.path() + " is made with",
                "target.yaml and the templates name each other; a folder given with --templates needs both");
    }

    private String origin(String template) {
        TemplateSet.Template found = templates.templates().get(template);
        return found == null ? template : found.origin();
    }

    private static String strip(String file) {
        return file.startsWith("/") ? file.substring(1) : file;
    }

    private static @Nullable UnknownNameException cause(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownNameException unknown) {
                return unknown;
            }
        }
        return null;
    }

    private static String root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Objects.toString(root.getMessage(), root.getClass().getSimpleName());
    }
}
