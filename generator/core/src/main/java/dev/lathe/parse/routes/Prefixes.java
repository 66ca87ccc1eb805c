package dev.lathe.parse.routes;

import dev.lathe.parse.routes.RoutePath.Kind;
import dev.lathe.parse.routes.RoutePath.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes out of paths what says nothing about a resource: versions, and {@code api} at the beginning. Where one resource
 * is there in two versions that would coincide, only the one with more operations goes without.
 */
final class Prefixes {

    private static final Pattern VERSION = Pattern.compile(
            "v[0-9]+([._][0-9]+)*((alpha|beta|preview|rc)[0-9]*)?|[0-9]{4}-[0-9]{2}(-[0-9]{2})?"
                    + "|[0-9]+([.][0-9]+)+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern API = Pattern.compile("apis?|rest", Pattern.CASE_INSENSITIVE);

    private Prefixes() {}

    /** A path and which of its segments could go. */
    private record Candidate(int index, Route route, RoutePath path, List<Integer> noise) {

        RoutePath shortened() {
            return path.without(noise);
        }

        String resource() {
            return shortened().segments().stream()
                    .filter(segment -> segment.kind() == Kind.NAME)
                    .findFirst()
                    .map(segment -> OperationWords.key(segment.text()))
                    .orElse("");
        }

        String group() {
            return noise.stream()
                    .map(place -> place + path.segments().get(place).text())
                    .toList()
                    .toString();
        }

        String signature() {
            return route.verb() + shortened().shape();
        }
    }

    /** The paths of the routes, in their order. */
    static List<RoutePath> strip(List<Route> routes) {
        Map<String, Map<String, List<Candidate>>> resources = new LinkedHashMap<>();
        List<RoutePath> result = new ArrayList<>();
        for (int i = 0; i < routes.size(); i++) {
            RoutePath path = RoutePath.of(routes.get(i).path());
            result.add(path);
            Candidate candidate = new Candidate(i, routes.get(i), path, noise(path));
            resources
                    .computeIfAbsent(candidate.resource(), r -> new LinkedHashMap<>())
                    .computeIfAbsent(candidate.group(), g -> new ArrayList<>())
                    .add(candidate);
        }
        resources.values().forEach(groups -> strip(groups, result));
        return result;
    }

    private static void strip(Map<String, List<Candidate>> groups, List<RoutePath> result) {
        List<Map.Entry<String, List<Candidate>>> ordered = new ArrayList<>(groups.entrySet());
        ordered.sort(Comparator.comparing((Map.Entry<String, List<Candidate>> group) ->
                        -group.getValue().size())
                .thenComparing(Map.Entry::getKey));
        Set<String> taken = new HashSet<>();
        for (Map.Entry<String, List<Candidate>> group : ordered) {
            List<String> wanted =
                    group.getValue().stream().map(Candidate::signature).toList();
            if (wanted.stream().noneMatch(taken::contains)) {
                taken.addAll(wanted);
                group.getValue().forEach(candidate -> result.set(candidate.index(), candidate.shortened()));
            }
        }
    }

    /** {@code /apis/{id}} is about APIs. */
    private static boolean isBeforeName(RoutePath path, int place) {
        return place + 1 < path.segments().size()
                && path.segments().get(place + 1).kind() == Kind.NAME;
    }

    private static List<Integer> noise(RoutePath path) {
        List<Integer> noise = new ArrayList<>();
        boolean leading = true;
        int kept = -1;
        for (int i = 0; i < path.segments().size(); i++) {
            Segment segment = path.segments().get(i);
            if (segment.kind() == Kind.TEMPLATE) {
                continue;
            }
            boolean isNoise = VERSION.matcher(segment.text()).matches()
                    || (leading && API.matcher(segment.text()).matches() && isBeforeName(path, i));
            if (isNoise) {
                noise.add(i);
            } else {
                leading = false;
                kept = i;
            }
        }
        if (kept < 0 && !noise.isEmpty()) {
            noise.remove(noise.size() - 1);
        }
        return noise;
    }
}
