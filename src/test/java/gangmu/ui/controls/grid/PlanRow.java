package gangmu.ui.controls.grid;

import java.util.ArrayList;
import java.util.List;

/** A row of a made-up plan for the tests. */
final class PlanRow {
    final String code;
    String name;
    String unit = "";
    String amount = "";
    double progress;
    final List<PlanRow> children = new ArrayList<>();

    PlanRow(String code, String name) {
        this.code = code;
        this.name = name;
    }

    PlanRow with(PlanRow... added) {
        children.addAll(List.of(added));
        return this;
    }

    /** {@code sections} sections of {@code tasks} tasks each. */
    static List<PlanRow> plan(int sections, int tasks) {
        List<PlanRow> roots = new ArrayList<>();
        for (int i = 1; i <= sections; i++) {
            PlanRow section = new PlanRow(Integer.toString(i), "领域" + i);
            for (int j = 1; j <= tasks; j++) {
                PlanRow task = new PlanRow(i + "." + j, "任务" + i + "." + j);
                task.unit = "区水务局";
                task.amount = Integer.toString(j * 100);
                task.progress = (i * 37 + j * 13) % 101;
                section.children.add(task);
            }
            roots.add(section);
        }
        return roots;
    }

    static VisibleRows.Tree<PlanRow> tree(List<PlanRow> roots) {
        return new VisibleRows.Tree<>() {
            @Override
            public List<PlanRow> roots() {
                return roots;
            }

            @Override
            public List<PlanRow> children(PlanRow node) {
                return node.children;
            }

            @Override
            public Object key(PlanRow node) {
                return node.code;
            }
        };
    }
}
