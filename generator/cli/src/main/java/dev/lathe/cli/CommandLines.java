package dev.lathe.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Composes the commands. */
final class CommandLines {

    private CommandLines() {}

    /** The whole command line, writing to the given streams. */
    static CommandLine create(Generator generator, PrintWriter out, PrintWriter err) {
        CommandLine root = new CommandLine(new Root());
        root.addSubcommand(new GenerateCommand(generator));
        root.addSubcommand(new ModelCommand());
        root.addSubcommand(new TemplatesCommand());
        root.setOut(out);
        root.setErr(err);
        root.setExecutionExceptionHandler((failure, commandLine, parsed) -> {
            commandLine.getErr().println("lathe: internal error, please report it: " + failure.getClass());
            return ExitCode.FAILED;
        });
        return root;
    }

    @Command(
            name = "lathe",
            description = "Turns an OpenAPI document into an SDK.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            synopsisSubcommandLabel = "COMMAND",
            exitCodeOnInvalidInput = ExitCode.USAGE)
    private static final class Root implements Runnable {

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Missing command: generate, model or templates");
        }
    }
}
