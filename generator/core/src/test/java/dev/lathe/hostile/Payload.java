package dev.lathe.hostile;

import java.util.List;

/**
 * A text that wants to be more than text.
 *
 * @param name what it tries
 * @param text what a document says, unescaped
 */
public record Payload(String name, String text) {

    /** Longer than a constant of a class file, in words and in one. */
    private static final int TOO_LONG = 70_000;

    /** All of them. */
    public static List<Payload> all() {
        return List.of(
                new Payload("comment-end", "*/ class Evil {} /*"),
                new Payload("comment-end-reformed", "**//* class Evil {} /**//*"),
                new Payload("comment-end-accent", "*\u00e9/ class Evil {} /\u00e9*"),
                new Payload("escape-u", "\\u002a\\u002f class Evil {} \\u002f\\u002a"),
                new Payload("escape-uuuu", "\\uuuu0022; System.exit(1); \\uu0022"),
                new Payload("escape-line", "\\u000a class Evil {} //\\u000d"),
                new Payload("quote", "\"; System.exit(1); \""),
                new Payload("quote-sum", "\" + System.exit(1) + \""),
                new Payload("quote-block", "\"\"\"; class Evil {} '\"'"),
                new Payload("backslash", "ends with \\"),
                new Payload("line", "line\nbreak\r\n\tclass Evil {}"),
                new Payload("line-unicode", "\u2028separator\u2029\u0085class Evil {}"),
                new Payload("nul", "\0nul"),
                new Payload("control", "\u001b[31m\b\u007f\f"),
                new Payload("surrogate-high", "\ud800 lone"),
                new Payload("surrogate-low", "lone \udc00"),
                new Payload("path-up", "../../../escaped"),
                new Payload("path-up-windows", "..\\..\\escaped"),
                new Payload("path-absolute", "/tmp/escaped"),
                new Payload("path-drive", "C:\\escaped"),
                new Payload("path-nul", "escaped.java\0.txt"),
                new Payload("device-con", "CON"),
                new Payload("device-nul", "NUL"),
                new Payload("format-poet", "$T $L $S $N $$ $[ $] $> $Z"),
                new Payload("format-percent", "%n %s %1$s %d %"),
                new Payload("template", "{{this}} {{{x}}} {{#each x}}"),
                new Payload("expression", "${jndi:ldap://127.0.0.1/x} #{1+1} ${project.version}"),
                new Payload("bidi", "\u202eright\u202c \u2066left\u2069 \u200fmark\u061c"),
                new Payload("zero-width", "zero\u200b\u200dwidth\ufeff"),
                new Payload("long", "long ".repeat(TOO_LONG / 5)),
                new Payload("long-word", "x".repeat(TOO_LONG)),
                new Payload("html", "<script>alert(1)</script><!-- --> &amp; ]]><![CDATA[ </pre>"),
                new Payload("javadoc", "@param x {@link Evil} {@code @Deprecated @see <a href"),
                new Payload("markdown", "``` ` [x](javascript:alert(1)) | ![y](z)\n# heading\n- item"),
                new Payload("yaml", "key: value # c\n- !!java.lang.Runtime {a: *b}\n---"),
                new Payload("json", "\",\"x\":{\"$ref\":\"file:///etc/passwd\"},\"y\":\""),
                new Payload("number", "1e1000000000"),
                new Payload("keyword", "class"),
                new Payload("blank", " "),
                new Payload("empty", ""),
                new Payload("other-script", "\u00fc\u4e2d\ud83d\ude00"));
    }

    @Override
    public String toString() {
        return name;
    }
}
