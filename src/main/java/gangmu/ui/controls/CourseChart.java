package gangmu.ui.controls;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

/**
 * Lines over the years: what was due first, then what was reached, then what is to be expected. The style sheet tells them
 * apart by that order, the only thing of ours that a line chart keeps.
 */
public final class CourseChart extends LineChart<Number, Number> {
    /**
     * A line.
     *
     * @param name stands in the legend
     */
    public record Line(String name, List<Dot> dots) {
        public Line {
            dots = List.copyOf(dots);
        }
    }

    /**
     * A value at the end of a day.
     *
     * @param told what it is in words, for those who point at it
     */
    public record Dot(LocalDate day, double value, String told) {
    }

    public CourseChart(StringConverter<Number> years) {
        super(new NumberAxis(), new NumberAxis());
        getStyleClass().add("course-chart");
        NumberAxis time = (NumberAxis) getXAxis();
        time.setAutoRanging(false);
        time.setTickUnit(1);
        time.setMinorTickVisible(false);
        time.setTickLabelFormatter(years);
        NumberAxis values = (NumberAxis) getYAxis();
        values.setForceZeroInRange(false);
        values.setMinorTickVisible(false);
        setAnimated(false);
        setHorizontalZeroLineVisible(false);
        setVerticalGridLinesVisible(false);
        setAlternativeRowFillVisible(false);
        setMinSize(0, 0);
    }

    /** Shows lines from the end of one year to the end of another. */
    public void show(int fromYear, int toYear, List<Line> lines) {
        NumberAxis time = (NumberAxis) getXAxis();
        time.setLowerBound(fromYear);
        time.setUpperBound(toYear);
        getData().clear();
        for (Line line : lines) {
            XYChart.Series<Number, Number> series = new XYChart.Series<>();
            series.setName(line.name());
            line.dots().forEach(dot -> series.getData().add(new XYChart.Data<>(at(dot.day()), dot.value())));
            getData().add(series);
            for (int i = 0; i < line.dots().size(); i++) {
                Tooltip.install(series.getData().get(i).getNode(), new Tooltip(line.dots().get(i).told()));
            }
        }
    }

    /** Where a day stands: the end of a year is that year's number. */
    private static double at(LocalDate day) {
        return day.getYear() - 1 + (double) day.getDayOfYear() / day.lengthOfYear();
    }
}
