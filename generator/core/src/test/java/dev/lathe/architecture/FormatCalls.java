package dev.lathe.architecture;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Collects the calls of JavaPoet's methods that take a format, and those whose format is no constant. */
final class FormatCalls extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Trees trees;
    private final Map<Element, ExpressionTree> locals = new HashMap<>();
    private final List<String> composed = new ArrayList<>();
    private int seen;

    FormatCalls(Trees trees) {
        this.trees = trees;
    }

    /** How many formats there are. */
    int seen() {
        return seen;
    }

    /** File, line and call of each format that is put together. */
    List<String> composed() {
        return List.copyOf(composed);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method && isOfJavaPoet(method)) {
            int format = format(method);
            if (format >= 0 && format < call.getArguments().size()) {
                seen++;
                if (!isConstant(call.getArguments().get(format))) {
                    composed.add(place(call));
                }
            }
        }
        return super.visitMethodInvocation(call, null);
    }

    private static boolean isOfJavaPoet(ExecutableElement method) {
        return method.getEnclosingElement().toString().startsWith("com.palantir.javapoet.");
    }

    /** The place of a text that is followed by what it formats: any number of objects, or a map of them. */
    private static int format(ExecutableElement method) {
        List<? extends VariableElement> parameters = method.getParameters();
        int format = parameters.size() - 2;
        if (format < 0) {
            return -1;
        }
        String arguments = parameters.get(format + 1).asType().toString();
        boolean isFormatted = (method.isVarArgs() && arguments.startsWith("java.lang.Object"))
                || arguments.startsWith("java.util.Map");
        return isFormatted && parameters.get(format).asType().toString().endsWith("String") ? format : -1;
    }

    private boolean isConstant(ExpressionTree tree) {
        if (tree instanceof LiteralTree) {
            return true;
        }
        if (tree instanceof ParenthesizedTree inner) {
            return isConstant(inner.getExpression());
        }
        if (tree instanceof BinaryTree sum && tree.getKind() == Tree.Kind.PLUS) {
            return isConstant(sum.getLeftOperand()) && isConstant(sum.getRightOperand());
        }
        if (tree instanceof ConditionalExpressionTree choice) {
            return isConstant(choice.getTrueExpression()) && isConstant(choice.getFalseExpression());
        }
        if (tree instanceof SwitchExpressionTree choice) {
            return choice.getCases().stream()
                    .map(CaseTree::getBody)
                    .allMatch(body -> body instanceof ExpressionTree value && isConstant(value));
        }
        Element named = trees.getElement(new TreePath(getCurrentPath(), tree));
        boolean isWrittenDown = named instanceof VariableElement variable && variable.getConstantValue() != null;
        return isWrittenDown || isConstantLocal(named);
    }

    /** A local variable that was given a constant where it is declared, and nothing else since. */
    private boolean isConstantLocal(@Nullable Element named) {
        ExpressionTree value = named == null ? null : locals.get(named);
        return value != null && isConstant(value);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
        Element element = trees.getElement(getCurrentPath());
        if (isText(element) && variable.getInitializer() != null) {
            locals.put(element, variable.getInitializer());
        }
        return super.visitVariable(variable, null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void nothing) {
        Element changed = trees.getElement(new TreePath(getCurrentPath(), assignment.getVariable()));
        locals.remove(changed);
        return super.visitAssignment(assignment, null);
    }

    private static boolean isText(Element element) {
        return element.getKind() == ElementKind.LOCAL_VARIABLE
                && element.asType().toString().equals("java.lang.String");
    }

    private String place(MethodInvocationTree call) {
        var unit = getCurrentPath().getCompilationUnit();
        long line = unit.getLineMap().getLineNumber(trees.getSourcePositions().getEndPosition(unit, call));
        String name = unit.getSourceFile().getName();
        return name.substring(name.lastIndexOf('/') + 1) + ":" + line + ": " + call.getMethodSelect();
    }
}
