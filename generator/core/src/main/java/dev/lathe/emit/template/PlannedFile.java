package dev.lathe.emit.template;

import dev.lathe.language.Target;
import dev.lathe.plan.model.QualifiedName;
import java.util.List;

/**
 * A file before it is rendered.
 *
 * @param path where it goes
 * @param template what renders it
 * @param escape how text of the document is written in it
 * @param model what the template sees
 * @param declared what it declares: the types that are found there
 * @param inner types nested in them, whose names stand for them inside
 */
record PlannedFile(
        String path,
        String template,
        Target.Escape escape,
        Object model,
        List<QualifiedName> declared,
        List<QualifiedName> inner) {

    PlannedFile {
        declared = List.copyOf(declared);
        inner = List.copyOf(inner);
    }

    /** The path without its ending, which imports do not name. */
    String module() {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
    }

    /** How a file of this path says where another module is: {@code ../model/Account}. */
    static String relative(String from, String module) {
        String[] here = from.split("/", -1);
        String[] there = module.split("/", -1);
        int common = 0;
        while (common < here.length - 1 && common < there.length - 1 && here[common].equals(there[common])) {
            common++;
        }
        String up = here.length - 1 == common ? "./" : "../".repeat(here.length - 1 - common);
        return up + String.join("/", List.of(there).subList(common, there.length));
    }
}
