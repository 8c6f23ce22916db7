package gangmu.cli;

import gangmu.changes.ValueType;
import gangmu.cli.command.Console;
import gangmu.cli.command.MisusedCommand;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what is wrong with a command line, and where its help is. Exit code 2. */
final class WrongUsage implements IParameterExceptionHandler {
    private final Console console;

    WrongUsage(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        switch (fault) {
            case MissingParameterException missing -> console.warn("usage.missing", labels(missing.getMissing()));
            case UnmatchedArgumentException unmatched ->
                    console.warn("usage.unknown", String.join(" ", unmatched.getUnmatched()));
            case MutuallyExclusiveArgsException _, OverwrittenOptionException _, MaxValuesExceededException _ ->
                    console.warn("usage.together", String.join(" ", args));
            case MisusedCommand misused -> console.warn(misused.key());
            default -> other(fault, args);
        }
        console.warn("usage.help", fault.getCommandLine().getCommandSpec().qualifiedName());
        return fault.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
    }

    private void other(ParameterException fault, String[] args) {
        ArgSpec argument = fault.getArgSpec();
        if (argument == null || fault.getValue() == null) {
            console.warn("usage.wrong", String.join(" ", args));
        } else {
            console.warn("usage.bad-value", label(argument), fault.getValue(), choices(argument.type()));
        }
    }

    private String choices(Class<?> type) {
        if (type == LocalDate.class) {
            return console.words().get("usage.date");
        }
        Object @Nullable [] constants = type.getEnumConstants();
        return constants == null ? "" : console.words().get("usage.choices", Arrays.stream(constants)
                .map(constant -> ValueType.choiceName((Enum<?>) constant)).collect(Collectors.joining(", ")));
    }

    private static String labels(@Nullable List<ArgSpec> arguments) {
        return Objects.requireNonNullElse(arguments, List.<ArgSpec>of()).stream().map(WrongUsage::label)
                .collect(Collectors.joining(" "));
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
