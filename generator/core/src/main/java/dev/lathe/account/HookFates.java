package dev.lathe.account;

import dev.lathe.diagnostics.Location;
import dev.lathe.model.Hook;
import dev.lathe.model.HookGroup;
import dev.lathe.model.SdkModel;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.HooksPlan;
import dev.lathe.plan.model.ParserPlan;
import dev.lathe.plan.model.SdkPlan;
import java.util.HashSet;
import java.util.Set;

/** Where the requests that the API sends went: the methods that read them. */
final class HookFates {

    private final Set<String> read = new HashSet<>();
    private final Set<String> empty = new HashSet<>();

    HookFates(SdkModel model, SdkPlan plan) {
        Set<SpecText> sources = new HashSet<>();
        for (HooksPlan hooks : plan.hooks()) {
            for (ParserPlan parser : hooks.parsers()) {
                sources.addAll(parser.sources());
            }
        }
        for (HookGroup group : model.hooks()) {
            for (Hook hook : group.hooks()) {
                if (sources.contains(SpecText.of(hook.id().value()))) {
                    read.add(key(hook.location()));
                } else if (hook.payload() == null) {
                    empty.add(key(hook.location()));
                }
            }
        }
    }

    boolean isRead(Location place) {
        return read.contains(key(place));
    }

    boolean carriesNothing(Location place) {
        return empty.contains(key(place));
    }

    private static String key(Location location) {
        return location.file() + "#" + location.pointer();
    }
}
