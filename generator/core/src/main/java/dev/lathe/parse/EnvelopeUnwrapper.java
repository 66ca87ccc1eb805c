package dev.lathe.parse;

import dev.lathe.config.EnvelopeConfig;
import dev.lathe.model.Content;
import dev.lathe.model.Envelope;
import dev.lathe.model.SpecText;
import dev.lathe.parse.ContentMapper.Typed;
import dev.lathe.parse.SchemaParts.Member;
import dev.lathe.tree.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what callers want out of the object that wraps every answer, also where {@code allOf} composes that object. */
final class EnvelopeUnwrapper {

    private final EnvelopeConfig config;
    private final SchemaMapper schemas;

    EnvelopeUnwrapper(EnvelopeConfig config, SchemaMapper schemas) {
        this.config = config;
        this.schemas = schemas;
    }

    List<Content> contents(
            ContentMapper mapper,
            Element response,
            io.swagger.v3.oas.models.media.@Nullable Content view,
            Place place) {
        return mapper.contents(response, view, place, (schema, at) -> typed(mapper, schema, at));
    }

    private Typed typed(ContentMapper mapper, Element schema, Place place) {
        if (!schema.isObject() || !isEnvelope(schema)) {
            return mapper.bare(schema, place);
        }
        PointerWalk.Found result = new PointerWalk(schemas).find(schema, List.of(config.result()), place);
        return result == null
                ? new Typed(null, Content.Wrapping.ENVELOPED)
                : new Typed(schemas.typeOf(result.schema(), result.place()), Content.Wrapping.ENVELOPED);
    }

    /** An object with the result, or at least with the flag and the errors. */
    private boolean isEnvelope(Element schema) {
        SchemaParts parts = schemas.parts(schema);
        boolean result = parts.member(config.result()) != null;
        boolean success = has(parts, config.success());
        return success && (result || has(parts, config.errors()));
    }

    private static boolean has(SchemaParts parts, @Nullable String name) {
        Member member = name == null ? null : parts.member(name);
        return name == null || member != null;
    }

    /** The envelope as the model says it. */
    static Envelope model(EnvelopeConfig config) {
        EnvelopeConfig.Problem problem = config.problem();
        return new Envelope(
                SpecText.of(config.result()),
                textOrNull(config.success()),
                textOrNull(config.errors()),
                textOrNull(config.messages()),
                new Envelope.Problem(
                        textOrNull(problem.code()),
                        textOrNull(problem.message()),
                        textOrNull(problem.documentationUrl()),
                        textOrNull(problem.source())));
    }

    private static @Nullable SpecText textOrNull(@Nullable String text) {
        return text == null ? null : SpecText.of(text);
    }
}
