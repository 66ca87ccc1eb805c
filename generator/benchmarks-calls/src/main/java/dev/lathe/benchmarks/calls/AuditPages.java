package dev.lathe.benchmarks.calls;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Makes answers as Cloudflare gives them: pages of audit entries, and a small entity. Made up, and the same in each
 * run. One description in five is not ASCII.
 */
final class AuditPages {

    /** How many entries a page of the benchmark has. */
    static final int ENTRIES = 1_000;

    private static final List<String> ACTIONS = List.of("create", "delete", "view", "update");
    private static final List<String> CONTEXTS = List.of("api_key", "api_token", "dash", "oauth", "origin_ca_key");
    private static final List<String> ACTORS = List.of("account", "cloudflare_admin", "system", "user");
    private static final List<String> PRODUCTS = List.of("dns", "accounts", "members", "workers", "zones");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final Random random = new Random(7);
    private final UnaryOperator<List<String>> order;

    private AuditPages(UnaryOperator<List<String>> order) {
        this.order = order;
    }

    /** A page of so many entries, their members in the order of the document. */
    static byte[] inOrder(int entries) {
        return new AuditPages(members -> members).page(entries, "");
    }

    /** A page that says where the next one is. */
    static byte[] followed(int entries, String cursor) {
        return new AuditPages(members -> members).page(entries, cursor);
    }

    /** The same entries with the members of each object in another order. */
    static byte[] shuffled(int entries) {
        Random shuffle = new Random(11);
        return new AuditPages(members -> {
                    List<String> mixed = new ArrayList<>(members);
                    Collections.shuffle(mixed, shuffle);
                    return mixed;
                })
                .page(entries, "");
    }

    /** An account, bare. */
    static byte[] account() {
        return ("{\"id\":\"5a7c9e1b3d5f70821436587a9cbed0f2\",\"name\":\"Contoso Retail\",\"type\":\"standard\","
                        + "\"created_on\":\"2019-04-03T08:11:27.123456Z\",\"settings\":{\"abuse_contact_email\":"
                        + "\"abuse@example.com\",\"enforce_twofactor\":true}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The account in its envelope. */
    static byte[] wrappedAccount() {
        return ("{\"success\":true,\"errors\":[],\"messages\":[],\"result\":"
                        + new String(account(), StandardCharsets.UTF_8) + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] page(int entries, String cursor) {
        StringBuilder page = new StringBuilder("{\"success\":true,\"errors\":[],\"result\":[");
        for (int i = 0; i < entries; i++) {
            page.append(i == 0 ? "" : ",").append(entry(i));
        }
        page.append("],\"result_info\":{\"count\":\"").append(entries).append("\",\"cursor\":\"");
        return page.append(cursor).append("\"}}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private String entry(int index) {
        List<String> members = new ArrayList<>(List.of(
                text("id", hex(32)),
                member("account", object(text("id", hex(32)), text("name", "Contoso Retail " + random.nextInt(100)))),
                member("action", action(index)),
                member("actor", actor()),
                member("raw", raw()),
                member("resource", resource())));
        if (index % 3 != 0) {
            members.add(member(
                    "zone", object(text("id", hex(32)), text("name", "shop" + index % 40 + ".example.com"))));
        }
        return object(members.toArray(String[]::new));
    }

    private String action(int index) {
        String plain = "Changed the DNS record of host-" + random.nextInt(10_000) + " from one address to another";
        String other = "Ge\u00e4ndert: Eintrag f\u00fcr host-" + random.nextInt(10_000) + " \u2014 \u65e5\u672c\u8a9e";
        return object(
                text("description", index % 5 == 0 ? other : plain),
                text("result", random.nextInt(10) == 0 ? "failure" : "success"),
                text("time", "2024-10-" + (10 + index % 20) + "T" + (10 + index % 13) + ":20:21." + index % 10 + "57Z"),
                text("type", one(ACTIONS)));
    }

    private String actor() {
        return object(
                text("id", hex(32)),
                text("context", one(CONTEXTS)),
                text("email", "person" + random.nextInt(500) + "@example.com"),
                text("ip_address", "198.51." + random.nextInt(256) + "." + random.nextInt(256)),
                text("token_id", hex(32)),
                text("token_name", "nightly backup " + random.nextInt(20)),
                text("type", one(ACTORS)));
    }

    private String raw() {
        return object(
                text("cf_ray_id", hex(16)),
                text("method", one(METHODS)),
                member("status_code", String.valueOf(200 + random.nextInt(300))),
                text("uri", "/client/v4/zones/" + hex(32) + "/dns_records/" + hex(32) + "?page=" + random.nextInt(9)),
                text("user_agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"));
    }

    private String resource() {
        return object(
                text("id", hex(32)),
                text("product", one(PRODUCTS)),
                member("request", object(text("type", "A"), text("content", "203.0.113.7"), member("ttl", "300"))),
                text("scope", "zones"),
                text("type", "dns_record"));
    }

    private String object(String... members) {
        return "{" + String.join(",", order.apply(List.of(members))) + "}";
    }

    private static String text(String name, String value) {
        return member(name, '"' + value + '"');
    }

    private static String member(String name, String json) {
        return '"' + name + "\":" + json;
    }

    private String hex(int length) {
        StringBuilder digits = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            digits.append(Character.forDigit(random.nextInt(16), 16));
        }
        return digits.toString();
    }

    private String one(List<String> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
