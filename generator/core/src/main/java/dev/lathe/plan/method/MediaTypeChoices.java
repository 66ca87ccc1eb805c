package dev.lathe.plan.method;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.Body;
import dev.lathe.model.Content;
import dev.lathe.model.Operation;
import dev.lathe.model.Response;
import dev.lathe.plan.shape.RequestForm;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says which of several media types of a body are not used. */
public final class MediaTypeChoices {

    private final Diagnostics diagnostics;

    public MediaTypeChoices(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Reports the alternatives of one operation that are neither sent nor asked for. */
    public void report(Operation operation) {
        Body body = operation.body();
        if (body != null) {
            unused(body.contents(), RequestForm.content(operation), "sent");
        }
        Response success = Answers.success(operation);
        if (success != null) {
            unused(success.contents(), Answers.content(success), "asked for");
        }
    }

    private void unused(List<Content> contents, @Nullable Content chosen, String verb) {
        for (Content content : contents) {
            if (chosen == null || content == chosen) {
                continue;
            }
            String message = "another media type of this body is " + verb + " instead of this one";
            if (Objects.equals(content.type(), chosen.type())) {
                diagnostics.note(DiagnosticCode.MEDIA_TYPE_UNUSED, content.location(), message);
            } else {
                diagnostics.warning(
                        DiagnosticCode.MEDIA_TYPE_UNUSED,
                        content.location(),
                        message,
                        "remove the media type that is not wanted");
            }
        }
    }
}
