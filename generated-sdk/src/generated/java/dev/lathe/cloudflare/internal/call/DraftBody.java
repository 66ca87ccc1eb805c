// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.core.Upload;
import dev.lathe.cloudflare.internal.json.FormValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A body that is written but not yet in its final form: members can still be read and set. */
sealed interface DraftBody {

    /** An object without members. */
    static DraftBody empty(BodyForm form) {
        return form instanceof BodyForm.Json ? new Json(BodyMembers.EMPTY) : new Tree(new FormValue.Fields(Map.of()));
    }

    /** The body with these members set. IllegalArgumentException if it is no object. */
    DraftBody with(Map<String, RawJson> members);

    /** The text of a string or number member; null if there is none. */
    @Nullable
    String text(String member);

    /** The bytes with their media type. */
    Upload upload(BodyForm form, String boundary);

    /** JSON, as bytes already. */
    final class Json implements DraftBody {

        private final byte[] json;

        Json(byte[] json) {
            this.json = json;
        }

        @Override
        public DraftBody with(Map<String, RawJson> members) {
            return new Json(BodyMembers.with(json, members));
        }

        @Override
        public @Nullable String text(String member) {
            return BodyMembers.text(json, member);
        }

        @Override
        public Upload upload(BodyForm form, String boundary) {
            return form instanceof BodyForm.Json as ? as.upload(json) : Upload.of(json);
        }
    }

    /** Any other form. */
    record Tree(FormValue value) implements DraftBody {

        @Override
        public DraftBody with(Map<String, RawJson> members) {
            if (value instanceof FormValue.Fields fields) {
                return new Tree(fields.with(members));
            }
            throw new IllegalArgumentException("members can only be set in a body that is an object");
        }

        @Override
        public @Nullable String text(String member) {
            FormValue found =
                    value instanceof FormValue.Fields fields ? fields.members().get(member) : null;
            return found == null ? null : FormPairs.text(found);
        }

        @Override
        public Upload upload(BodyForm form, String boundary) {
            return form.upload(value, boundary);
        }
    }
}
