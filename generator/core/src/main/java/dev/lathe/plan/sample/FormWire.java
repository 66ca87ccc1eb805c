package dev.lathe.plan.sample;

import dev.lathe.model.FieldEncoding;
import dev.lathe.model.ParameterStyle;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.BodyPlan;
import dev.lathe.plan.model.SamplePlan.NameValue;
import dev.lathe.plan.model.SamplePlan.Part;
import dev.lathe.plan.model.SamplePlan.WireBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a body looks like on the wire. Written apart from the runtime's encoders, so that one checks the other. A door:
 * it spells texts out.
 */
final class FormWire {

    private final BodyPlan.Format format;
    private final Set<SpecText> files;

    private FormWire(BodyPlan.Format format, Set<SpecText> files) {
        this.format = format;
        this.files = files;
    }

    /** The body that is expected; {@code files} names the fields of a form that are files. */
    static WireBody of(BodyPlan.Format format, Set<SpecText> files, Json value) {
        FormWire wire = new FormWire(format, files);
        return switch (format.kind()) {
            case JSON -> new WireBody.Json(JsonTrees.print(value));
            case FORM -> new WireBody.Pairs(wire.pairs(value));
            case MULTIPART -> new WireBody.Parts(wire.parts(value));
            case JSON_LINES -> new WireBody.Text(SpecText.of(wire.lines(value)));
            case TEXT, BINARY, EVENT_STREAM, OPAQUE -> new WireBody.Text(SpecText.of(WireForm.text(value)));
        };
    }

    private String lines(Json value) {
        StringBuilder lines = new StringBuilder();
        String start = format.mediaType().open().contains("json-seq") ? "\u001e" : "";
        List<Json> items = value instanceof Json.Arr array ? array.items() : List.of(value);
        items.forEach(item -> lines.append(start).append(compact(item)).append('\n'));
        return lines.toString();
    }

    private List<NameValue> pairs(Json value) {
        List<NameValue> pairs = new ArrayList<>();
        if (value instanceof Json.Obj form) {
            form.members().forEach((name, member) -> {
                if (isJson(name)) {
                    pairs.add(new NameValue(name, SpecText.of(compact(member))));
                } else {
                    new FormSpread(pairs).field(name.open(), member, style(name));
                }
            });
        }
        return pairs;
    }

    private List<Part> parts(Json value) {
        List<Part> parts = new ArrayList<>();
        if (value instanceof Json.Obj form) {
            form.members().forEach((name, member) -> addParts(name, member, parts));
        } else {
            SpecText name = SpecText.of("file");
            parts.add(file(name, value));
        }
        return parts;
    }

    private void addParts(SpecText name, Json value, List<Part> parts) {
        ParameterStyle style = style(name);
        if (style != null && !files.contains(name)) {
            List<NameValue> pairs = new ArrayList<>();
            new FormSpread(pairs).field(name.open(), value, style);
            pairs.forEach(pair -> parts.add(new Part(pair.name(), null, contentType(name), pair.value())));
        } else if (value instanceof Json.Arr array && !isJson(name)) {
            array.items().forEach(item -> parts.add(part(name, item)));
        } else {
            parts.add(part(name, value));
        }
    }

    private Part part(SpecText name, Json value) {
        if (files.contains(name)) {
            return file(name, value);
        }
        boolean isNested = value instanceof Json.Obj || value instanceof Json.Arr;
        SpecText type = contentType(name);
        if (isNested || isJson(name)) {
            SpecText json = type == null ? SpecText.of("application/json") : type;
            return new Part(quoted(name), null, json, SpecText.of(compact(value)));
        }
        return new Part(quoted(name), null, type, SpecText.of(WireForm.text(value)));
    }

    private Part file(SpecText name, Json value) {
        SpecText type = contentType(name);
        SpecText content = SpecText.of(WireForm.text(value));
        SpecText binary = SpecText.of("application/octet-stream");
        return new Part(quoted(name), quoted(name), type == null ? binary : type, content);
    }

    private boolean isJson(SpecText name) {
        SpecText type = style(name) == null ? contentType(name) : null;
        String plain = type == null ? "" : type.open().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return plain.equals("application/json") || plain.equals("text/json") || plain.endsWith("+json");
    }

    /** The declared type of a field, if it is one and no choice of several. */
    private @Nullable SpecText contentType(SpecText name) {
        FieldEncoding encoding = encoding(name);
        SpecText type = encoding == null || encoding.style() != null ? null : encoding.contentType();
        return type == null || type.open().contains("*") || type.open().contains(",") ? null : type;
    }

    private @Nullable ParameterStyle style(SpecText name) {
        FieldEncoding encoding = encoding(name);
        return encoding == null ? null : encoding.style();
    }

    private @Nullable FieldEncoding encoding(SpecText name) {
        return format.encodings().stream()
                .filter(encoding -> encoding.field().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static SpecText quoted(SpecText name) {
        return SpecText.of(name.open().replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A"));
    }

    private static String compact(Json value) {
        return JsonTrees.print(value).json().open();
    }
}
