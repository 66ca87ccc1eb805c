package dev.lathe.parse;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.model.FieldEncoding;
import dev.lathe.model.ParameterStyle;
import dev.lathe.model.ParameterStyle.Explode;
import dev.lathe.model.ParameterStyle.Reserved;
import dev.lathe.model.ParameterStyle.Style;
import dev.lathe.model.SpecText;
import dev.lathe.tree.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code encoding} of a form: how single fields are written. */
final class EncodingMapper {

    private final Run run;

    EncodingMapper(Run run) {
        this.run = run;
    }

    List<FieldEncoding> encodings(Element content) {
        List<FieldEncoding> encodings = new ArrayList<>();
        content.members("encoding").forEach((field, element) -> {
            Element contentType = element.get("contentType");
            String type = contentType == null ? null : contentType.text();
            if (element.has("headers")) {
                run.warn(
                        DiagnosticCode.FEATURE_IGNORED,
                        element,
                        "headers of a part have no parameters; `Upload.withHeader` sets them");
            }
            encodings.add(
                    new FieldEncoding(SpecText.of(field), style(element), type == null ? null : SpecText.of(type)));
        });
        return encodings;
    }

    /** Null when nothing is said about it: then the form's own way counts, which OpenAPI leaves open for objects. */
    private @Nullable ParameterStyle style(Element element) {
        if (!element.has("style") && !element.has("explode") && !element.has("allowReserved")) {
            return null;
        }
        Element named = element.get("style");
        Style style = style(named == null ? "form" : String.valueOf(named.text()));
        if (style == null) {
            run.warn(
                    DiagnosticCode.STRUCTURE_INVALID,
                    element,
                    "the style of a field cannot be one of these; it is ignored");
            return null;
        }
        boolean exploded = element.has("explode") ? element.isTrue("explode") : style == Style.FORM;
        return new ParameterStyle(
                style,
                exploded || style == Style.DEEP_OBJECT ? Explode.EXPLODED : Explode.JOINED,
                element.isTrue("allowReserved") ? Reserved.ALLOWED : Reserved.ENCODED);
    }

    private static @Nullable Style style(String name) {
        return switch (name) {
            case "form" -> Style.FORM;
            case "spaceDelimited" -> Style.SPACE_DELIMITED;
            case "pipeDelimited" -> Style.PIPE_DELIMITED;
            case "deepObject" -> Style.DEEP_OBJECT;
            default -> null;
        };
    }
}
