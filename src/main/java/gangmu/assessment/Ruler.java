package gangmu.assessment;

/** Against what progress is held. */
public enum Ruler {
    /** 时间进度: the share of time that has passed. */
    LINEAR,
    /** 分年度/分节点计划: what the milestones planned by then; the straight line where an item has none. */
    PHASED,
    /** Whichever of both is worse. */
    WORSE
}
