package gangmu.ui.parts;

import gangmu.assessment.Assessment;
import gangmu.assessment.Course;
import gangmu.assessment.IndicatorResult;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.ui.controls.CourseChart;
import gangmu.ui.controls.ShownAs;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The course of one indicator over the periods, as a chart. */
public final class IndicatorCourse {
    private final Session session;
    private final Words words;
    private final CourseChart chart;
    private final Label none = new Label();
    private final StackPane root;

    public IndicatorCourse(Session session) {
        this.session = session;
        this.words = session.words();
        chart = new CourseChart(new ShownAs<>(year -> words.get("course.year-end", Integer.toString(year.intValue()))));
        chart.setId("indicator-course");
        none.getStyleClass().add("hint");
        none.setWrapText(true);
        root = new StackPane(chart, none);
        root.setMinSize(0, 0);
        show(null);
    }

    public Region node() {
        return root;
    }

    /** Shows another indicator; null for none. */
    public void show(@Nullable UUID indicator) {
        Assessment assessment = session.view().get().assessment();
        IndicatorResult result = indicator == null || assessment == null ? null : assessment.indicators().get(indicator);
        boolean drawn = assessment != null && result != null && draw(assessment, result);
        chart.setVisible(drawn);
        none.setVisible(!drawn);
        none.setText(words.get(result == null || assessment == null ? "course.choose"
                : assessment.indicator(result.indicator()).type() == IndicatorType.WORDING ? "course.words" : "course.none"));
    }

    /** Whether there is anything to draw of it. */
    private boolean draw(Assessment assessment, IndicatorResult result) {
        Course course = Course.of(assessment, result);
        if (course.went().isEmpty()) {
            return false;
        }
        Indicator of = assessment.indicator(result.indicator());
        String unit = of.type() == IndicatorType.GROWTH ? "%" : of.measure();
        List<CourseChart.Line> lines = new ArrayList<>();
        lines.add(line("due", course.due(), unit));
        lines.add(line("went", course.went(), unit));
        if (course.forecast() != null) {
            lines.add(line("forecast", List.of(course.went().getLast(), course.forecast()), unit));
        }
        chart.show(assessment.plan().start().getYear() - 1, assessment.plan().end().getYear(), lines);
        return true;
    }

    private CourseChart.Line line(String what, List<Course.Point> points, String unit) {
        String name = words.get("course." + what);
        return new CourseChart.Line(name, points.stream().map(point -> new CourseChart.Dot(point.day(),
                point.value().doubleValue(), words.get("course.told", name, point.day().toString(),
                Amounts.thousands(point.value().setScale(2, RoundingMode.HALF_UP).stripTrailingZeros()), unit))).toList());
    }
}
