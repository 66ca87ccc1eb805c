package dev.lathe.plan.sample;

import dev.lathe.model.JsonText;
import dev.lathe.model.Pagination;
import dev.lathe.model.PaginationScheme;
import dev.lathe.model.PaginationScheme.Advance;
import dev.lathe.model.PaginationScheme.Place;
import dev.lathe.model.SpecText;
import dev.lathe.plan.method.ServicePlanner.PlannedMethod;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.model.WalkPlan;
import dev.lathe.plan.model.WalkPlan.FirstPageOnly;
import dev.lathe.plan.model.WalkPlan.PagePlan;
import dev.lathe.plan.model.WalkPlan.Reason;
import dev.lathe.plan.sample.PageScript.Walk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans a walk over a list: the sample's answer again and again, changed as the scheme tells pages apart. */
final class WalkSamples {

    private static final int PAGES = 3;

    /** As many items as show that a page may have several. */
    private static final int ITEMS = 2;

    private final List<PaginationScheme> schemes;
    private final Fitting fitting;

    WalkSamples(List<PaginationScheme> schemes, Fitting fitting) {
        this.schemes = schemes;
        this.fitting = fitting;
    }

    /** How the sample of a method asks for its first page, and the answer of that. */
    record FirstPage(
            PageRequest request, SpecText path, @Nullable JsonText answer) {}

    /** The walk; null when the method does not page. */
    @Nullable
    WalkPlan walk(PlannedMethod method, FirstPage first) {
        Pagination pagination = method.site().method().pagination();
        if (pagination == null || !(method.plan().answer() instanceof AnswerPlan.Pages pages)) {
            return null;
        }
        return schemes.stream()
                .filter(scheme -> scheme.name().equals(pagination.scheme()))
                .findFirst()
                .map(scheme -> new Planning(scheme, pages, first).walk())
                .orElse(null);
    }

    /** The planning of one walk. */
    private final class Planning {

        private final PaginationScheme scheme;
        private final AnswerPlan.Pages pages;
        private final FirstPage first;

        Planning(PaginationScheme scheme, AnswerPlan.Pages pages, FirstPage first) {
            this.scheme = scheme;
            this.pages = pages;
            this.first = first;
        }

        WalkPlan walk() {
            Json sample = first.answer() == null ? null : JsonTrees.parse(first.answer());
            List<Json> items = sample == null ? List.of() : items(sample);
            if (scheme.place() == Place.BODY) {
                return new FirstPageOnly(Reason.BODY_DIFFERS);
            }
            if (sample == null || items.isEmpty()) {
                return new FirstPageOnly(Reason.NO_ITEM);
            }
            Json base = withFigures(sample);
            PageTotals totals = new PageTotals(scheme, base, first.request());
            List<List<Json>> series = series(items, totals);
            return series.isEmpty()
                    ? new FirstPageOnly(Reason.NO_FIGURES)
                    : plan(base, totals, new Walk(first.request(), scheme.place(), first.path(), series));
        }

        private WalkPlan plan(Json base, PageTotals totals, Walk walk) {
            PageScript script = PageScript.of(scheme.advance(), walk);
            List<PagePlan> plans = new ArrayList<>();
            Json before = base;
            for (int page = 0; page < walk.items().size(); page++) {
                Json plain = totals.in(withItems(base, walk.items().get(page)), page, walk);
                Json answer = script.answers(page, plain).stream()
                        .filter(this::isValid)
                        .findFirst()
                        .orElse(null);
                if (answer == null) {
                    return new FirstPageOnly(Reason.NO_FIGURES);
                }
                PageRequest request = page == 0 ? first.request() : script.request(page, before);
                plans.add(new PagePlan(request.query(), request.body(), script.headers(page), JsonTrees.print(answer)));
                before = answer;
            }
            return new WalkPlan.Pages(plans);
        }

        /** The items of each page; empty when pages cannot be told apart. */
        private List<List<Json>> series(List<Json> items, PageTotals totals) {
            ItemSeries series = new ItemSeries(fitting, pages.item(), items);
            List<List<Json>> found = new ArrayList<>();
            int count = scheme.advance() instanceof Advance.Single ? 1 : PAGES;
            for (int page = 0; page < count; page++) {
                List<Json> next = scheme.advance() instanceof Advance.LastItem last
                        ? series.page(page, last.id())
                        : series.page(page);
                if (next.isEmpty()) {
                    return List.of();
                }
                found.add(totals.leaveTheEndOpen() && page == count - 1 ? List.of() : next);
            }
            return found;
        }

        private List<Json> items(Json sample) {
            Json list = JsonPlaces.at(sample, pages.items());
            if (list instanceof Json.Arr array && !array.items().isEmpty()) {
                boolean isAlone = scheme.advance() instanceof Advance.Single;
                return isAlone
                        ? array.items()
                        : array.items().stream().limit(ITEMS).toList();
            }
            Json made = new Synthesizer(fitting, Synthesizer.Fill.ALL).make(pages.item());
            return made == null || JsonPlaces.with(sample, pages.items(), made) == null ? List.of() : List.of(made);
        }

        /** The sample with made-up figures about the page when it has none. */
        private Json withFigures(Json sample) {
            SpecText place = scheme.info();
            TypeUse info = pages.info();
            if (place == null || info == null || JsonPlaces.at(sample, place) != null) {
                return sample;
            }
            Json made = new Synthesizer(fitting, Synthesizer.Fill.ALL).make(info);
            Json with = made instanceof Json.Obj ? JsonPlaces.with(sample, place, made) : null;
            return with == null ? sample : with;
        }

        private Json withItems(Json answer, List<Json> items) {
            Json changed = JsonPlaces.with(answer, pages.items(), new Json.Arr(items));
            return changed == null ? answer : changed;
        }

        private boolean isValid(Json answer) {
            TypeUse info = pages.info();
            Json figures = scheme.info() == null ? null : JsonPlaces.at(answer, scheme.info());
            return JsonPlaces.at(answer, pages.items()) instanceof Json.Arr array
                    && array.items().stream().allMatch(item -> fitting.fit(pages.item(), item) != null)
                    && (info == null
                            || figures == null
                            || figures instanceof Json.Null
                            || fitting.fit(info, figures) != null);
        }
    }
}
