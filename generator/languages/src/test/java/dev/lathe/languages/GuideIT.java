package dev.lathe.languages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** templates/README.md, followed to the letter: the files that it shows make a language, whose output runs. */
class GuideIT {

    private static final Pattern SHOWN =
            Pattern.compile("<!-- guide: (\\S+) -->\n```[a-z]*\n(.*?)```\n", Pattern.DOTALL);

    private static final String PROGRAM = """
            require_relative 'lib/model/Account'
            require_relative 'lib/model/AuditActionResult'
            require_relative 'lib/resources/accounts/tokens'

            puts Account.new(name: 'demo', type: 'standard').to_wire.inspect
            transport = Object.new
            def transport.call(verb, path, values)
              puts "#{verb} #{path} #{values.inspect}"
            end
            Tokens.new(transport).get('a1', 't1')
            """;

    @Test
    void aLanguageInAnAfternoon() throws Exception {
        Toolchain.require("ruby");
        Path folder = Generated.work("guide").resolve("ruby");
        assertEquals(4, write(folder), "files of the guide");

        Path sdk = Generated.sdk(folder.toString(), "demo");

        try (Stream<Path> files = Files.walk(sdk)) {
            List<Path> sources =
                    files.filter(path -> path.toString().endsWith(".rb")).toList();
            assertTrue(sources.size() > 60, sources.toString());
            for (Path source : sources) {
                Shell.in(sdk).run("ruby", "-c", source.toString());
            }
        }
        Files.writeString(sdk.resolve("program.rb"), PROGRAM);
        assertEquals("""
                {"name"=>"demo", "type"=>"standard"}
                GET /accounts/{account_id}/tokens/{token_id} {"account_id"=>"a1", "token_id"=>"t1"}
                """, Shell.in(sdk).run("ruby", "program.rb").replace("\" => \"", "\"=>\""));
    }

    private static int write(Path folder) throws IOException {
        Matcher shown = SHOWN.matcher(Files.readString(Generated.ROOT.resolve("templates/README.md")));
        int files = 0;
        while (shown.find()) {
            Path file = Objects.requireNonNull(folder.getParent()).resolve(shown.group(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, shown.group(2));
            files++;
        }
        return files;
    }
}
