package dev.lathe.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.emit.OutputFile;
import dev.lathe.emit.OutputFile.Root;
import dev.lathe.emit.TypeShape;
import dev.lathe.emit.TypeShape.Kind;
import dev.lathe.emit.TypeShape.Member;
import dev.lathe.emit.TypeShape.MemberKind;
import dev.lathe.model.SpecText;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadBackTest {

    private static final TypeShape POINT = new TypeShape(
            Kind.RECORD,
            "Point",
            List.of(
                    new Member(MemberKind.COMPONENT, "x", 0),
                    new Member(MemberKind.CONSTRUCTOR, "<init>", 1),
                    new Member(MemberKind.FIELD, "ORIGIN", 0),
                    new Member(MemberKind.METHOD, "twice", 0)),
            List.of(new TypeShape(Kind.ENUM, "Color", List.of(new Member(MemberKind.CONSTANT, "RED", 0)), List.of())));

    private static final String SOURCE = """
            package a.b;
            public record Point(int x) {
                public static final Point ORIGIN = new Point(0);
                public Point {}
                int twice() { return 2 * x; }
                enum Color { RED }
            }
            """;

    @Test
    void whatWasMeantPasses() {
        assertEquals(List.of(), codes(file(SOURCE)));
    }

    @Test
    void anExtraMemberIsFound() {
        assertEquals(
                1,
                codes(file(SOURCE.replace("enum Color", "void evil() {} enum Color")))
                        .size());
    }

    @Test
    void aMissingConstantIsFound() {
        assertEquals(1, codes(file(SOURCE.replace("RED", ""))).size());
    }

    @Test
    void aSecondTopLevelTypeIsFound() {
        assertEquals(1, codes(file(SOURCE + "class Evil {}\n")).size());
    }

    @Test
    void anotherPackageIsFound() {
        assertEquals(1, codes(file(SOURCE.replace("a.b", "a.c"))).size());
    }

    @Test
    void textThatDoesNotParseIsFound() {
        assertTrue(codes(file(SOURCE.replace("2 * x", "2 *"))).contains(DiagnosticCode.READ_BACK_MISMATCH));
    }

    @Test
    void sealedTextAndForeignCharactersAreFound() {
        assertEquals(
                1, codes(new OutputFile(Root.MODULE, "api.md", SpecText.SEALED)).size());
        assertEquals(1, codes(new OutputFile(Root.MODULE, "api.md", "\u00fc")).size());
        assertEquals(1, codes(new OutputFile(Root.MODULE, "api.md", "a\rb")).size());
    }

    private static OutputFile file(String source) {
        return new OutputFile(Root.MAIN, "a/b/Point.java", source, POINT);
    }

    private static List<DiagnosticCode> codes(OutputFile file) {
        Diagnostics diagnostics = new Diagnostics();
        ReadBack.verify(List.of(file), diagnostics);
        return diagnostics.sorted().stream().map(d -> d.code()).toList();
    }
}
