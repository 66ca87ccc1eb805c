package dev.lathe.hostile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExportsTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * What javac reads in emitted code, without names and values: the kinds of its trees, nested. Unicode escapes are
 * decoded first, as in a build; two texts that differ in what they are called and what they say have one skeleton.
 */
final class JavaSkeletons {

    /** A unit that does not parse. */
    static final String BROKEN = "does not parse: ";

    private static final List<String> OPTIONS = List.of("-proc:none", "-source", "17", "-Xlint:-options");

    private final Map<String, String> known = new HashMap<>();

    /** The skeleton of each unit, or {@link #BROKEN} and why. */
    List<String> of(List<String> units) {
        List<String> unknown = units.stream()
                .filter(unit -> !known.containsKey(Digests.of(unit)))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            parse(unknown);
        }
        return units.stream().map(unit -> known.get(Digests.of(unit))).toList();
    }

    private void parse(List<String> units) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        Map<URI, String> digests = new HashMap<>();
        List<Unit> sources = new ArrayList<>();
        for (String content : units) {
            Unit unit = new Unit(sources.size(), content);
            sources.add(unit);
            digests.put(unit.toUri(), Digests.of(content));
        }
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, manager, found, OPTIONS, null, sources);
            for (CompilationUnitTree tree : task.parse()) {
                known.put(digests.get(tree.getSourceFile().toUri()), Digests.of(of(tree)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.getDiagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR && d.getSource() != null)
                .forEach(d -> known.put(digests.get(d.getSource().toUri()), BROKEN + d));
    }

    static String of(CompilationUnitTree unit) {
        Kinds kinds = new Kinds();
        kinds.scan(unit, null);
        return kinds.out.toString();
    }

    /** A unit in memory. */
    static final class Unit extends SimpleJavaFileObject {

        private final String content;

        Unit(int number, String content) {
            super(URI.create("memory:///Unit" + number + ".java"), Kind.SOURCE);
            this.content = content;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }
    }

    /** The kind of each tree, and its modifiers; of imports and exports, which are sorted, only how many. */
    private static final class Kinds extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final StringBuilder out = new StringBuilder();

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
            if (tree != null) {
                out.append('(').append(tree.getKind());
                super.scan(tree, null);
                out.append(')');
            }
            return null;
        }

        @Override
        public @Nullable Void visitImport(ImportTree tree, @Nullable Void nothing) {
            return null;
        }

        @Override
        public @Nullable Void visitExports(ExportsTree tree, @Nullable Void nothing) {
            return null;
        }

        @Override
        public @Nullable Void visitModifiers(ModifiersTree tree, @Nullable Void nothing) {
            out.append(tree.getFlags());
            return super.visitModifiers(tree, null);
        }
    }
}
