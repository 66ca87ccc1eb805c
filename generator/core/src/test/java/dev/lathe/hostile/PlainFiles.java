package dev.lathe.hostile;

import dev.lathe.config.NameLockFile;
import dev.lathe.diagnostics.Diagnostics;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** What must not happen to generated files that are no Java: each is read by a parser of its own kind. */
final class PlainFiles {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNameLength(1_000_000).build())
            .build();

    private static final Pattern COORDINATE = Pattern.compile("[A-Za-z0-9.+_:/*-]*");
    private static final Pattern LOCKED = Pattern.compile("(?:\"[ -~]*\")?: \"[A-Za-z0-9_$.-]+\"|[?] \"[ -~]*\"");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_$.-]+(?:/[A-Za-z0-9_$.-]+)*");
    private static final Pattern CODE_SPAN = Pattern.compile("`[^`]+`");
    private static final Pattern ENTITY = Pattern.compile("&#[0-9]{1,7};");
    private static final Pattern MARKUP = Pattern.compile("[<>&\\[\\]`*\\\\|]|^\\s*(?:#|[-+>] )");

    private PlainFiles() {}

    /** What is wrong with a file; nothing for a file of another kind. */
    static List<String> problems(String path, String text) {
        if (path.endsWith(".json")) {
            return json(text);
        }
        if (path.endsWith("pom.xml")) {
            return xml(text);
        }
        return switch (path) {
            case "api.md" -> listing(text);
            case "lathe.lock" -> lock(text);
            case ".lathe-manifest" -> mismatches(text, PATH);
            default -> List.of();
        };
    }

    private static List<String> json(String text) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.nextToken() == null ? List.of() : List.of("more than one JSON value");
        } catch (JacksonException e) {
            return List.of("no JSON: " + e.getMessage());
        }
    }

    /** Elements and plain values; nothing that a document type, an entity or another namespace could bring in. */
    private static List<String> xml(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            List<String> problems = new ArrayList<>();
            values(
                    factory.newDocumentBuilder()
                            .parse(new InputSource(new StringReader(text)))
                            .getDocumentElement(),
                    problems);
            return problems;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            return List.of("no XML: " + e.getMessage());
        }
    }

    private static void values(Node node, List<String> problems) {
        if (node.getNodeType() == Node.TEXT_NODE
                && !COORDINATE.matcher(node.getNodeValue().strip()).matches()) {
            problems.add("unusual value: " + node.getNodeValue());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            values(child, problems);
        }
    }

    /** Lines that the listing has of itself; the document's words in them are text or inside a code span. */
    private static List<String> listing(String text) {
        List<String> problems = new ArrayList<>();
        text.lines().forEach(line -> {
            String own = line.replaceFirst("^ *(?:#{1,4}|-) ", "");
            String rest =
                    ENTITY.matcher(CODE_SPAN.matcher(own).replaceAll("code")).replaceAll("e");
            if (MARKUP.matcher(rest).find()) {
                problems.add("markup in: " + line);
            }
        });
        return problems;
    }

    private static List<String> lock(String text) {
        Diagnostics diagnostics = new Diagnostics();
        int entries =
                NameLockFile.parse("lathe.lock", text, diagnostics).names().size();
        List<String> problems = new ArrayList<>(mismatches(text, LOCKED));
        diagnostics.sorted().forEach(finding -> problems.add(finding.toString()));
        long lines = text.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("? "))
                .count();
        if (lines != entries) {
            problems.add(lines + " lines, " + entries + " entries");
        }
        return problems;
    }

    private static List<String> mismatches(String text, Pattern line) {
        return text.lines()
                .filter(each -> !each.startsWith("#") && !line.matcher(each).matches())
                .map(each -> "unusual line: " + each)
                .toList();
    }
}
