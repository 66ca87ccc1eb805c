/** What the user says beside the document: lathe.yaml, lathe.lock; and the runtime's sources to embed. */
@NullMarked
package dev.lathe.config;

import org.jspecify.annotations.NullMarked;
