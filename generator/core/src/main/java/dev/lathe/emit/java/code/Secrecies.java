package dev.lathe.emit.java.code;

import dev.lathe.model.Secrecy;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.BodyPlan;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.model.UnionPlan;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What an SDK must not show of the bodies of its calls: members with secret values, and bodies secret as a whole. */
public final class Secrecies {

    /** Types with secrets that no name on the wire stands for: items, values of maps, variants of unions. */
    private final Set<QualifiedName> nameless = new HashSet<>();

    private final Set<SpecText> members = new TreeSet<>();

    Secrecies(Collection<TypePlan> types) {
        boolean grows = true;
        while (grows) {
            grows = false;
            for (TypePlan type : types) {
                grows |= unnamed(type).anyMatch(this::isSecret) && nameless.add(type.name());
            }
        }
        types.forEach(this::collect);
    }

    /** The names on the wire of all members that have, or may have, a secret value; in order. */
    public List<SpecText> members() {
        return List.copyOf(members);
    }

    /** Whether a body of the call has a secret that is the value of no member. */
    public boolean isSecretAsAWhole(MethodPlan method) {
        boolean sends = method.body() instanceof BodyPlan.Argument body && isSecret(body.type());
        return sends
                || received(method.answer()).anyMatch(this::isSecret)
                || method.errors().stream().anyMatch(error -> isSecret(error.type()));
    }

    private void collect(TypePlan type) {
        if (type instanceof RecordPlan object) {
            object.components().stream()
                    .filter(component -> component.slot() instanceof ComponentPlan.Slot.Member)
                    .filter(component -> isSecret(component.type()))
                    .forEach(component -> members.add(component.wireName()));
        }
    }

    private static Stream<TypeUse> unnamed(TypePlan type) {
        if (type instanceof RecordPlan object) {
            return Stream.ofNullable(object.additional()).map(RecordPlan.AdditionalPlan::value);
        } else if (type instanceof UnionPlan union) {
            return union.variants().stream().map(UnionPlan.VariantPlan::value);
        }
        return Stream.empty();
    }

    private static Stream<TypeUse> received(AnswerPlan answer) {
        if (answer instanceof AnswerPlan.Value value) {
            return Stream.of(value.type());
        } else if (answer instanceof AnswerPlan.Pages pages) {
            return Stream.concat(Stream.of(pages.item()), Stream.ofNullable(pages.info()));
        } else if (answer instanceof AnswerPlan.Elements elements) {
            return Stream.ofNullable(elements.item());
        } else if (answer instanceof AnswerPlan.ByStatus choice) {
            return choice.successes().stream().flatMap(success -> received(success.answer()));
        }
        return Stream.empty();
    }

    private boolean isSecret(TypeUse use) {
        if (use instanceof TypeUse.Scalar scalar) {
            return scalar.secrecy() == Secrecy.SECRET;
        } else if (use instanceof TypeUse.Declared declared) {
            return declared.secrecy() == Secrecy.SECRET || nameless.contains(declared.name());
        } else if (use instanceof TypeUse.ListOf list) {
            return isSecret(list.item());
        }
        return use instanceof TypeUse.MapOf map && isSecret(map.value());
    }
}
