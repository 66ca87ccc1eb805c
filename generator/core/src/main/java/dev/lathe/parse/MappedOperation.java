package dev.lathe.parse;

import dev.lathe.model.Operation;
import dev.lathe.tree.Element;
import org.jspecify.annotations.Nullable;

/**
 * An operation and what later steps still need of the document.
 *
 * @param verb in lower case
 * @param path as the document spells it
 * @param declaredId what the document calls it; may be empty
 * @param siblings how many operations its path has, itself included
 * @param answer the schema of the successful JSON answer, with its envelope; null when there is none
 */
record MappedOperation(
        Operation operation,
        String verb,
        String path,
        String declaredId,
        Element element,
        int siblings,
        @Nullable Element answer) {}
