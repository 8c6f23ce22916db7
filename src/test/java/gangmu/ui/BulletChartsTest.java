package gangmu.ui;

import static gangmu.ui.WindowOn.fx;
import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Origin;
import gangmu.changes.Range;
import gangmu.period.IndicatorValue;
import gangmu.period.Judgement;
import gangmu.period.Reports;
import gangmu.plan.Attribute;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.storage.HeldWorkspaces;
import gangmu.ui.controls.BulletBar;
import gangmu.ui.controls.ThreeMarkBar;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Place;
import gangmu.usecase.workspace.Workspace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indicators as bullet charts: of each type the form that tells the truth, in every table that lists indicators. */
class BulletChartsTest {
    @TempDir
    private Path temp;
    private SmallPlan small;
    private final Map<String, UUID> ids = new HashMap<>();

    /** What a bar draws, in pixels from its left; null where it draws no such part. */
    private record Drawn(@Nullable Double way, @Nullable Double dot, @Nullable Double target, @Nullable Double from,
            @Nullable Double to, List<Boolean> steps, List<String> styles, String label) {
    }

    private void fill(Path folder) {
        small = new SmallPlan(folder);
        try (Workspace workspace = HeldWorkspaces.open(folder)) {
            workspace.commit(Origin.of("import"), draft -> {
                add(draft, "2", "居民收入年均增长（略慢）", IndicatorType.GROWTH, null, null, "8.9", IndicatorValue.RATE,
                        new BigDecimal("8.6"));
                add(draft, "3", "研发投入年均增长（快）", IndicatorType.GROWTH, null, null, "7", IndicatorValue.RATE,
                        new BigDecimal("12.3"));
                add(draft, "4", "税收年均增长（滞后）", IndicatorType.GROWTH, null, null, "6", IndicatorValue.RATE,
                        new BigDecimal("2"));
                add(draft, "5", "常住人口（不超过）", IndicatorType.CEILING, null, "55", null, IndicatorValue.VALUE,
                        new BigDecimal("52.6"));
                add(draft, "6", "登记失业率（超过上限）", IndicatorType.CEILING, null, "5.5", null, IndicatorValue.VALUE,
                        new BigDecimal("5.8"));
                add(draft, "7", "耕地保有量（不低于）", IndicatorType.FLOOR, null, "20", null, IndicatorValue.VALUE,
                        new BigDecimal("21"));
                add(draft, "8", "水质达标率（低于下限）", IndicatorType.FLOOR, null, "100", null, IndicatorValue.VALUE,
                        new BigDecimal("97"));
                add(draft, "9", "营商环境（定性）", IndicatorType.WORDING, null, null, null, IndicatorValue.JUDGEMENT,
                        Judgement.FASTER);
                add(draft, "10", "治理水平（还没有人判定）", IndicatorType.WORDING, null, null, null, IndicatorValue.REASON,
                        "待评");
                add(draft, "11", "地区生产总值（双控，增速滞后）", IndicatorType.DUAL, "2000", "3000", "7",
                        IndicatorValue.VALUE,
                        new BigDecimal("2700"));
                Reports.reportIndicator(draft, UUID::randomUUID, id("11"), small.period, IndicatorValue.RATE, new BigDecimal("5"));
                add(draft, "12", "改造住房（累计）", IndicatorType.CUMULATIVE, null, "110", null, IndicatorValue.VALUE,
                        new BigDecimal("143"));
                add(draft, "13", "还没有数值的下限", IndicatorType.FLOOR, null, "9", null, IndicatorValue.REASON, "待报");
            });
        }
    }

    private UUID id(String code) {
        return Objects.requireNonNull(ids.get(code), code);
    }

    private <T> void add(Draft draft, String code, String name, IndicatorType type, @Nullable String base,
            @Nullable String target, @Nullable String rate, Field<T> field, T said) {
        UUID id = UUID.randomUUID();
        ids.put(code, id);
        draft.add(Entity.blank(Indicator.KIND, id).with(Indicator.PLAN, small.plan).with(Indicator.CODE, code)
                .with(Indicator.NAME, name).with(Indicator.MEASURE, "个").with(Indicator.ATTRIBUTE, Attribute.ANTICIPATORY)
                .with(Indicator.TYPE, type).with(Indicator.BASE, number(base)).with(Indicator.TARGET, range(target))
                .with(Indicator.TARGET_RATE, range(rate)).with(Indicator.RANK, "1%02d".formatted(Integer.parseInt(code)))
                .with(Indicator.LEAD, small.water));
        Reports.reportIndicator(draft, UUID::randomUUID, id, small.period, field, said);
    }

    private static @Nullable Range range(@Nullable String text) {
        return text == null ? null : Indicator.TARGET.read(text);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @Test
    void everyTypeOfIndicatorIsDrawnInTheFormThatTellsTheTruth() {
        fill(temp.resolve("w"));
        try (WindowOn on = new WindowOn(temp.resolve("settings.properties"))) {
            on.open(temp.resolve("w"));
            on.size(1280, 720);
            for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                for (boolean dark : new boolean[] {false, true}) {
                    fx(() -> {
                        on.window.language(language);
                        on.window.theme(dark);
                        return true;
                    });
                    String look = "-" + language.getLanguage() + (dark ? "-dark" : "-light");
                    on.go(Place.OVERVIEW);
                    fx(() -> {
                        ScrollPane page = (ScrollPane) on.window.scene().getRoot().lookup(".overview").getParent().getParent()
                                .getParent();
                        page.setVvalue(1);
                        return true;
                    });
                    on.settled();
                    look(on, "overview-indicators", "bullets-overview" + look);
                    on.go(Place.INDICATORS);
                    on.picture("bullets-indicators" + look);
                    fx(() -> {
                        on.session().go(new Destination.Assessed(Destination.AssessmentSheet.INDICATORS));
                        return true;
                    });
                    on.settled();
                    look(on, "assessment-indicators-grid", "bullets-assessment" + look);
                }
            }
            fx(() -> {
                on.window.language(Locale.SIMPLIFIED_CHINESE);
                on.window.theme(false);
                return true;
            });
        }
    }

    /** What is in sight of the list is drawn as it must be. */
    private void look(WindowOn on, String id, String picture) {
        on.picture(picture);
        Grid grid = on.find(id);
        Map<String, Drawn> drawn = fx(() -> drawn(grid));
        assertThat(drawn.keySet()).as(id).hasSizeGreaterThan(4);
        drawn.forEach((code, bar) -> {
            switch (code) {
                case "1" -> assertThat(bar.way()).isPositive();
                case "2" -> {
                    assertThat(bar.dot()).isLessThan(bar.target()).isGreaterThan(bar.from());
                    assertThat(bar.to()).isGreaterThan(bar.target());
                    assertThat(bar.label()).isEqualTo("8.6%");
                    assertThat(bar.styles()).contains("verdict-on-track");
                }
                case "3" -> {
                    assertThat(bar.dot()).isGreaterThan(bar.to());
                    assertThat(bar.styles()).contains("verdict-ahead");
                }
                case "4" -> {
                    assertThat(bar.dot()).isLessThan(bar.from());
                    assertThat(bar.styles()).contains("verdict-behind");
                }
                case "5", "6" -> {
                    assertThat(bar.from()).isZero();
                    assertThat(bar.to()).isEqualTo(bar.target(), Offset.offset(1.5));
                    assertThat(bar.dot() < bar.target()).isEqualTo(code.equals("5"));
                    assertThat(bar.styles()).contains(code.equals("5") ? "verdict-on-track" : "verdict-behind");
                }
                case "7", "8" -> {
                    assertThat(bar.from()).isEqualTo(bar.target(), Offset.offset(1.5));
                    assertThat(bar.dot() > bar.target()).isEqualTo(code.equals("7"));
                    assertThat(bar.styles()).contains(code.equals("7") ? "verdict-on-track" : "verdict-behind");
                }
                case "9" -> assertThat(bar.steps()).containsExactly(false, false, true, false);
                case "10" -> assertThat(bar.steps()).containsExactly(false, false, false, false);
                case "11" -> {
                    assertThat(bar.way()).isPositive();
                    assertThat(bar.dot()).isLessThan(bar.from());
                    assertThat(bar.label()).isEqualTo("70%");
                    assertThat(bar.styles()).contains("verdict-behind");
                }
                case "12" -> {
                    assertThat(bar.label()).isEqualTo("130%");
                    assertThat(bar.dot()).isNull();
                }
                default -> assertThat(bar).isEqualTo(new Drawn(null, null, null, null, null, List.of(), bar.styles(), ""));
            }
        });
    }

    /** The bars in sight, by the codes of their indicators. */
    private Map<String, Drawn> drawn(Grid grid) {
        Map<String, Drawn> drawn = new HashMap<>();
        Map<UUID, String> codes = new HashMap<>();
        ids.forEach((code, id) -> codes.put(id, code));
        List<BulletBar> bars = grid.lookupAll(".bullet-bar").stream().filter(WindowOn::shown).map(BulletBar.class::cast)
                .sorted(Comparator.comparingDouble(bar -> bar.localToScene(0, 0).getY())).toList();
        for (int row = 0; row < Math.min(bars.size(), grid.model().rowCount()); row++) {
            drawn.put(codes.getOrDefault((UUID) grid.model().rowKey(row), "1"), drawn(bars.get(row)));
        }
        return drawn;
    }

    private static Drawn drawn(BulletBar bar) {
        Node way = bar.getChildrenUnmodifiable().stream().filter(ThreeMarkBar.class::isInstance).findFirst().orElseThrow();
        Node fill = way.isVisible() ? way.lookup(".fill") : null;
        Bounds dot = part(bar, ".dot");
        Bounds target = part(bar, ".target");
        Bounds band = part(bar, ".band");
        return new Drawn(fill == null ? null : fill.getBoundsInParent().getWidth(), dot == null ? null : dot.getCenterX(),
                target == null ? null : target.getCenterX(), band == null ? null : band.getMinX(),
                band == null ? null : band.getMaxX(), bar.getChildrenUnmodifiable().stream()
                .filter(node -> node.getStyleClass().contains("step")).map(node -> node.getStyleClass().contains("reached")).toList(),
                List.copyOf(bar.getStyleClass()), bar.getChildrenUnmodifiable().stream().filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText()).findFirst().orElseThrow());
    }

    private static @Nullable Bounds part(BulletBar bar, String style) {
        Node node = bar.getChildrenUnmodifiable().stream().filter(each -> each.getStyleClass().contains(style.substring(1)))
                .findFirst().orElseThrow();
        return node.isVisible() ? node.getBoundsInParent() : null;
    }
}
