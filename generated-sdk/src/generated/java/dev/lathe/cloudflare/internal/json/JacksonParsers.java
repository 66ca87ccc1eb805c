// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Makes parsers of jackson-core with our limits; strict JSON is their default. */
final class JacksonParsers {

    private static final JsonFactory FACTORY = factory(JsonLimits.DEFAULT);

    private JacksonParsers() {}

    static JsonParser of(JsonSlice source, JsonLimits limits) {
        JsonFactory factory = limits.equals(JsonLimits.DEFAULT) ? FACTORY : factory(limits);
        return factory.createParser(ObjectReadContext.empty(), source.bytes(), source.from(), source.length());
    }

    /** The index in the array of the source. */
    static int offset(TokenStreamLocation location, JsonSlice source) {
        return source.from() + (int) location.getByteOffset();
    }

    private static JsonFactory factory(JsonLimits limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.maxDepth())
                .maxStringLength(limits.maxStringLength())
                .maxNumberLength(limits.maxNumberLength())
                .build();
        return JsonFactory.builder()
                .streamReadConstraints(constraints)
                .errorReportConfiguration(ErrorReportConfiguration.builder()
                        .maxErrorTokenLength(20)
                        .build())
                .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                .build();
    }
}
