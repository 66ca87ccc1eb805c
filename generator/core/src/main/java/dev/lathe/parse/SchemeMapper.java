package dev.lathe.parse;

import dev.lathe.config.SchemeConfig;
import dev.lathe.model.Docs;
import dev.lathe.model.PaginationScheme;
import dev.lathe.model.PaginationScheme.Advance;
import dev.lathe.model.PaginationScheme.Origin;
import dev.lathe.model.PaginationScheme.Place;
import dev.lathe.model.PaginationScheme.Stop;
import dev.lathe.model.SpecText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pagination schemes of lathe.yaml, as the model says them. */
final class SchemeMapper {

    private SchemeMapper() {}

    static PaginationScheme scheme(SchemeConfig config) {
        return new PaginationScheme(
                SpecText.of(config.name().value()),
                SpecText.of(config.name().value()),
                SpecText.of(config.items()),
                textOrNull(config.info()),
                advance(config.advance()),
                config.place() == SchemeConfig.Place.BODY ? Place.BODY : Place.QUERY,
                config.stop().stream().map(SchemeMapper::stop).toList(),
                Origin.CONFIGURED,
                docs(config.description()));
    }

    private static Docs docs(String description) {
        return new Docs(SpecText.EMPTY, SpecText.of(description), null, Docs.Deprecation.CURRENT, List.of());
    }

    private static Advance advance(SchemeConfig.Advance config) {
        if (config instanceof SchemeConfig.Advance.PageNumber page) {
            return new Advance.PageNumber(SpecText.of(page.parameter()), textOrNull(page.size()), page.first());
        }
        if (config instanceof SchemeConfig.Advance.Offset offset) {
            return new Advance.Offset(SpecText.of(offset.parameter()), textOrNull(offset.size()));
        }
        if (config instanceof SchemeConfig.Advance.Cursor cursor) {
            return new Advance.Cursor(SpecText.of(cursor.parameter()), textOrNull(cursor.size()), texts(cursor.next()));
        }
        if (config instanceof SchemeConfig.Advance.NextUrl url) {
            return new Advance.NextUrl(texts(url.next()));
        }
        if (config instanceof SchemeConfig.Advance.LastItem last) {
            return new Advance.LastItem(SpecText.of(last.parameter()), textOrNull(last.size()), SpecText.of(last.id()));
        }
        return config instanceof SchemeConfig.Advance.LinkHeader ? new Advance.LinkHeader() : new Advance.Single();
    }

    private static Stop stop(SchemeConfig.Stop config) {
        SpecText pointer = SpecText.of(config.pointer());
        return switch (config.kind()) {
            case EMPTY_PAGE -> new Stop.EmptyPage();
            case TOTAL_PAGES -> new Stop.TotalPages(pointer);
            case TOTAL_COUNT -> new Stop.TotalCount(pointer);
            case HAS_MORE -> new Stop.HasMore(pointer);
            case IS_LAST -> new Stop.IsLast(pointer);
        };
    }

    private static List<SpecText> texts(List<String> texts) {
        return texts.stream().map(SpecText::of).toList();
    }

    private static @Nullable SpecText textOrNull(@Nullable String text) {
        return text == null ? null : SpecText.of(text);
    }
}
