package dev.lathe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inline types that are equal are one type, and what users know by a name keeps it, however the document changes. */
class SharedTypesTest {

    private static final String HEAD = """
            openapi: 3.1.0
            info: { title: Zoo, version: '1' }
            servers: [{ url: https://zoo.example }]
            paths: {}
            components:
              schemas:
            """;

    @TempDir
    Path folder;

    @Test
    void equalTypesAreOne() throws IOException {
        Workspace zoo = zoo(pen("Cage", "name"), pen("Barn", "name"), pen("Pond", "depth"));

        assertEquals("Keeper", keeperOf(zoo, "Cage"));
        assertEquals("Keeper", keeperOf(zoo, "Barn"));
        assertEquals("Pond.Keeper", keeperOf(zoo, "Pond"));
        assertTrue(source(zoo, "Keeper").contains("Keeper.@Nullable Badge badge"), "its own inline types come along");
        assertTrue(source(zoo, "Cage").contains("Who is called first in Cage."), "each member says what it is");
        assertFalse(source(zoo, "Keeper").contains("Who is called first"), "what differs is said of none");
        assertFalse(Files.exists(zoo.main().resolve("test/sdk/model/KeeperObject.java")));
    }

    @Test
    void sameNamesOfDifferentTypesAreTold() throws IOException {
        Workspace zoo = zoo(pen("Cage", "name"), pen("Barn", "name"), pen("Pond", "depth"), pen("Lake", "depth"));

        assertEquals("CageKeeper", keeperOf(zoo, "Cage"));
        assertEquals("CageKeeper", keeperOf(zoo, "Barn"));
        assertEquals("PondKeeper", keeperOf(zoo, "Pond"));
        assertEquals("PondKeeper", keeperOf(zoo, "Lake"));
    }

    @Test
    void typesThatStoodAloneStayWhereTheyAre() throws IOException {
        Workspace zoo = zoo(pen("Cage", "name"));
        List<String> lock = zoo.lock();
        write(zoo, pen("Cage", "name"), pen("Barn", "name"), pen("Lake", "name"));

        assertEquals("Cage.Keeper", keeperOf(zoo, "Cage"));
        assertEquals("Keeper", keeperOf(zoo, "Barn"));
        assertEquals("Keeper", keeperOf(zoo, "Lake"));
        assertTrue(zoo.lock().containsAll(lock));
    }

    @Test
    void sharedTypesStayWhenTheFirstPlaceIsGone() throws IOException {
        Workspace zoo = zoo(pen("Cage", "name"), pen("Barn", "name"));
        List<String> lock = zoo.lock();
        write(zoo, pen("Barn", "name"));

        assertEquals("Keeper", keeperOf(zoo, "Barn"));
        assertTrue(source(zoo, "Keeper").contains("openapi.yaml#/components/schemas/Barn/properties/keeper"));
        assertEquals(lock, zoo.lock());
    }

    @Test
    void theGreaterPartKeepsTheType() throws IOException {
        Workspace zoo = zoo(pen("Cage", "name"), pen("Barn", "name"), pen("Lake", "name"));
        List<String> lock = zoo.lock();
        write(zoo, pen("Cage", "depth"), pen("Barn", "name"), pen("Lake", "name"));

        assertEquals("Cage.Keeper", keeperOf(zoo, "Cage"));
        assertEquals("Keeper", keeperOf(zoo, "Barn"));
        assertEquals("Keeper", keeperOf(zoo, "Lake"));
        assertTrue(zoo.lock().containsAll(lock));
    }

    @Test
    void typesThatBecomeEqualStayApart() throws IOException {
        Workspace zoo = zoo(pen("Cage", "name"), pen("Barn", "name"), pen("Pond", "depth"), pen("Lake", "depth"));
        write(zoo, pen("Cage", "name"), pen("Barn", "name"), pen("Pond", "name"), pen("Lake", "name"));

        assertEquals("CageKeeper", keeperOf(zoo, "Barn"));
        assertEquals("PondKeeper", keeperOf(zoo, "Lake"));
    }

    @Test
    void newcomersJoin() throws IOException {
        Workspace zoo = zoo(pen("Cage", "name"), pen("Barn", "name"));
        write(zoo, pen("Aviary", "name"), pen("Barn", "name"), pen("Cage", "name"));

        assertEquals("Keeper", keeperOf(zoo, "Aviary"));
        assertEquals("Keeper", keeperOf(zoo, "Barn"));
    }

    /** The second run must find its own lock good, and nothing to change. */
    @Test
    void nothingChangesInASecondRun() throws IOException {
        Workspace zoo = zoo(pen("Cage", "name"), pen("Barn", "name"), pen("Pond", "depth"));
        String digest = zoo.digest();
        generate(zoo);

        assertEquals(digest, zoo.digest());
    }

    private static String pen(String name, String member) {
        return """
                    %1$s:
                      type: object
                      properties:
                        keeper:
                          type: object
                          description: Who is called first in %1$s.
                          properties:
                            %2$s: { type: string }
                            badge: { type: object, properties: { %2$s: { type: integer } } }
                """.formatted(name, member);
    }

    private Workspace zoo(String... pens) throws IOException {
        Workspace zoo = Workspace.of(folder, HEAD + String.join("", pens));
        generate(zoo);
        return zoo;
    }

    private static void write(Workspace zoo, String... pens) throws IOException {
        zoo.write(HEAD + String.join("", pens));
        generate(zoo);
    }

    private static void generate(Workspace zoo) {
        GenerationResult result = zoo.generate();
        assertEquals(
                GenerationResult.Status.DONE,
                result.status(),
                () -> result.diagnostics().toString());
    }

    private static String source(Workspace zoo, String type) throws IOException {
        return Files.readString(zoo.main().resolve("test/sdk/model/" + type + ".java"), StandardCharsets.UTF_8);
    }

    /** The type of the member, as the record's header says it. */
    private static String keeperOf(Workspace zoo, String pen) throws IOException {
        String source = source(zoo, pen);
        String type = source.replaceAll("(?s).*public record " + pen + "\\([^)]*@Nullable (\\S+) keeper,.*", "$1");
        return source.contains("public record " + type + "(") ? pen + "." + type : type;
    }
}
