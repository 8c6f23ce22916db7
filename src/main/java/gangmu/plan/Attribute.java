package gangmu.plan;

/** 属性 of an indicator. */
public enum Attribute {
    /** 约束性. */
    BINDING,
    /** 预期性. */
    ANTICIPATORY
}
