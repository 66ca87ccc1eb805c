package dev.lathe.plan.method;

import dev.lathe.model.Content;
import dev.lathe.model.Operation;
import dev.lathe.model.Response;
import dev.lathe.model.StatusRange;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Which of the declared answers of an operation a method reads. */
public final class Answers {

    private Answers() {}

    /** The answer that counts as success: the lowest 2xx with a body, else the lowest, else {@code default}. */
    public static @Nullable Response success(Operation operation) {
        Comparator<Response> bodyFirst =
                Comparator.comparing(response -> response.contents().isEmpty() ? 1 : 0);
        return operation.responses().stream()
                .filter(response -> response.status().isSuccess())
                .min(bodyFirst.thenComparing(response -> response.status().first()))
                .or(() -> operation.responses().stream()
                        .filter(response -> response.status().equals(StatusRange.DEFAULT))
                        .findFirst())
                .orElse(null);
    }

    /** The one of several media types that is read: JSON, if there is any. */
    public static @Nullable Content content(@Nullable Response response) {
        return response == null
                ? null
                : response.contents().stream()
                        .min(Comparator.comparing(content -> content.kind() == Content.Kind.JSON ? 0 : 1))
                        .orElse(null);
    }
}
