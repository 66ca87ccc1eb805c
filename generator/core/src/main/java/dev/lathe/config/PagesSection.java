package dev.lathe.config;

import dev.lathe.config.PagesConfig.Choice;
import dev.lathe.config.PagesConfig.Recognition;
import dev.lathe.config.ResourceConfig.Repeat;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.tree.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code pages:} of lathe.yaml, at the top and in methods. */
final class PagesSection {

    private static final List<String> KEYS = List.of("scheme", "items", "repeat");

    private final Diagnostics diagnostics;
    private final List<String> schemes;

    PagesSection(Diagnostics diagnostics, List<SchemeConfig> pagination) {
        this.diagnostics = diagnostics;
        this.schemes = pagination.stream().map(s -> s.name().value()).toList();
    }

    PagesConfig read(Section top) {
        boolean off = saysNone(top, "pages") || saysNone(top, "pagination");
        List<Choice> choices = new ArrayList<>();
        if (!saysNone(top, "pages")) {
            top.entries("pages").forEach((operation, value) -> {
                Choice choice = choice(operation, value, top);
                if (choice != null) {
                    choices.add(choice);
                }
            });
        }
        return new PagesConfig(off ? Recognition.OFF : Recognition.ON, choices);
    }

    /** Whether {@code none} stands where an object is usual. */
    static boolean saysNone(Section section, String key) {
        return PagesConfig.NONE.equals(section.element().text(key));
    }

    private @Nullable Choice choice(Located operation, Element value, Section top) {
        if (!value.isObject()) {
            Located scheme = known(top.located(value));
            return scheme == null ? null : new Choice(operation, scheme, null, Repeat.FAIL);
        }
        Section section = Section.of(value, diagnostics, KEYS);
        Located scheme = known(new Located(section.required("scheme"), value.location()));
        return scheme == null
                ? null
                : new Choice(
                        operation,
                        scheme,
                        section.string("items"),
                        section.choice("repeat", Repeat.class, Repeat.FAIL));
    }

    /** The name, when a scheme has it or it is {@code none}; null and diagnosed otherwise. */
    @Nullable
    Located known(Located scheme) {
        if (schemes.contains(scheme.value()) || scheme.value().equals(PagesConfig.NONE)) {
            return scheme;
        }
        diagnostics.error(
                DiagnosticCode.CONFIG_UNKNOWN_NAME,
                scheme.location(),
                "no pagination scheme is called `" + scheme.value() + "`",
                Section.suggestionOrList(scheme.value(), schemes));
        return null;
    }
}
