package dev.lathe.benchmarks.calls;

import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.internal.json.Codec;
import dev.lathe.cloudflare.internal.json.JsonReader;
import dev.lathe.cloudflare.internal.json.JsonWriter;
import dev.lathe.cloudflare.internal.model.AccountAuditLogCodec;
import dev.lathe.cloudflare.internal.model.AccountCodec;
import dev.lathe.cloudflare.model.Account;
import dev.lathe.cloudflare.model.AccountAuditLog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The SDK that Lathe generates. What the document leaves open stays JSON text until somebody asks. */
final class LathePeer implements JsonPeer {

    /** A page as the SDK reads it: the items by their codec, what is around them as text. */
    private record Page(Map<String, RawJson> around, List<AccountAuditLog> result) {}

    private static final Codec<Page> PAGE = new Codec<>() {
        @Override
        public Page read(JsonReader in) {
            Map<String, RawJson> around = new LinkedHashMap<>();
            List<AccountAuditLog> result = List.of();
            in.beginObject();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                if (name.equals("result")) {
                    result = in.nextList(AccountAuditLogCodec.INSTANCE);
                } else {
                    around.put(name, in.nextRaw());
                }
            }
            return new Page(around, result);
        }

        @Override
        public void write(JsonWriter out, Page page) {
            out.beginObject();
            page.around().forEach((name, value) -> out.name(name).raw(value));
            out.name("result").list(page.result(), AccountAuditLogCodec.INSTANCE);
            out.endObject();
        }
    };

    @Override
    public String name() {
        return "Lathe";
    }

    @Override
    public Object readPage(byte[] json) {
        return JsonReader.decode(json, PAGE);
    }

    @Override
    public Object readSmall(byte[] json) {
        return JsonReader.decode(json, AccountCodec.INSTANCE);
    }

    @Override
    public byte[] writePage(Object page) {
        return JsonWriter.encode((Page) page, PAGE);
    }

    @Override
    public byte[] writeSmall(Object small) {
        return JsonWriter.encode((Account) small, AccountCodec.INSTANCE);
    }
}
