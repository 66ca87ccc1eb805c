/** Shows documents of OpenAPI 2.0 as trees of 3.0 whose nodes know where they stood; pure, opens no files. */
@NullMarked
package dev.lathe.source.swagger2;

import org.jspecify.annotations.NullMarked;
