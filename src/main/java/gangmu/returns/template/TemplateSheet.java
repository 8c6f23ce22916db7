package gangmu.returns.template;

import gangmu.changes.ValueType;
import gangmu.plan.ItemKind;
import org.jspecify.annotations.Nullable;

/** The sheets of a template, in their order. A unit gets those for which it leads something. */
public enum TemplateSheet {
    /** 重点任务. */
    TASKS(ItemKind.TASK),
    /** 重点项目. */
    PROJECTS(ItemKind.PROJECT),
    /** 重点政策机制. */
    POLICIES(ItemKind.POLICY),
    /** 主要指标. */
    INDICATORS(null),
    /** 举措. */
    STEPS(ItemKind.STEP);

    private final @Nullable ItemKind items;

    TemplateSheet(@Nullable ItemKind items) {
        this.items = items;
    }

    /** The kind of items on this sheet, null for the indicators. */
    public @Nullable ItemKind items() {
        return items;
    }

    /** The code by which the hidden parts of a workbook and the bundles name it: {@code tasks}. */
    public String code() {
        return ValueType.choiceName(this);
    }

    public static @Nullable TemplateSheet ofCode(String code) {
        for (TemplateSheet sheet : values()) {
            if (sheet.code().equals(code)) {
                return sheet;
            }
        }
        return null;
    }
}
