package dev.lathe.plan;

import dev.lathe.plan.model.Identifier;
import java.util.List;

/**
 * What the user decides about an SDK as a whole.
 *
 * @param packageName the client's package, dotted
 * @param sdkVersion the version the SDK calls itself
 */
public record PlanSettings(String packageName, String sdkVersion) {

    /**
     * The segments of the package.
     *
     * @throws IllegalArgumentException if the package name is not made of identifiers
     */
    public List<Identifier> rootPackage() {
        return List.of(packageName.split("\\.", -1)).stream()
                .map(Identifier::new)
                .toList();
    }
}
