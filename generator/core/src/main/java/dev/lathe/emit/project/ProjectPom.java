package dev.lathe.emit.project;

import dev.lathe.embed.Addition;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Composes {@code pom.xml}: two dependencies and those of additions, every plugin pinned, tests on the class path. */
final class ProjectPom {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
              <modelVersion>4.0.0</modelVersion>

              <groupId>%s</groupId>
              <artifactId>%s</artifactId>
              <version>%s</version>

              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                <project.build.outputTimestamp>2026-01-01T00:00:00Z</project.build.outputTimestamp>
              </properties>

              <dependencies>
            """;

    private static final String BUILD = """
              </dependencies>

              <build>
                <testResources>
                  <testResource>
                    <directory>src/test/java</directory>
                    <excludes>
                      <exclude>**/*.java</exclude>
                    </excludes>
                  </testResource>
                </testResources>
                <plugins>
            """;

    private static final String FOOT = """
                </plugins>
              </build>
            </project>
            """;

    /** Unit tests see what is not exported. */
    private static final String ON_CLASS_PATH = """
                    <configuration>
                      <useModulePath>false</useModulePath>
                    </configuration>
            """;

    private static final String TEST_COMPILE_ON_CLASS_PATH = """
                    <executions>
                      <execution>
                        <id>default-testCompile</id>
                        <configuration>
                          <useModulePath>false</useModulePath>
                        </configuration>
                      </execution>
                    </executions>
            """;

    private static final String JAR_OF_SOURCES = """
                    <executions>
                      <execution>
                        <id>sources</id>
                        <goals>
                          <goal>jar-no-fork</goal>
                        </goals>
                      </execution>
                    </executions>
            """;

    private ProjectPom() {}

    static String of(Coordinates project, Set<Addition> additions) {
        return HEAD.formatted(project.group(), project.artifact(), project.version())
                + dependency("tools.jackson.core", "jackson-core", Versions.JACKSON, "")
                + dependency("org.jspecify", "jspecify", Versions.JSPECIFY, "")
                + libraries(additions)
                + dependency("org.junit.jupiter", "junit-jupiter", Versions.JUNIT, "      <scope>test</scope>\n")
                + BUILD
                + plugin("maven-compiler-plugin", Versions.COMPILER_PLUGIN, TEST_COMPILE_ON_CLASS_PATH)
                + plugin("maven-jar-plugin", Versions.JAR_PLUGIN, "")
                + plugin("maven-resources-plugin", Versions.RESOURCES_PLUGIN, "")
                + plugin("maven-source-plugin", Versions.SOURCE_PLUGIN, JAR_OF_SOURCES)
                + plugin("maven-surefire-plugin", Versions.SUREFIRE_PLUGIN, ON_CLASS_PATH)
                + FOOT;
    }

    private static String libraries(Set<Addition> additions) {
        return Stream.of(Addition.values())
                .filter(additions::contains)
                .map(ProjectPom::library)
                .collect(Collectors.joining());
    }

    private static String library(Addition addition) {
        return switch (addition) {
            case OKHTTP -> dependency("com.squareup.okhttp3", "okhttp-jvm", Versions.OKHTTP, "");
            case APACHE -> dependency("org.apache.httpcomponents.client5", "httpclient5", Versions.HTTPCLIENT, "");
            case OPENTELEMETRY -> dependency("io.opentelemetry", "opentelemetry-api", Versions.OPENTELEMETRY, "");
        };
    }

    private static String dependency(String group, String artifact, String version, String scope) {
        return "    <dependency>\n"
                + "      <groupId>" + group + "</groupId>\n"
                + "      <artifactId>" + artifact + "</artifactId>\n"
                + "      <version>" + version + "</version>\n"
                + scope
                + "    </dependency>\n";
    }

    private static String plugin(String artifact, String version, String configuration) {
        return "      <plugin>\n"
                + "        <artifactId>" + artifact + "</artifactId>\n"
                + "        <version>" + version + "</version>\n"
                + configuration
                + "      </plugin>\n";
    }
}
