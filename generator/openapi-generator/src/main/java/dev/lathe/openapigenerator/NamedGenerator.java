package dev.lathe.openapigenerator;

import dev.lathe.foreign.ForeignRequest;
import java.util.Map;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.Generator;

/** A run with the names that Lathe was given, where the user's settings have none. */
final class NamedGenerator extends DefaultGenerator {

    private final ForeignRequest request;

    NamedGenerator(ForeignRequest request) {
        this.request = request;
    }

    @Override
    public Generator opts(ClientOptInput options) {
        super.opts(options);
        Map<String, Object> properties = config.additionalProperties();
        properties.putIfAbsent("packageName", request.packageName());
        properties.putIfAbsent("packageVersion", request.version());
        return this;
    }
}
