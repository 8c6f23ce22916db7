package gangmu.status.tables;

import gangmu.changes.Phrases;
import gangmu.evidence.FileNames;
import gangmu.status.tables.StatusTables.ItemTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a plan a status workbook shows, and how much that is: a part is called a part wherever it goes, so that
 * nobody takes its figures for those of the whole.
 *
 * @param group the working group whose items alone it shows, null for all; empty for one that has no name
 * @param unit the unit that leads what it shows, null for all; empty for one that has no name
 * @param lagging whether it shows only what does not meet the standard
 * @param indicators how many indicators it shows
 * @param tasks how many tasks it shows, as the rules count them; as with projects and policies
 */
public record Selection(@Nullable String group, @Nullable String unit, boolean lagging, long indicators, long tasks, long projects,
        long policies) {
    /** Whether it is less than the whole plan. */
    public boolean isPart() {
        return lagging || group != null || unit != null;
    }

    /** How many indicators and items it shows. */
    public long count() {
        return indicators + tasks + projects + policies;
    }

    /** How many of a table of items it shows. */
    public long count(ItemTable table) {
        return switch (table) {
            case TASKS -> tasks;
            case PROJECTS -> projects;
            case POLICIES -> policies;
        };
    }

    /** What it is a part by, in words: 生态工作组、未达到进度. */
    public String words(Phrases phrases) {
        List<String> said = new ArrayList<>();
        if (group != null) {
            said.add(named(group, phrases));
        }
        if (unit != null) {
            said.add(phrases.get("status-workbook.part.led-by", named(unit, phrases)));
        }
        if (lagging) {
            said.add(phrases.get("status-workbook.part.lagging"));
        }
        return String.join(phrases.get("status-workbook.part.mark"), said);
    }

    private static String named(String name, Phrases phrases) {
        return name.isEmpty() ? phrases.get("status-workbook.none") : name;
    }

    /** What is shown of a list, by the name of the whole list: 未达到进度的重点项目（47 项）. */
    public String list(String whole, long count, Phrases phrases) {
        return isPart() ? phrases.get("status-workbook.part.list", words(phrases), whole, count) : whole;
    }

    /** A sheet over everything that is shown, by its name for the whole plan: 按工作组（未达到进度，63 项）. */
    public String overview(String whole, Phrases phrases) {
        return isPart() ? phrases.get("status-workbook.part.overview", whole, words(phrases), count()) : whole;
    }

    /** The name that is proposed for a file, as every system takes it: 未达到进度的项目（47 项）_2023年中期.xlsx. */
    public String fileName(String period, Phrases phrases) {
        if (!isPart()) {
            return FileNames.onDisk(phrases.get("status-workbook.file", period));
        }
        List<String> kinds = new ArrayList<>();
        add(kinds, indicators, "indicators", phrases);
        add(kinds, tasks, "tasks", phrases);
        add(kinds, projects, "projects", phrases);
        add(kinds, policies, "policies", phrases);
        if (kinds.isEmpty()) {
            kinds.add(phrases.get("status-workbook.part.items"));
        }
        String what = String.join(phrases.get("status-workbook.part.mark"), kinds);
        return FileNames.onDisk(phrases.get("status-workbook.part.file", list(what, count(), phrases), period));
    }

    private static void add(List<String> kinds, long count, String kind, Phrases phrases) {
        if (count > 0) {
            kinds.add(phrases.get("status-workbook.part." + kind));
        }
    }
}
