package dev.lathe.benchmarks;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * How much Java there is below a folder, as the compiler's parser sees it. Blocks and classes are no statements, all
 * else that the language calls so is one, a local variable too.
 */
record SourceCount(long files, long lines, long statements, long methods, long classes) {

    private static final SourceCount NONE = new SourceCount(0, 0, 0, 0, 0);
    private static final int FILES_AT_A_TIME = 500;

    static SourceCount of(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".java")).toList();
        }
        SourceCount sum = NONE;
        for (int i = 0; i < files.size(); i += FILES_AT_A_TIME) {
            sum = sum.plus(parsed(files.subList(i, Math.min(files.size(), i + FILES_AT_A_TIME))));
        }
        return sum;
    }

    private static SourceCount parsed(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, problem -> {}, null, null, manager.getJavaFileObjectsFromPaths(files));
            SourceCount sum = NONE;
            for (CompilationUnitTree unit : task.parse()) {
                Counter counter = new Counter();
                counter.scan(unit, null);
                sum = sum.plus(counter.count());
            }
            return sum.plus(new SourceCount(files.size(), lines(files), 0, 0, 0));
        }
    }

    private static long lines(List<Path> files) {
        return files.stream().mapToLong(SourceCount::lines).sum();
    }

    private static long lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SourceCount plus(SourceCount other) {
        return new SourceCount(
                files + other.files,
                lines + other.lines,
                statements + other.statements,
                methods + other.methods,
                classes + other.classes);
    }

    /** Counts what is in one file. */
    private static final class Counter extends TreeScanner<Void, Void> {

        private long statements;
        private long methods;
        private long classes;
        private @Nullable Tree around;

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
            if (tree instanceof StatementTree && !(tree instanceof BlockTree) && isInBody(tree)) {
                statements++;
            }
            Tree outer = around;
            around = tree;
            super.scan(tree, nothing);
            around = outer;
            return null;
        }

        /** Fields, parameters and classes are statements to the compiler's tree, but not to readers. */
        private boolean isInBody(Tree tree) {
            return tree.getKind() != Tree.Kind.VARIABLE ? !(tree instanceof ClassTree) : around instanceof BlockTree;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            methods++;
            return super.visitMethod(method, nothing);
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            classes++;
            return super.visitClass(type, nothing);
        }

        SourceCount count() {
            return new SourceCount(0, 0, statements, methods, classes);
        }
    }
}
