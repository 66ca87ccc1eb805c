package dev.lathe.emit.java;

import static dev.lathe.emit.java.Plans.docs;
import static dev.lathe.emit.java.Plans.id;
import static dev.lathe.emit.java.Plans.name;
import static dev.lathe.emit.java.Plans.scalar;
import static dev.lathe.emit.java.Plans.style;
import static dev.lathe.emit.java.Plans.text;

import dev.lathe.model.HttpVerb;
import dev.lathe.model.ParameterStyle;
import dev.lathe.model.Presence;
import dev.lathe.model.ScalarKind;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.BodyPlan;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.SamplePlan;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fills in what most methods have in common. */
final class SampleMethod {

    private final String name;
    private final HttpVerb verb;
    private final String path;
    private final @Nullable QualifiedName params;
    private final BodyPlan body;
    private final AnswerPlan answer;
    private List<Identifier> aliases = List.of();
    private @Nullable SamplePlan sample;

    SampleMethod(
            String name, HttpVerb verb, String path, @Nullable QualifiedName params, BodyPlan body, AnswerPlan answer) {
        this.name = name;
        this.verb = verb;
        this.path = path;
        this.params = params;
        this.body = body;
        this.answer = answer;
    }

    SampleMethod aliases(String alias) {
        this.aliases = List.of(id(alias));
        return this;
    }

    SampleMethod sample(SamplePlan plan) {
        this.sample = plan;
        return this;
    }

    MethodPlan build() {
        List<MethodPlan.PathArgument> arguments = path.contains("{account_id}")
                ? List.of(new MethodPlan.PathArgument(
                        id("accountId"),
                        text("account_id"),
                        scalar(ScalarKind.STRING),
                        style(ParameterStyle.Style.SIMPLE, ParameterStyle.Explode.JOINED),
                        docs("Account identifier.")))
                : List.of();
        return new MethodPlan(
                id(name),
                aliases,
                id(name.toUpperCase(Locale.ROOT)),
                text("Title of " + name),
                verb,
                text(path),
                arguments,
                params,
                SampleParams.LIST.equals(params) ? Presence.OPTIONAL : Presence.REQUIRED,
                body,
                answer,
                List.of(),
                List.of(),
                null,
                null,
                List.of(text("Account Settings Read")),
                sample,
                docs("Does " + name + "."));
    }
}
