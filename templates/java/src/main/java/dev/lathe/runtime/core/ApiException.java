package dev.lathe.runtime.core;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The API answered, and the answer is a failure: a status other than 2xx, or an envelope that says so.
 *
 * <p>The message is at most 2 KB of printable ASCII and holds no credentials. A copy that went through Java
 * serialization keeps type, message and trace; everything else about the answer stays behind, and its accessors throw
 * {@link IllegalStateException}.
 */
public class ApiException extends SdkException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_MESSAGE = 2_000;
    private static final int LONGEST_EXCERPT = 1_000;

    /** What is known about the call; null only in a copy that went through serialization. */
    private final transient @Nullable ApiFailure failure;

    /**
     * A failure that has no type of its own.
     *
     * @param failure what is known about the call
     */
    public ApiException(ApiFailure failure) {
        super(message(failure));
        this.failure = failure;
    }

    /**
     * The failure as the type that its status asks for.
     *
     * @param failure what is known about the call
     * @return a subtype for 400, 401, 403, 404, 409, 422, 429 and 5xx, else an {@code ApiException}; not thrown
     */
    public static ApiException of(ApiFailure failure) {
        int status = failure.answer().status();
        return switch (status) {
            case 400 -> new BadRequestException(failure);
            case 401 -> new AuthenticationException(failure);
            case 403 -> new PermissionDeniedException(failure);
            case 404 -> new NotFoundException(failure);
            case 409 -> new ConflictException(failure);
            case 422 -> new UnprocessableEntityException(failure);
            case 429 -> new RateLimitException(failure);
            default -> status >= 500 && status <= 599 ? new ServerException(failure) : new ApiException(failure);
        };
    }

    /** {@return the operation's name, such as {@code accounts.get}} */
    public final String operation() {
        return failure().operation();
    }

    /** {@return the HTTP status} */
    public final int status() {
        return failure().answer().status();
    }

    /** {@return the header fields of the answer} */
    public final Headers headers() {
        return failure().answer().headers();
    }

    /** {@return the server's name for this call, or null} */
    public final @Nullable String requestId() {
        return RequestIds.of(headers());
    }

    /** {@return how many requests it took, at least 1} */
    public final int attempts() {
        return failure().attempts();
    }

    /** {@return the problems that the body lists; may be empty} */
    public final List<Problem> errors() {
        return failure().errors();
    }

    /** {@return the body as text, at most 64 KB of it} */
    public final String body() {
        return failure().answer().bodyText();
    }

    /** {@return the body as the type that the document declares for this failure, or null} */
    public final @Nullable Object error() {
        return failure().error();
    }

    private ApiFailure failure() {
        if (failure == null) {
            throw new IllegalStateException("a deserialized copy knows nothing of the answer");
        }
        return failure;
    }

    private static String message(ApiFailure failure) {
        StringBuilder text = new StringBuilder(failure.operation()).append(": status ");
        text.append(failure.answer().status());
        if (failure.attempts() > 1) {
            text.append(" after ").append(failure.attempts()).append(" attempts");
        }
        String requestId = RequestIds.of(failure.answer().headers());
        if (requestId != null) {
            text.append(", request ").append(requestId);
        }
        text.append(": ").append(reason(failure));
        return MessageText.printable(text.toString(), LONGEST_MESSAGE);
    }

    private static String reason(ApiFailure failure) {
        if (!failure.errors().isEmpty()) {
            return failure.errors().stream().map(Problem::toString).collect(Collectors.joining("; "));
        }
        String body = failure.answer().bodyText();
        return body.isBlank() ? "no body" : MessageText.printable(body, LONGEST_EXCERPT);
    }
}
