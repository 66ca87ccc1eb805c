package dev.lathe.verify;

import dev.lathe.emit.TypeShape;
import dev.lathe.emit.TypeShape.Member;
import java.util.ArrayList;
import java.util.List;

/** Says where two shapes differ. */
final class ShapeDifference {

    private ShapeDifference() {}

    static String of(TypeShape meant, List<TypeShape> found) {
        if (found.size() != 1) {
            return "one type " + meant.name() + " expected, " + found.size() + " types found";
        }
        return between(meant, found.get(0));
    }

    private static String between(TypeShape meant, TypeShape found) {
        if (meant.kind() != found.kind() || !meant.name().equals(found.name())) {
            return meant.kind() + " " + meant.name() + " expected, " + found.kind() + " " + found.name() + " found";
        }
        List<Member> missing = without(meant.members(), found.members());
        List<Member> extra = without(found.members(), meant.members());
        if (!missing.isEmpty() || !extra.isEmpty()) {
            return "in " + meant.name() + " missing " + missing + ", unexpected " + extra;
        }
        if (meant.nested().size() != found.nested().size()) {
            return "in " + meant.name() + " " + meant.nested().size() + " nested types expected, "
                    + found.nested().size() + " found";
        }
        for (int i = 0; i < meant.nested().size(); i++) {
            if (!meant.nested().get(i).equals(found.nested().get(i))) {
                return between(meant.nested().get(i), found.nested().get(i));
            }
        }
        return "nothing";
    }

    private static List<Member> without(List<Member> members, List<Member> removed) {
        List<Member> rest = new ArrayList<>(members);
        removed.forEach(rest::remove);
        return rest;
    }
}
