package dev.lathe.foreign;

import dev.lathe.diagnostics.Diagnostics;

/**
 * Code of somebody else that makes files from an OpenAPI document. Implementations are found on the class path, by
 * {@link java.util.ServiceLoader}; none comes with Lathe's own jars.
 */
public interface ForeignGenerator {

    /** What stands before the colon of {@code --language}, such as {@code openapi-generator}. */
    String name();

    /**
     * Makes the files of an SDK; writes none of them where the SDK goes.
     *
     * @param diagnostics receives an ERROR when there are none to be had
     */
    ForeignFiles generate(ForeignRequest request, Diagnostics diagnostics);
}
