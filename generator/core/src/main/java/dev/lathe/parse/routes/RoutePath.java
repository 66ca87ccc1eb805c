package dev.lathe.parse.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The segments of a path, each as what it stands for. Besides plain segments and templates there are custom methods
 * ({@code /messages:batchSend}), functions ({@code /delta(token='{token}')}), endings ({@code .json}) and fragments.
 */
record RoutePath(List<Segment> segments) {

    private static final Pattern ENDING = Pattern.compile("(?<=[^.])\\.(json|xml)$");

    RoutePath {
        segments = List.copyOf(segments);
    }

    /** What a segment is. */
    enum Kind {
        NAME,
        TEMPLATE,
        /** Something that is done to what stands before it. */
        CUSTOM
    }

    /** A segment; the text of a template is what stands between the braces. */
    record Segment(Kind kind, String text) {}

    static RoutePath of(String path) {
        int hash = path.indexOf('#');
        String whole = hash < 0 ? path : path.substring(0, hash);
        int query = whole.indexOf('?');
        List<Segment> segments = new ArrayList<>();
        for (String text : (query < 0 ? whole : whole.substring(0, query)).split("/", -1)) {
            add(text, segments);
        }
        if (hash >= 0) {
            add(path.substring(hash + 1), segments);
        }
        return new RoutePath(segments);
    }

    private static void add(String text, List<Segment> segments) {
        int brace = text.indexOf('{');
        int call = text.indexOf('(');
        int colon = text.indexOf(':', Math.max(0, text.lastIndexOf('}')));
        if (text.isEmpty()) {
            return;
        }
        if (call > 0 && (brace < 0 || call < brace)) {
            String name = text.substring(0, call);
            segments.add(new Segment(Kind.NAME, name.substring(name.lastIndexOf('.') + 1)));
            if (brace >= 0) {
                segments.add(new Segment(Kind.TEMPLATE, between(text, brace)));
            }
        } else if (colon > 0 && colon < text.length() - 1) {
            add(text.substring(0, colon), segments);
            segments.add(new Segment(Kind.CUSTOM, text.substring(colon + 1)));
        } else if (brace >= 0) {
            segments.add(new Segment(Kind.TEMPLATE, between(text, brace)));
        } else {
            segments.add(new Segment(Kind.NAME, ENDING.matcher(text).replaceFirst("")));
        }
    }

    private static String between(String text, int brace) {
        int end = text.indexOf('}', brace);
        return end < 0 ? text.substring(brace + 1) : text.substring(brace + 1, end);
    }

    /** The same path without the segments at these places. */
    RoutePath without(List<Integer> places) {
        List<Segment> kept = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            if (!places.contains(i)) {
                kept.add(segments.get(i));
            }
        }
        return new RoutePath(kept);
    }

    /** The path with names normalised and templates left blank: equal for paths that only spell things differently. */
    String shape() {
        StringBuilder shape = new StringBuilder();
        for (Segment segment : segments) {
            shape.append('/').append(segment.kind() == Kind.TEMPLATE ? "{}" : OperationWords.key(segment.text()));
        }
        return shape.toString();
    }

    /** The texts of the templates, in order. */
    List<String> parameters() {
        return segments.stream()
                .filter(segment -> segment.kind() == Kind.TEMPLATE)
                .map(Segment::text)
                .toList();
    }

    boolean endsWith(Kind kind) {
        return !segments.isEmpty() && segments.get(segments.size() - 1).kind() == kind;
    }
}
