package dev.lathe.emit.template;

import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;

/** What is absent is an empty text already; what gets here is misspelt. */
final class MissingNames implements Helper<Object> {

    @Override
    public String apply(Object value, Options options) {
        throw new UnknownNameException(
                "there is neither a helper nor a value `" + options.helperName + "` here", options.context.model());
    }
}
