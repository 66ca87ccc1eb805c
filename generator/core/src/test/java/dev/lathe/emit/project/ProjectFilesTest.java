package dev.lathe.emit.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.embed.Addition;
import dev.lathe.emit.OutputFile;
import dev.lathe.model.ApiInfo;
import dev.lathe.model.Docs;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.ClientPlan;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.ServersPlan;
import dev.lathe.plan.model.ServiceAccessor;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ProjectFilesTest {

    @Test
    void aProjectHasABuildAndAFrontPage() throws Exception {
        List<OutputFile> files = ProjectFiles.of(plan("PetStore"), "1.2.0", Set.of());

        assertEquals(
                List.of("README.md", "pom.xml"),
                files.stream().map(OutputFile::path).toList());
        Document pom = xml(files.get(1).content());
        assertEquals("com.example.pets", text(pom, "groupId"));
        assertEquals("pet-store-sdk", text(pom, "artifactId"));
        assertEquals("1.2.0", text(pom, "version"));
        String readme = files.get(0).content();
        assertTrue(readme.contains("PetStore.fromEnv()"), readme);
        assertTrue(readme.contains("client.pets();"), readme);
    }

    @ParameterizedTest
    @CsvSource({"Pets,pets-sdk", "PetStore2Api,pet-store2-api-sdk", "PETS,pets-sdk", "_Pets$,pets-sdk"})
    void theArtifactIsNamedAfterTheClient(String client, String artifact) throws Exception {
        Document pom = xml(ProjectFiles.of(plan(client), "1", Set.of()).get(1).content());

        assertEquals(artifact, text(pom, "artifactId"));
    }

    @Test
    void aVersionCannotBreakOutOfItsElement() throws Exception {
        Document pom = xml(ProjectFiles.of(plan("Pets"), "1</version><parent>", Set.of())
                .get(1)
                .content());

        assertEquals(0, pom.getElementsByTagName("parent").getLength());
    }

    @Test
    void additionsBringTheirLibraries() {
        String none = ProjectFiles.of(plan("Pets"), "1", Set.of()).get(1).content();
        String all = ProjectFiles.of(plan("Pets"), "1", Set.of(Addition.values()))
                .get(1)
                .content();
        for (String library : List.of("okhttp-jvm", "httpclient5", "opentelemetry-api")) {
            assertFalse(none.contains(library), none);
            assertTrue(all.contains("<artifactId>" + library + "</artifactId>"), all);
        }
    }

    @Test
    void versionsAreThoseWeBuildWith() throws Exception {
        Document root = xml(Files.readString(Path.of("../../pom.xml")));

        assertEquals(
                List.of(
                        Versions.JACKSON,
                        Versions.JSPECIFY,
                        Versions.OKHTTP,
                        Versions.HTTPCLIENT,
                        Versions.OPENTELEMETRY,
                        Versions.JUNIT,
                        Versions.COMPILER_PLUGIN,
                        Versions.JAR_PLUGIN,
                        Versions.RESOURCES_PLUGIN,
                        Versions.SOURCE_PLUGIN,
                        Versions.SUREFIRE_PLUGIN),
                Stream.of(
                                "jackson.version",
                                "jspecify.version",
                                "okhttp.version",
                                "httpclient.version",
                                "opentelemetry.version",
                                "junit.version",
                                "compiler-plugin.version",
                                "jar-plugin.version",
                                "resources-plugin.version",
                                "source-plugin.version",
                                "surefire-plugin.version")
                        .map(property -> text(root, property))
                        .toList());
    }

    private static String text(Document document, String element) {
        return document.getElementsByTagName(element).item(0).getTextContent();
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static SdkPlan plan(String client) {
        List<Identifier> root =
                Stream.of("com", "example", "pets").map(Identifier::new).toList();
        QualifiedName name = new QualifiedName(root, List.of(), new Identifier(client));
        return new SdkPlan(
                SdkPlan.CONTRACT_VERSION,
                new ApiInfo(SpecText.of(client), SpecText.of("*/"), SpecText.of("1"), Docs.NONE),
                SpecText.of("1.2.3"),
                SpecText.of("com.example.pets"),
                root,
                new ClientPlan(
                        name,
                        name,
                        name,
                        List.of(new ServiceAccessor(new Identifier("pets"), name, name)),
                        new ServersPlan(List.of(), null, List.of()),
                        List.of(),
                        List.of(),
                        List.of(),
                        null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
