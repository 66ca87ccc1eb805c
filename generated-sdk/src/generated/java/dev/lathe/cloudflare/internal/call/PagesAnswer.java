// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.DecodeException;
import dev.lathe.cloudflare.core.Page;
import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.core.Response;
import dev.lathe.cloudflare.internal.call.BodyReader.Found;
import dev.lathe.cloudflare.internal.call.ValueAnswer.Wrapping;
import dev.lathe.cloudflare.internal.http.BodyAccess;
import dev.lathe.cloudflare.internal.json.Decoder;
import dev.lathe.cloudflare.internal.json.JsonReader;
import dev.lathe.cloudflare.internal.paging.Advance;
import dev.lathe.cloudflare.internal.paging.PageAnswer;
import dev.lathe.cloudflare.internal.paging.PageFacts;
import dev.lathe.cloudflare.internal.paging.PagingScheme;
import dev.lathe.cloudflare.internal.paging.Position;
import dev.lathe.cloudflare.internal.paging.Repeat;
import dev.lathe.cloudflare.internal.paging.Step;
import dev.lathe.cloudflare.internal.paging.Walk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
final class PagesAnswer<T, I> implements Answer<Page<T, I>> {

    private final PagingScheme scheme;
    private final Repeat repeat;
    private final Wrapping wrapping;
    private final ItemCodecs<T, I> codecs;

    /** How items and the page's figures are read; {@code info} is null for schemes without. */
    record ItemCodecs<T, I>(
            Decoder<? extends T> item, @Nullable Decoder<? extends I> info) {}

    PagesAnswer(PagingScheme scheme, Repeat repeat, Wrapping wrapping, ItemCodecs<T, I> codecs) {
        this.scheme = scheme;
        this.repeat = repeat;
        this.wrapping = wrapping;
        this.codecs = codecs;
    }

    PagingScheme scheme() {
        return scheme;
    }

    Walk walk(String operation, Position start) {
        return new Walk(operation, scheme, repeat, start);
    }

    @Override
    public String accept() {
        return "application/json";
    }

    @Override
    public Response<Page<T, I>> read(Received received) {
        PageAnswer<T, I> answer = page(received);
        Step step = walk(received.operation(), Position.start()).accept(answer.facts());
        Page<T, I> page = answer.page(step instanceof Step.More more ? more.next() : null);
        return Response.of(page, received.answer(), answer.response().envelope(), received.attempts());
    }

    /** The page before it is known what follows. */
    PageAnswer<T, I> page(Received received) {
        EnvelopeShape shape = shape(received);
        PageFigures figures = new PageFigures(scheme);
        List<String> wanted = new ArrayList<>(figures.pointers());
        wanted.addAll(Wrapped.members(shape));
        LastRaw last = new LastRaw();
        BodyReader<List<T>> reader = new BodyReader<>(scheme.items(), items(last), wanted);
        byte[] body = BodyAccess.body(received.answer());
        Found<List<T>> found = Wrapped.read(reader, body, shape);
        List<T> items = found.value() == null ? List.of() : found.value();
        PageFacts facts = new PageFacts(
                items.size(),
                scheme.asked(sent(received)),
                figures.next(found, received.answer().headers(), last.raw),
                figures.totals(found),
                Fingerprint.of(body));
        Response<?> around = PlainAnswer.withoutValue(received, Wrapped.envelope(found, shape));
        return new PageAnswer<>(items, info(found), facts, around);
    }

    private @Nullable EnvelopeShape shape(Received received) {
        return wrapping == Wrapping.ENVELOPE ? received.envelope() : null;
    }

    private @Nullable String sent(Received received) {
        String parameter = scheme.advance().namedBy();
        if (parameter == null) {
            return null;
        }
        if (scheme.place() == PagingScheme.Place.QUERY) {
            return received.draft().queryValue(parameter);
        }
        DraftBody body = received.draft().body();
        return body == null ? null : body.text(parameter);
    }

    private @Nullable I info(Found<?> found) {
        Decoder<? extends I> decoder = codecs.info();
        RawJson raw = decoder == null || scheme.info() == null ? null : found.at(scheme.info());
        if (decoder == null || raw == null || raw.kind() == RawJson.Kind.NULL) {
            return null;
        }
        try {
            return JsonReader.decode(raw, decoder);
        } catch (DecodeException failure) {
            String place = "$" + String.valueOf(scheme.info()).replace('/', '.');
            throw new DecodeException(
                    place + failure.path().substring(1), String.valueOf(failure.getMessage()), failure);
        }
    }

    private Decoder<List<T>> items(LastRaw last) {
        if (!(scheme.advance() instanceof Advance.LastItem)) {
            return in -> in.nextList(codecs.item());
        }
        return in -> in.nextList(element -> {
            last.raw = element.nextRaw();
            return codecs.item().read(element.within(last.raw));
        });
    }

    /** The text of the item read last. */
    private static final class LastRaw {
        private @Nullable RawJson raw;
    }
}
