// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.paging;

import dev.lathe.cloudflare.core.PagingException;
import dev.lathe.cloudflare.internal.paging.PageFacts.Totals;
import org.jspecify.annotations.Nullable;

/**
 * One walk over the pages of a list: from the facts about a page it decides what follows. No I/O; sync and async share
 * it. Holds one position, one fingerprint and the memory of {@link Cycle}.
 */
public final class Walk {

    private final String operation;
    private final PagingScheme scheme;
    private final Repeat repeat;
    private final Cycle cycle = new Cycle();
    private Position position;
    private @Nullable String fingerprint;

    /** A walk from {@code start}; the operation's name is for messages. */
    public Walk(String operation, PagingScheme scheme, Repeat repeat, Position start) {
        this.operation = operation;
        this.scheme = scheme;
        this.repeat = repeat;
        this.position = start;
        if (start.value() != null) {
            cycle.closesWith(start.value());
        }
    }

    /** Where the page begins that is to be fetched now. */
    public Position position() {
        return position;
    }

    /**
     * Takes note of the page at {@link #position} and moves on.
     *
     * @throws PagingException if the page is the one before once more, and that is an error
     */
    public Step accept(PageFacts facts) {
        if (facts.fingerprint().equals(fingerprint)) {
            if (repeat == Repeat.END) {
                return new Step.Repeated();
            }
            throw new PagingException(operation + ": the server gave the same page twice in a row", position.token());
        }
        fingerprint = facts.fingerprint();
        Position next = next(facts);
        if (next == null) {
            return leadsNowhere(facts) ? nowhere() : new Step.Last();
        }
        if (next.value() != null && cycle.closesWith(next.value())) {
            return new Step.Stuck(
                    new PagingException(
                            operation + ": the server leads back to a page that has been given already", next.token()),
                    next);
        }
        position = next;
        return new Step.More(next);
    }

    /** Whether the page says that there is more, but not where: to stop here would lose items in silence. */
    private boolean leadsNowhere(PageFacts facts) {
        return Boolean.TRUE.equals(facts.totals().hasMore())
                && !(scheme.advance() instanceof Advance.Single)
                && named(facts) == null;
    }

    private Step nowhere() {
        String message = operation + ": the server says that there is more, but not where it begins";
        return new Step.Stuck(new PagingException(message, position.token()), position);
    }

    private @Nullable Position next(PageFacts facts) {
        long before = itemsBefore(facts);
        long after = before == Position.UNKNOWN ? Position.UNKNOWN : before + facts.items();
        String named = named(facts);
        return named == null || isLast(facts, after) ? null : new Position(named, after);
    }

    /** The items before this page: as told, except that a call may begin in the middle by its own parameters. */
    private long itemsBefore(PageFacts facts) {
        if (scheme.advance() instanceof Advance.Offset) {
            return facts.asked();
        }
        boolean beganInTheMiddle = position.value() == null
                && scheme.advance() instanceof Advance.PageNumber page
                && facts.asked() != page.firstPage();
        return beganInTheMiddle ? Position.UNKNOWN : position.itemsBefore();
    }

    private @Nullable String named(PageFacts facts) {
        Advance advance = scheme.advance();
        if (advance instanceof Advance.Single) {
            return null;
        }
        if (advance instanceof Advance.PageNumber) {
            return Long.toString(Math.addExact(facts.asked(), 1));
        }
        if (advance instanceof Advance.Offset) {
            return Long.toString(Math.addExact(facts.asked(), facts.items()));
        }
        String next = facts.next();
        return next == null || next.isEmpty() ? null : next;
    }

    private boolean isLast(PageFacts facts, long itemsSoFar) {
        if (facts.items() == 0 && scheme.advance().endsWithEmptyPage()) {
            return true;
        }
        for (Stop stop : scheme.stops()) {
            if (stops(stop, facts, itemsSoFar)) {
                return true;
            }
        }
        return false;
    }

    /** Totals end the walk only where they agree with what has been seen: some servers count something else. */
    private boolean stops(Stop stop, PageFacts facts, long itemsSoFar) {
        Totals totals = facts.totals();
        if (stop instanceof Stop.EmptyPage) {
            return facts.items() == 0;
        }
        if (stop instanceof Stop.HasMore || stop instanceof Stop.IsLast) {
            return Boolean.FALSE.equals(totals.hasMore());
        }
        if (stop instanceof Stop.TotalCount) {
            return totals.items() != null && totals.items() > 0 && totals.items() == itemsSoFar;
        }
        return totals.pages() != null
                && scheme.advance() instanceof Advance.PageNumber page
                && totals.pages() == facts.asked() - page.firstPage() + 1;
    }
}
