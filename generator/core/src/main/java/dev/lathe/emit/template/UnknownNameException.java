package dev.lathe.emit.template;

/** A template asks for something that what it sees does not have. */
final class UnknownNameException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object model;

    UnknownNameException(String message, Object model) {
        super(message);
        this.model = model;
    }

    /** What it was looked for in. */
    Object model() {
        return model;
    }
}
