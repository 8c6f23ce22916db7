package gangmu.status;

import gangmu.assessment.Assessment;
import gangmu.changes.Numbers;
import gangmu.changes.Ref;
import gangmu.period.ProgressEntry;
import gangmu.plan.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a narrative says of progress and investment against the numbers reported beside it. Only plain statements of the
 * whole are read (进度达到…%, 完成总投资的…%, 累计完成投资…万元), never a part that the text speaks of.
 */
final class TextAgainstTable {
    // 进度(已)达/达到/完成/为…%
    private static final Pattern PROGRESS = Pattern.compile(
            "(?:\u603b\u4f53|\u6574\u4f53|\u7d2f\u8ba1|\u5f62\u8c61)\u8fdb\u5ea6(?:\u5df2)?"
                    + "(?:\u8fbe\u5230|\u8fbe|\u5b8c\u6210|\u4e3a)?([0-9]+(?:\\.[0-9]+)?)%"
                    // 完成总工程量/总任务量的…%
                    + "|\u5b8c\u6210\u603b(?:\u5de5\u7a0b\u91cf|\u4efb\u52a1\u91cf)\u7684?([0-9]+(?:\\.[0-9]+)?)%");
    // 累计完成投资…万元/亿元
    private static final Pattern INVESTED = Pattern.compile(
            "\u7d2f\u8ba1(?:\u5b8c\u6210)?\u6295\u8d44\u7ea6?([0-9]+(?:\\.[0-9]+)?)(\u4e07|\u4ebf)\u5143");
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private TextAgainstTable() {
    }

    /** One check for each item whose text contradicts its numbers; one that holds where none does. */
    static List<Check> of(Assessment assessment) {
        List<Check> checks = new ArrayList<>();
        assessment.snapshot().where(ProgressEntry.PERIOD, assessment.period().id()).stream().map(ProgressEntry::new)
                .sorted(Comparator.comparing(entry -> entry.item().toString())).forEach(entry -> {
                    if (assessment.items().containsKey(entry.item())) {
                        compare(assessment.item(entry.item()), entry, checks);
                    }
                });
        if (checks.isEmpty()) {
            checks.add(new Check("text-agrees", true, true, List.of(""), List.of()));
        }
        return checks;
    }

    private static void compare(Item item, ProgressEntry entry, List<Check> checks) {
        String text = entry.text(ProgressEntry.NARRATIVE);
        List<Ref> about = List.of(item.entity().ref());
        Matcher progress = PROGRESS.matcher(text);
        if (entry.progress() != null && progress.find()) {
            String said = progress.group(1) == null ? progress.group(2) : progress.group(1);
            if (differ(new BigDecimal(said), entry.progress(), ONE)) {
                checks.add(new Check("text-progress-differs", false, true, List.of("", item.code(), item.name(), said,
                        entry.progress().toPlainString()), about));
            }
        }
        Matcher invested = INVESTED.matcher(text);
        BigDecimal reported = entry.invested();
        if (reported != null && invested.find()) {
            BigDecimal said = new BigDecimal(invested.group(1));
            // U+4EBF is a hundred million, ten thousand times the unit of the column.
            said = invested.group(2).equals("\u4ebf") ? said.multiply(TEN_THOUSAND) : said;
            if (differ(said, reported, reported.abs().multiply(HUNDREDTH))) {
                checks.add(new Check("text-investment-differs", false, true, List.of("", item.code(), item.name(),
                        Numbers.plain(said), reported.toPlainString()), about));
            }
        }
    }

    private static boolean differ(@Nullable BigDecimal said, BigDecimal reported, BigDecimal tolerance) {
        return said != null && said.subtract(reported).abs().compareTo(tolerance) > 0;
    }
}
