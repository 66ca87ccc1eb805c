package dev.lathe.emit.java;

import java.util.regex.Pattern;

/**
 * Maven coordinates of a generated project; all checked, because they go into a pom as they are.
 *
 * @param groupId for example {@code dev.lathe}
 * @param artifactId for example {@code cloudflare-sdk}
 * @param version for example {@code 0.1.0}
 */
public record ProjectSettings(String groupId, String artifactId, String version) {

    private static final Pattern COORDINATE = Pattern.compile("[A-Za-z0-9_.-]+");

    public ProjectSettings {
        requireCoordinate(groupId);
        requireCoordinate(artifactId);
        requireCoordinate(version);
    }

    private static void requireCoordinate(String value) {
        if (!COORDINATE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a Maven coordinate of " + value.length() + " characters");
        }
    }
}
