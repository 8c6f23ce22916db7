package gangmu.period;

/** 开工状态 of a project. */
public enum StartState {
    /** 未开工. */
    NOT_STARTED,
    /** 在建. */
    UNDER_WAY,
    /** 完工. */
    COMPLETED
}
