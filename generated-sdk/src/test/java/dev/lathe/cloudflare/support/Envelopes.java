package dev.lathe.cloudflare.support;

import java.util.List;

/** Bodies as Cloudflare wraps them. */
public final class Envelopes {

    private Envelopes() {}

    public static String of(String result) {
        return "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":" + result + "}";
    }

    public static String page(List<String> items, String info) {
        return "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":[" + String.join(",", items)
                + "],\"result_info\":" + info + "}";
    }

    public static String failure(long code, String message) {
        return "{\"success\":false,\"errors\":[{\"code\":" + code + ",\"message\":\"" + message
                + "\"}],\"messages\":[],\"result\":null}";
    }
}
