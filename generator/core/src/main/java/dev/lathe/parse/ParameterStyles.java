package dev.lathe.parse;

import dev.lathe.model.ParameterStyle;
import dev.lathe.model.ParameterStyle.Explode;
import dev.lathe.model.ParameterStyle.Reserved;
import dev.lathe.model.ParameterStyle.Style;
import dev.lathe.tree.Element;
import io.swagger.v3.oas.models.parameters.Parameter;

/** Style, explode and allowReserved, with the defaults of OpenAPI applied; content that is text has no style. */
final class ParameterStyles {

    static final ParameterStyle SIMPLE = new ParameterStyle(Style.SIMPLE, Explode.JOINED, Reserved.ENCODED);

    private ParameterStyles() {}

    static ParameterStyle of(Parameter typed, Element element) {
        Reserved reserved = Boolean.TRUE.equals(typed.getAllowReserved()) ? Reserved.ALLOWED : Reserved.ENCODED;
        if (element.members("content").keySet().stream().anyMatch(type -> !type.startsWith("text/"))) {
            return new ParameterStyle(Style.JSON, Explode.JOINED, reserved);
        }
        Style style = style(typed);
        boolean exploded = element.has("explode") ? element.isTrue("explode") : style == Style.FORM;
        return new ParameterStyle(
                style, exploded || style == Style.DEEP_OBJECT ? Explode.EXPLODED : Explode.JOINED, reserved);
    }

    private static Style style(Parameter typed) {
        if (typed.getStyle() == null) {
            return typed.getIn().equals("query") || typed.getIn().equals("cookie") ? Style.FORM : Style.SIMPLE;
        }
        return switch (typed.getStyle()) {
            case MATRIX -> Style.MATRIX;
            case LABEL -> Style.LABEL;
            case SIMPLE -> Style.SIMPLE;
            case FORM -> Style.FORM;
            case SPACEDELIMITED -> Style.SPACE_DELIMITED;
            case PIPEDELIMITED -> Style.PIPE_DELIMITED;
            case DEEPOBJECT -> Style.DEEP_OBJECT;
        };
    }
}
