package gangmu.cli.papers;

import gangmu.changes.ValueType;
import gangmu.cli.command.PeriodLookingCommand;
import gangmu.evidence.Evidence;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.status.figures.Figure;
import gangmu.status.figures.FigureText;
import gangmu.status.figures.FigureWords;
import gangmu.status.figures.Figures;
import gangmu.usecase.judging.AssessPeriod;
import gangmu.usecase.output.FollowFigure;
import gangmu.usecase.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu figures WORKSPACE [KEY]}: every figure, or one with all that stands behind it. */
@Command(name = "figures")
final class FiguresCommand extends PeriodLookingCommand {
    @Parameters(index = "1", arity = "0..1", paramLabel = "KEY", descriptionKey = "figure-key")
    private @Nullable String key;

    @Option(names = "--items", descriptionKey = "figure-items")
    private boolean items;

    @Override
    protected int look(Workspace workspace, Plan plan, Period period) {
        Figures figures = Figures.of(new AssessPeriod().assess(workspace.snapshot(), plan, period));
        FigureWords words = new FigureWords(figures, console().words());
        List<Figure> shown = new ArrayList<>();
        if (key != null) {
            shown.add(figures.get(key));
        } else {
            shown.addAll(figures.headline());
            shown.addAll(figures.breakdowns());
            shown.addAll(figures.indicators());
            if (items) {
                shown.addAll(figures.items());
            }
        }
        if (json()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("period", period.code());
            map.put("dataDate", period.dataDate().toString());
            map.put("figures", shown.stream().map(figure -> asMap(figures, words, figure)).toList());
            console().json(map);
        } else {
            shown.forEach(figure -> console().say("cli.figure", words.shown(figure), words.measure(figure),
                    words.name(figure), figure.key().toString(), figure.sources().size()));
            if (key != null) {
                new FollowFigure(figures).sources(shown.getFirst()).forEach(source -> console().say("cli.figure-source",
                        source.code(), source.name(), source.unit(),
                        source.verdict() == null ? "" : figures.assessment().rules().wording()
                                .word(source.verdict(), console().words()::get),
                        source.evidence().size()));
            }
        }
        return 0;
    }

    private static Map<String, Object> asMap(Figures figures, FigureWords words, Figure figure) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("key", figure.key().toString());
        map.put("name", words.name(figure));
        map.put("definition", FigureText.definition(figure.key()));
        map.put("where", FigureText.where(figure.key()));
        map.put("form", ValueType.choiceName(figure.form()));
        map.put("value", figure.value());
        map.put("measure", words.measure(figure));
        map.put("dataDate", figure.dataDate().toString());
        map.put("sources", new FollowFigure(figures).sources(figure).stream().map(source ->
                new TreeMap<>(Map.of("kind", source.about().kind().name(), "code", source.code(), "id",
                        source.about().id().toString()))).toList());
        map.put("evidence", figures.evidence(figure).stream().map(Evidence::title).toList());
        map.put("fingerprint", figures.fingerprint(figure));
        return map;
    }
}
