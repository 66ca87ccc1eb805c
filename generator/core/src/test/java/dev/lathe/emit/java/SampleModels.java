package dev.lathe.emit.java;

import static dev.lathe.emit.java.Plans.codec;
import static dev.lathe.emit.java.Plans.docs;
import static dev.lathe.emit.java.Plans.enumeration;
import static dev.lathe.emit.java.Plans.id;
import static dev.lathe.emit.java.Plans.json;
import static dev.lathe.emit.java.Plans.list;
import static dev.lathe.emit.java.Plans.map;
import static dev.lathe.emit.java.Plans.name;
import static dev.lathe.emit.java.Plans.nullable;
import static dev.lathe.emit.java.Plans.optional;
import static dev.lathe.emit.java.Plans.record;
import static dev.lathe.emit.java.Plans.required;
import static dev.lathe.emit.java.Plans.scalar;
import static dev.lathe.emit.java.Plans.secret;
import static dev.lathe.emit.java.Plans.text;
import static dev.lathe.emit.java.Plans.use;

import dev.lathe.model.Docs;
import dev.lathe.model.ScalarKind;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.model.UnionPlan;
import dev.lathe.plan.model.UnionPlan.Form;
import dev.lathe.plan.model.UnionPlan.JsonKind;
import dev.lathe.plan.model.UnionPlan.Rule;
import dev.lathe.plan.model.UnionPlan.Test;
import dev.lathe.plan.model.UnionPlan.VariantPlan;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Types of every form, for goldens and behaviour. */
final class SampleModels {

    static final QualifiedName ACCOUNT = name("model", "Account");
    static final QualifiedName ACCOUNT_TYPE = name("model", "Account.Type");
    static final QualifiedName ACCOUNT_INPUT = name("model", "AccountInput");
    static final QualifiedName TOKEN = name("model", "Token");
    static final QualifiedName LABELS = name("model", "Labels");
    static final QualifiedName RESOURCES = name("model", "TokenResources");
    static final QualifiedName MOMENT = name("model", "Moment");
    static final QualifiedName WIDE = name("model", "Wide");
    static final QualifiedName INFO = name("model", "PaginationInfo");

    private SampleModels() {}

    static List<TypePlan> all() {
        return List.of(account(), accountInput(), labels(), moment(), info(), token(), resources());
    }

    static RecordPlan account() {
        return record(
                ACCOUNT,
                RecordPlan.Role.MODEL,
                List.of(
                        required("id", scalar(ScalarKind.STRING)),
                        required("name", scalar(ScalarKind.STRING)),
                        required("type", use(ACCOUNT_TYPE, TypeUse.Kind.ENUM)),
                        required("seats", scalar(ScalarKind.INT64)),
                        required("parent", nullable(ScalarKind.STRING)),
                        optional("created_on", scalar(ScalarKind.DATE_TIME)),
                        optional("ratio", scalar(ScalarKind.DOUBLE)),
                        optional("tags", list(scalar(ScalarKind.STRING))),
                        optional("limits", map(scalar(ScalarKind.INT64))),
                        optional("website", scalar(ScalarKind.URI)),
                        optional("member", scalar(ScalarKind.BOOLEAN))),
                List.of(enumeration(ACCOUNT_TYPE, "standard", "enterprise")),
                "{\"id\":\"a1\",\"name\":\"Demo\",\"type\":\"standard\",\"seats\":3,\"parent\":null,"
                        + "\"created_on\":\"2024-01-01T00:00:00Z\",\"tags\":[\"x\",\"y\"],\"later\":{\"a\":1.10}}",
                "{\"id\":\"a2\",\"name\":\"Other\",\"type\":\"trial\",\"seats\":0,\"parent\":\"a1\",\"tags\":[],"
                        + "\"limits\":{\"b\":2,\"a\":1},\"ratio\":1.5,\"created_on\":null,\"member\":true}");
    }

    static RecordPlan accountInput() {
        RecordPlan base = record(
                ACCOUNT_INPUT,
                List.of(
                        required("name", scalar(ScalarKind.STRING)),
                        required("type", use(ACCOUNT_TYPE, TypeUse.Kind.ENUM)),
                        optional("tags", list(scalar(ScalarKind.STRING)))),
                "{\"name\":\"Demo\",\"type\":\"standard\",\"tags\":[\"x\"]}");
        return new RecordPlan(
                base.name(),
                base.codec(),
                base.role(),
                base.form(),
                base.implemented(),
                base.components(),
                null,
                ACCOUNT,
                base.nested(),
                base.samples(),
                base.docs(),
                base.source());
    }

    static RecordPlan labels() {
        RecordPlan base = record(
                LABELS,
                List.of(optional("kind", scalar(ScalarKind.STRING))),
                "{\"kind\":\"k\",\"a\":\"1\",\"b\":\"2\"}");
        return new RecordPlan(
                base.name(),
                base.codec(),
                base.role(),
                base.form(),
                base.implemented(),
                base.components(),
                new RecordPlan.AdditionalPlan(id("labels"), scalar(ScalarKind.STRING)),
                null,
                base.nested(),
                base.samples(),
                base.docs(),
                base.source());
    }

    static RecordPlan info() {
        return record(
                INFO,
                List.of(optional("page", scalar(ScalarKind.INT64)), optional("total_pages", scalar(ScalarKind.INT64))),
                "{\"page\":1,\"total_pages\":2}");
    }

    static RecordPlan token() {
        return record(
                TOKEN,
                List.of(
                        required("id", scalar(ScalarKind.STRING)),
                        required("value", secret()),
                        optional("resources", use(RESOURCES, TypeUse.Kind.UNION)),
                        optional("expires", use(MOMENT, TypeUse.Kind.UNION)),
                        optional("account", use(ACCOUNT, TypeUse.Kind.RECORD))),
                "{\"id\":\"t1\",\"value\":\"s3cret\",\"resources\":{\"a\":\"*\"},\"expires\":\"2024-10-31\"}");
    }

    static UnionPlan resources() {
        QualifiedName scoped = RESOURCES.nested(id("Scoped"));
        RecordPlan scopedPlan = record(scoped, List.of(required("scope", scalar(ScalarKind.STRING))));
        RecordPlan direct = new RecordPlan(
                scoped,
                codec(scoped),
                RecordPlan.Role.MODEL,
                RecordPlan.Form.RECORD,
                List.of(RESOURCES),
                scopedPlan.components(),
                null,
                null,
                List.of(),
                List.of(),
                docs("Scoped."),
                text("x"));
        return new UnionPlan(
                RESOURCES,
                codec(RESOURCES),
                List.of(
                        variant("Scoped", "scoped", Form.DIRECT, use(scoped, TypeUse.Kind.RECORD)),
                        variant("Flat", "flat", Form.WRAPPER, map(scalar(ScalarKind.STRING))),
                        variant("Nested", "nested", Form.WRAPPER, map(map(scalar(ScalarKind.STRING)))),
                        variant("Account", "account", Form.WRAPPER, use(ACCOUNT, TypeUse.Kind.RECORD))),
                List.of(
                        new Rule(0, List.of(new Test.HasMember(text("scope")))),
                        new Rule(1, List.of(new Test.ValuesAre(JsonKind.STRING))),
                        new Rule(2, List.of(new Test.ValuesAre(JsonKind.OBJECT))),
                        new Rule(3, List.of(new Test.Decodes()))),
                null,
                List.of(direct),
                List.of(
                        json("{\"scope\":\"all\",\"more\":1}"),
                        json("{\"b\":\"*\",\"a\":\"-\"}"),
                        json("{\"b\":{\"x\":\"*\"}}"),
                        json("[1]")),
                docs("What a token may touch."),
                text("openapi.yaml#/components/schemas/TokenResources"));
    }

    static UnionPlan moment() {
        return new UnionPlan(
                MOMENT,
                codec(MOMENT),
                List.of(
                        variant("Day", "day", Form.WRAPPER, scalar(ScalarKind.DATE)),
                        variant("Instant", "instant", Form.WRAPPER, scalar(ScalarKind.DATE_TIME))),
                List.of(
                        new Rule(0, List.of(new Test.HasFormat(ScalarKind.DATE))),
                        new Rule(1, List.of(new Test.HasFormat(ScalarKind.DATE_TIME)))),
                null,
                List.of(),
                List.of(json("\"2024-10-31\""), json("\"2024-10-31T10:00:00+02:00\""), json("\"soon\"")),
                docs("A day or an instant."),
                text("openapi.yaml#/components/schemas/Moment"));
    }

    /** Too wide for a record: 300 strings and longs. */
    static RecordPlan wide() {
        List<ComponentPlan> components = IntStream.range(0, 300)
                .mapToObj(i -> i % 3 == 0
                        ? required("long_" + i, scalar(ScalarKind.INT64))
                        : optional("text_" + i, scalar(ScalarKind.STRING)))
                .toList();
        String members = IntStream.range(0, 300)
                .mapToObj(i -> i % 3 == 0
                        ? "\"long_" + i + "\":" + i
                        : "\"text_" + i + "\":" + (i % 2 == 0 ? "null" : "\"x\""))
                .collect(Collectors.joining(","));
        RecordPlan base = record(WIDE, components, "{" + members + "}");
        return new RecordPlan(
                base.name(),
                base.codec(),
                base.role(),
                RecordPlan.Form.CLASS,
                List.of(),
                components,
                null,
                null,
                List.of(),
                base.samples(),
                base.docs(),
                base.source());
    }

    private static VariantPlan variant(String name, String factory, Form form, TypeUse value) {
        return new VariantPlan(id(name), id(factory), form, value, null, Docs.NONE);
    }
}
