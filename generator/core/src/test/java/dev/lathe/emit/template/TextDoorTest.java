package dev.lathe.emit.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.language.Target.Escape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Text of a document stays inside the string or the element around it, in every language that templates can ask for.
 */
class TextDoorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "JAVASCRIPT | ' \" ` \\ | \\' \\\" \\` \\\\",
                "JAVASCRIPT | ${x} $5 | \\${x} $5",
                "JAVASCRIPT | a */ b | a *\\/ b",
                "JAVASCRIPT | </script> | \\x3c/script>",
                "JAVASCRIPT | \u00e9 \ud83d\ude00 \u2028 | \\u00e9 \\ud83d\\ude00 \\u2028",
                "PYTHON | ' \" \\ | \\' \\\" \\\\",
                "PYTHON | \u00e9 \ud83d\ude00 | \\u00e9 \\U0001f600",
                "JSON | ' \" \\ | ' \\\" \\\\",
                "HTML | <b a=\"'`\">& | &#60;b a=&#34;&#39;&#96;&#34;&#62;&#38;",
                "HTML | \u00e9 \ud800 | &#233; &#65533;",
                "SHELL | it's $HOME `ls` \u00e9 | it'\\''s $HOME `ls` \u00e9",
                "PLAIN | \u00e9 ok | ? ok",
            })
    void staysInside(Escape escape, String text, String written) {
        assertEquals(written, TextDoor.escape(escape, text));
    }

    @ParameterizedTest
    @CsvSource({"JAVASCRIPT, \\u000a\\u0000", "PYTHON, \\u000a\\u0000", "JSON, \\u000a\\u0000"})
    void controlCharactersEndNoLine(Escape escape, String written) {
        assertEquals(written, TextDoor.escape(escape, "\n\0"));
    }
}
