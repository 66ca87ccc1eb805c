package dev.lathe.emit.java.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Removes the blank lines that JavaPoet prints and a person would not. */
final class BlankLines {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_$]*[,;]");
    private static final Pattern FIELD = Pattern.compile("(private|public|protected|static|final)\\b[^(]*( = .*)?;");

    private static final Pattern TYPE =
            Pattern.compile("(public|private|static|sealed|final|class|interface|record|enum)\\b.*\\b"
                    + "(class|interface|record|enum) [A-Z].*\\{|(class|interface|record|enum) [A-Z].*\\{"
                    + "|(extends|implements) .*\\{");
    private static final Pattern ENUM = Pattern.compile("(.* )?enum .*");

    private BlankLines() {}

    static List<String> tidy(List<String> lines) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty() || isWanted(kept, i + 1 < lines.size() ? lines.get(i + 1) : "")) {
                openType(kept, lines.get(i));
                kept.add(lines.get(i));
            }
        }
        while (!kept.isEmpty() && kept.get(kept.size() - 1).isEmpty()) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    /** A blank line between the header of a type and its first member. */
    private static void openType(List<String> kept, String line) {
        String last = kept.isEmpty() ? "" : kept.get(kept.size() - 1).strip();
        boolean isFirstMember = last.endsWith("{")
                && TYPE.matcher(last).matches()
                && !ENUM.matcher(last).matches();
        if (isFirstMember && !line.isEmpty() && !line.strip().equals("}")) {
            kept.add("");
        }
    }

    private static boolean isWanted(List<String> before, String next) {
        if (before.isEmpty() || before.get(before.size() - 1).isEmpty()) {
            return false;
        }
        String last = before.get(before.size() - 1).strip();
        String following = next.strip();
        boolean betweenConstants =
                CONSTANT.matcher(last).matches() && CONSTANT.matcher(following).matches();
        boolean betweenFields =
                FIELD.matcher(last).matches() && FIELD.matcher(following).matches();
        boolean betweenImports = last.startsWith("import ") && following.startsWith("import ");
        boolean atTheEdge = (last.endsWith("{") && !following.startsWith("/**")) || following.startsWith("}");
        return !betweenConstants && !betweenFields && !betweenImports && !atTheEdge;
    }
}
