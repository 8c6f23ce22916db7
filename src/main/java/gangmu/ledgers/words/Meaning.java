package gangmu.ledgers.words;

import static gangmu.ledgers.words.TableKind.CONTACTS;
import static gangmu.ledgers.words.TableKind.EVIDENCE;
import static gangmu.ledgers.words.TableKind.GROUPS;
import static gangmu.ledgers.words.TableKind.INDICATORS;
import static gangmu.ledgers.words.TableKind.MEASURES;
import static gangmu.ledgers.words.TableKind.POLICIES;
import static gangmu.ledgers.words.TableKind.PROBLEMS;
import static gangmu.ledgers.words.TableKind.PROJECTS;
import static gangmu.ledgers.words.TableKind.STEPS;
import static gangmu.ledgers.words.TableKind.TASKS;
import static gangmu.ledgers.words.TableKind.UNITS;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a column of a ledger holds. Several may stand in one table only where their texts can be joined; which field of
 * the plan each becomes is the affair of the room {@code proposal}.
 */
public enum Meaning {
    ORDINAL("ordinal", TableKind.values()),
    CODE("code", TASKS, PROJECTS, POLICIES, STEPS, INDICATORS),
    /** What gathers rows: a field, a chapter, a class; for indicators their category. */
    SECTION("section", TASKS, PROJECTS, POLICIES, INDICATORS, GROUPS),
    /** What the row is called; its words differ by kind of table. */
    NAME("name", TableKind.values()),
    /** What is to be done within the task that stands in the column of names. */
    STEP("step", TASKS, PROJECTS),
    CONTENT("content", TASKS, PROJECTS, POLICIES, STEPS, PROBLEMS, MEASURES),
    LEAD("lead", TASKS, PROJECTS, POLICIES, STEPS, INDICATORS, GROUPS, PROBLEMS, MEASURES),
    /** 责任单位: leads where no other column does. */
    RESPONSIBLE("responsible", TASKS, PROJECTS, POLICIES, STEPS, INDICATORS, GROUPS, PROBLEMS, MEASURES),
    /** 主管部门: leads where neither of them is there. */
    COMPETENT("competent", TASKS, PROJECTS, POLICIES, STEPS, INDICATORS),
    IMPLEMENTING("implementing", TASKS, PROJECTS, POLICIES, STEPS),
    COOPERATING("cooperating", TASKS, PROJECTS, POLICIES, STEPS, INDICATORS),
    LEADER("leader", TASKS, PROJECTS, POLICIES, STEPS),
    GROUP("group", TASKS, PROJECTS, POLICIES, STEPS),
    START("start", TASKS, PROJECTS, POLICIES, STEPS),
    END("end", TASKS, PROJECTS, POLICIES, STEPS, PROBLEMS, MEASURES),
    SPAN("span", TASKS, PROJECTS, POLICIES, STEPS),
    LEGAL_PERSON("legalPerson", PROJECTS),
    NATURE("nature", PROJECTS),
    PLACE("place", PROJECTS),
    TOTAL_INVESTMENT("totalInvestment", PROJECTS),
    /** Of one year. */
    PLANNED_INVESTMENT("plannedInvestment", PROJECTS),
    /** So far. */
    INVESTED("invested", PROJECTS),
    FUNDING("funding", PROJECTS),
    START_STATE("startState", PROJECTS),
    PROGRESS("progress", TASKS, PROJECTS, POLICIES, STEPS),
    NARRATIVE("narrative", TASKS, PROJECTS, POLICIES, STEPS),
    EFFECT("effect", TASKS, PROJECTS, POLICIES),
    ISSUES("problems", TASKS, PROJECTS, POLICIES, STEPS),
    NEXT_STEPS("nextSteps", TASKS, PROJECTS, POLICIES, STEPS),
    DOCUMENT_NUMBER("documentNumber", POLICIES, EVIDENCE),
    ISSUED("issued", POLICIES),
    CONTACT("contact", TASKS, PROJECTS, POLICIES, UNITS, CONTACTS),
    PHONE("phone", TASKS, PROJECTS, POLICIES, UNITS, CONTACTS),
    POST("post", TASKS, PROJECTS, POLICIES, CONTACTS, PROBLEMS, MEASURES),
    REMARK("remark", TASKS, PROJECTS, POLICIES, STEPS, INDICATORS),
    SOURCE("source", TASKS, PROJECTS, POLICIES, STEPS, INDICATORS),
    WEIGHT("weight", TASKS, PROJECTS, POLICIES, STEPS),
    MEASURE("measure", INDICATORS),
    ATTRIBUTE("attribute", INDICATORS),
    TYPE("type", INDICATORS),
    BASE("base", INDICATORS),
    TARGET("target", INDICATORS),
    RATE("rate", INDICATORS),
    /** A year alone: whether it is a base, a target or what was reached follows from the plan and the other columns. */
    YEAR("", INDICATORS),
    VALUE("value", INDICATORS),
    VALUE_RATE("valueRate", INDICATORS),
    DATA_DATE("dataDate", INDICATORS),
    SHORT_NAME("shortName", UNITS, CONTACTS),
    ALIASES("aliases", UNITS),
    ISSUER("issuer", EVIDENCE),
    DATED("dated", EVIDENCE),
    LINK("link", EVIDENCE),
    FILE_NAME("fileName", EVIDENCE),
    /** The item or indicator that a row is about. */
    ABOUT("proves", EVIDENCE, PROBLEMS, MEASURES, STEPS),
    STATE("state", PROBLEMS, MEASURES),
    /** What is done about a problem. */
    REMEDY("remedy", PROBLEMS);

    private static final Set<Meaning> JOINED =
            EnumSet.of(SECTION, CONTENT, REMARK, PHONE, NARRATIVE, LEADER, COOPERATING, PLANNED_INVESTMENT, YEAR, TARGET, VALUE,
                    CONTACT, ISSUES, INVESTED, SOURCE);
    /** Told in one period. */
    private static final Set<Meaning> REPORTED =
            EnumSet.of(PROGRESS, NARRATIVE, EFFECT, ISSUES, NEXT_STEPS, INVESTED, START_STATE, VALUE, VALUE_RATE, DATA_DATE);
    private final String list;
    private final Set<TableKind> kinds = EnumSet.noneOf(TableKind.class);

    Meaning(String list, TableKind... kinds) {
        this.list = list;
        for (TableKind kind : kinds) {
            this.kinds.add(kind);
        }
    }

    /** The list of its words; that of a name has the kind behind it. */
    String list() {
        return list;
    }

    public boolean isOf(TableKind kind) {
        return kinds.contains(kind);
    }

    /** Whether several columns of one table may mean it. */
    public boolean isJoined() {
        return JOINED.contains(this);
    }

    /** Whether it is reported in a period, and no part of the plan itself. */
    public boolean isReported() {
        return REPORTED.contains(this);
    }

    /** Its name in words and codes: {@code total-investment}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
