package dev.lathe.emit.project;

import dev.lathe.plan.model.SdkPlan;
import java.util.Locale;

/** The Maven coordinates of a generated project, ready for XML: made of checked names, except the version. */
record Coordinates(String group, String artifact, String version) {

    static Coordinates of(SdkPlan plan, String version) {
        String client = plan.client().name().simple().value();
        return new Coordinates(
                plan.client().name().packageName().replace('$', '-'),
                kebab(client) + "-sdk",
                version.replaceAll("[^0-9A-Za-z.+_-]", "-"));
    }

    /** {@code PetStore} becomes {@code pet-store}. */
    private static String kebab(String name) {
        String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").replaceAll("[^0-9A-Za-z]+", "-");
        return words.toLowerCase(Locale.ROOT).replaceAll("^-|-$", "");
    }
}
