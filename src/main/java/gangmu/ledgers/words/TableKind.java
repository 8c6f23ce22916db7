package gangmu.ledgers.words;

import java.util.Locale;
import java.util.Set;

/** What a table lists. */
public enum TableKind {
    /** 任务分解表. */
    TASKS,
    /** 重点项目表. */
    PROJECTS,
    /** 政策清单. */
    POLICIES,
    /** 节点清单: the steps of tasks or projects that are named beside them. */
    STEPS,
    /** 主要指标表. */
    INDICATORS,
    /** 单位名录. */
    UNITS,
    /** 工作组名单. */
    GROUPS,
    /** 通讯录: who is to be called in which unit. */
    CONTACTS,
    /** 佐证材料目录. */
    EVIDENCE,
    /** 问题台账. */
    PROBLEMS,
    /** 措施清单. */
    MEASURES;

    private static final Set<TableKind> ITEMS = Set.of(TASKS, PROJECTS, POLICIES, STEPS);

    /** Whether its rows are items of the task tree. */
    public boolean isOfItems() {
        return ITEMS.contains(this);
    }

    /** Its name in words and codes: {@code tasks}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
