package dev.lathe.emit.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one file takes from others: what the template {@code imports} sees. */
public record Imports(List<Module> modules) {

    public Imports {
        modules = List.copyOf(modules);
    }

    /**
     * Another file.
     *
     * @param path from this file, without ending: {@code ../model/Account}
     * @param use what it is needed for
     * @param names what is taken from it
     */
    public record Module(String path, Use use, List<Name> names) {
        public Module {
            names = List.copyOf(names);
        }
    }

    /**
     * A name.
     *
     * @param name what the other file calls it
     * @param alias what this file calls it; null when that is the same
     * @param use what it is needed for
     */
    public record Name(String name, @Nullable String alias, Use use) {}

    /** What a name is needed for. */
    public enum Use {
        /** In types only. */
        TYPE,
        /** At run time, too. */
        VALUE
    }
}
