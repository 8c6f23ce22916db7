package gangmu.excel.status;

import gangmu.assessment.ItemVerdict;
import gangmu.columns.ItemRow;
import gangmu.status.tables.StatusTables;
import gangmu.status.tables.StatusTables.ItemTable;
import gangmu.words.ChoiceWords;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.jspecify.annotations.Nullable;

/** Charts over the cells of the other sheets; each fill has its colour, since some programs show none by themselves. */
final class StatusCharts {
    private static final byte[] MET = Lights.rgb(0x1A7F37);
    private static final byte[] NOT_MET = Lights.rgb(0xC0202A);
    private static final byte[] EDGE = Lights.rgb(0xFFFFFF);
    private final SXSSFWorkbook workbook;
    private final StatusSheet page;
    private final Words words;
    private final StatusTables tables;
    private final DetailColumns columns;
    private final Lights lights;

    StatusCharts(SXSSFWorkbook workbook, StatusSheet page, Words words, StatusTables tables, DetailColumns columns,
            Lights lights) {
        this.workbook = workbook;
        this.page = page;
        this.words = words;
        this.tables = tables;
        this.columns = columns;
        this.lights = lights;
    }

    /**
     * Writes the charts.
     *
     * @param byGroup where the working groups stand on their sheet
     * @param spreadRow where the spread of verdicts begins on the summary
     */
    void write(BreakdownTable.Totals byGroup, int spreadRow) {
        page.widths(13, 13, 13, 13, 13, 13, 13, 13, 13, 13);
        page.overview(tables.stamp(), page.sheet().getSheetName(), 10);
        XSSFDrawing drawing = workbook.getXSSFWorkbook().getSheet(page.sheet().getSheetName()).createDrawingPatriarch();
        spread(drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, 3, 10, 19)), spreadRow);
        if (!tables.groups().isEmpty()) {
            int rows = Math.min(80, Math.max(18, 6 + tables.groups().size() * 3 / 2));
            groups(drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, 20, 10, 20 + rows)), byGroup);
        }
        page.print(tables.stamp(), false, -1, -1);
        page.sheet().getPrintSetup().setLandscape(false);
        page.sheet().getPrintSetup().setFitHeight((short) 1);
    }

    private String range(String sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        return new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn)
                .formatAsString(sheet, true);
    }

    /** How the verdicts of tasks, projects and policies are spread. */
    private void spread(XSSFChart chart, int row) {
        String sheet = words.get("status-workbook.sheet.summary");
        String[] names = new String[ItemTable.values().length];
        for (ItemTable table : ItemTable.values()) {
            names[table.ordinal()] = words.get("status-workbook.sheet." + ChoiceWords.name(table));
        }
        XDDFDataSource<String> categories =
                XDDFDataSourcesFactory.fromArray(names, range(sheet, row, row + names.length - 1, 0, 0), 0);
        XDDFBarChartData data = bars(chart, words.get("status-workbook.chart.spread"), false);
        List<@Nullable ItemVerdict> verdicts = Lights.itemVerdicts();
        for (int i = 0; i < verdicts.size(); i++) {
            ItemVerdict verdict = verdicts.get(i);
            Double[] values = new Double[names.length];
            for (ItemTable table : ItemTable.values()) {
                values[table.ordinal()] = (double) tables.items(table).stream()
                        .filter(line -> line.verdict() == verdict).count();
            }
            Lights.Light light = lights.of(verdict);
            series(data, categories, values, range(sheet, row, row + names.length - 1, i + 1, i + 1), light.text(),
                    light.bar());
        }
        finish(chart, data);
    }

    /** How many of each working group's items meet the standard, and how many do not. */
    private void groups(XSSFChart chart, BreakdownTable.Totals at) {
        String sheet = words.get("status-workbook.sheet.groups");
        int last = at.firstRow() + tables.groups().size() - 1;
        String[] names = tables.groups().stream().map(columns::named).toArray(String[]::new);
        XDDFDataSource<String> categories =
                XDDFDataSourcesFactory.fromArray(names, range(sheet, at.firstRow(), last, 0, 0), 0);
        XDDFBarChartData data = bars(chart, words.get("status-workbook.chart.groups"), true);
        series(data, categories, perGroup(line -> line.met() ? line.counted() : 0),
                range(sheet, at.firstRow(), last, at.sumColumn() + 1, at.sumColumn() + 1),
                words.get("status-workbook.met"), MET);
        series(data, categories, perGroup(line -> line.met() ? 0 : line.counted()),
                range(sheet, at.firstRow(), last, at.sumColumn() + 2, at.sumColumn() + 2),
                words.get("status-workbook.not-met"), NOT_MET);
        finish(chart, data);
    }

    private Double[] perGroup(ToLongFunction<ItemRow> count) {
        List<Double> values = new ArrayList<>();
        for (String group : tables.groups()) {
            long sum = 0;
            for (ItemTable table : ItemTable.values()) {
                sum += tables.items(table).stream().filter(line -> line.group().equals(group)).mapToLong(count).sum();
            }
            values.add((double) sum);
        }
        return values.toArray(Double[]::new);
    }

    private static XDDFBarChartData bars(XSSFChart chart, String title, boolean lying) {
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis names = chart.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        // Of its own, since the format of the cells prints a dash for 0.
        values.setNumberFormat("0");
        values.setCrosses(lying ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
        if (lying) {
            names.setOrientation(org.apache.poi.xddf.usermodel.chart.AxisOrientation.MAX_MIN);
        }
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(lying ? BarDirection.BAR : BarDirection.COL);
        data.setBarGrouping(BarGrouping.STACKED);
        data.setGapWidth(60);
        return data;
    }

    private static void series(XDDFBarChartData data, XDDFDataSource<String> categories, Double[] values, String range,
            String name, byte[] colour) {
        XDDFChartData.Series series = data.addSeries(categories, XDDFDataSourcesFactory.fromArray(values, range, 0));
        series.setTitle(name, null);
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
        // Two verdicts may have one colour: the edge tells them apart.
        shape.setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(EDGE))));
        series.setShapeProperties(shape);
    }

    private static void finish(XSSFChart chart, XDDFBarChartData data) {
        data.setVaryColors(false);
        chart.plot(data);
        chart.getCTChart().getPlotArea().getCatAxArray(0).addNewTickLblSkip().setVal(1);
        chart.getCTChart().getPlotArea().getValAxArray(0).getNumFmt().setSourceLinked(false);
        chart.getCTChart().getPlotArea().getBarChartArray(0).addNewOverlap().setVal((byte) 100);
    }
}
