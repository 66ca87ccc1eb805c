package dev.lathe.plan.sample;

import dev.lathe.model.SpecText;
import dev.lathe.plan.model.SamplePlan.NameValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A filled path and the query behind its question mark, which some documents use to tell operations apart:
 * {@code /responses?beta=true}.
 */
record PathQuery(SpecText path, List<NameValue> query) {

    static PathQuery of(SpecText filled) {
        String text = filled.open();
        int mark = text.indexOf('?');
        if (mark < 0) {
            return new PathQuery(filled, List.of());
        }
        List<NameValue> query = new ArrayList<>();
        for (String pair : text.substring(mark + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals >= 0) {
                query.add(new NameValue(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))));
            } else if (!pair.isEmpty()) {
                query.add(new NameValue(decoded(pair), SpecText.EMPTY));
            }
        }
        return new PathQuery(SpecText.of(text.substring(0, mark)), query);
    }

    private static SpecText decoded(String text) {
        return SpecText.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    }
}
