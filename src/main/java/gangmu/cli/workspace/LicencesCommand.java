package gangmu.cli.workspace;

import gangmu.changes.Refusal;
import gangmu.cli.command.Subcommand;
import gangmu.words.ShippedPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu licences [LICENCE]}: of what the program consists that others made, and the text of a licence. */
@Command(name = "licences")
final class LicencesCommand extends Subcommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "LICENCE", descriptionKey = "licence")
    private @Nullable String licence;

    @Option(names = "--notices", descriptionKey = "notices")
    private boolean notices;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        List<ShippedPart> parts = ShippedPart.all();
        if (licence != null) {
            String text = ShippedPart.text(licence);
            if (text == null) {
                throw Refusal.of("licence.unknown", licence,
                        String.join(", ", parts.stream().map(ShippedPart::licence).distinct().sorted().toList()));
            }
            console().out().println(text);
        } else if (json) {
            console().json(Map.of("parts", parts.stream().map(LicencesCommand::shown).toList()));
        } else {
            parts.forEach(part -> console().out().println(String.join("  ",
                    part.name(), part.version(), part.licence(), part.address())));
        }
        if (notices) {
            ShippedPart.notices().forEach((archive, text) -> console().out().println("\n" + archive + "\n\n" + text));
        }
        return 0;
    }

    private static Map<String, Object> shown(ShippedPart part) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", part.name());
        shown.put("version", part.version());
        shown.put("licence", part.licence());
        shown.put("address", part.address());
        return shown;
    }
}
