package dev.lathe;

/** The stages of a run, in order; each says what it is doing, for a user who waits. */
public enum Stage {
    SOURCE("reading the document"),
    PARSE("understanding the document"),
    PLAN("planning the SDK"),
    EMIT("writing the code"),
    VERIFY("reading the code back"),
    WRITE("comparing with the folder");

    private final String doing;

    Stage(String doing) {
        this.doing = doing;
    }

    /** What is being done, in words that fit after "Lathe is …". */
    public String doing() {
        return doing;
    }
}
