package gangmu.plan;

/** What an item of the task tree is. */
public enum ItemKind {
    /** 领域 / 篇章: gathers others, is not judged by itself. */
    SECTION,
    /** 重点任务. */
    TASK,
    /** 重点项目. */
    PROJECT,
    /** 重点政策机制. */
    POLICY,
    /** 举措 / 节点工作: a step under any of the others. */
    STEP;

    /** What an item right below one of this kind is, as a rule. */
    public ItemKind below() {
        return switch (this) {
            case SECTION -> TASK;
            case TASK -> PROJECT;
            case PROJECT, POLICY, STEP -> STEP;
        };
    }

    /** Whether a verdict is given and counted for items of this kind: tasks, projects and policies. */
    public boolean isCounted() {
        return this == TASK || this == PROJECT || this == POLICY;
    }
}
