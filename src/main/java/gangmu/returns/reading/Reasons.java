package gangmu.returns.reading;

/** Why a cell is doubtful or unreadable; each has its sentence in the bundle {@code reading}. */
public final class Reasons {
    /** The cell holds an error value such as {@code #REF!}; args: the error. */
    public static final String ERROR_CELL = "cell.error";
    /** 待定: nothing decided yet; args: what is written. */
    public static final String UNDECIDED = "cell.undecided";
    /** 同上 with nothing above to repeat; args: what is written. */
    public static final String NOTHING_ABOVE = "cell.nothing-above";
    /** 同上 with another row between, or after sorting; no args. */
    public static final String FAR_ABOVE = "cell.far-above";
    /** 同上 below what is doubtful itself; no args. */
    public static final String DOUBTFUL_ABOVE = "cell.doubtful-above";
    /** A value stands among other words; args: the text. */
    public static final String OTHER_WORDS = "cell.other-words";
    /** A change, a part, another column's figure or what is left, and no total; args: the text, the word that says so. */
    public static final String OTHER_FIGURE = "cell.other-figure";
    /** What is left, read as what is done; args: the text, what is done. */
    public static final String REMAINDER = "percent.remainder";
    /** Excel made a date of it, and a date is not expected; args: the date, what was expected. */
    public static final String DATE_INSTEAD = "cell.date-instead";
    /** A range of two values; args: the text. */
    public static final String RANGE = "cell.range";

    /** A bare number from 0 to 1: 0.5 is 0.5 % or 50 %; args: the number. */
    public static final String FRACTION = "percent.fraction";
    /** Below 0 or above 100; args: what is written. */
    public static final String PERCENT_RANGE = "percent.out-of-range";
    /** 过半, 已完成, 未启动: words in place of a share; args: the words. */
    public static final String PERCENT_WORD = "percent.word";
    /** No share to be found; args: the text. */
    public static final String NOT_A_PERCENT = "percent.unreadable";

    /** {@code 1,5} or {@code 12,3456}: commas that group no thousands; args: the text. */
    public static final String GROUPING = "number.grouping";
    /** 一万五, 三五: more than one way to read the numeral; args: the text. */
    public static final String LOOSE_NUMERAL = "number.loose-numeral";
    /** No number to be found; args: the text. */
    public static final String NOT_A_NUMBER = "number.unreadable";
    /** A plain number is expected, and a unit is written; args: the unit. */
    public static final String UNIT_WRITTEN = "number.unit-written";
    /** The unit written cannot be converted to the column's; args: the unit written, the column's. */
    public static final String OTHER_UNIT = "amount.other-unit";
    /** A number format shows the number divided (12345 as 1.2万); args: as shown, the number. */
    public static final String SCALED_FORMAT = "amount.scaled-format";
    /** A percentage where an amount is expected; args: the text. */
    public static final String PERCENT_INSTEAD = "amount.percent-instead";

    /** No year written; args: the text. */
    public static final String NO_YEAR = "date.no-year";
    /** A year of two digits; args: the text. */
    public static final String SHORT_YEAR = "date.short-year";
    /** 6/7/2022: day first or month first; args: the text. */
    public static final String DAY_OR_MONTH = "date.day-or-month";
    /** The number 2022.1 may have been typed as 2022.10; args: the number. */
    public static final String LOST_ZERO = "date.lost-zero";
    /** A bare number that would be a date as a serial of Excel; args: the number. */
    public static final String BARE_SERIAL = "date.bare-serial";
    /** 2022.6 typed where the format makes a date of it; args: the number. */
    public static final String SHOWN_AS_DATE = "date.shown-as-date";
    /** 2022-02-30; args: the text. */
    public static final String NO_SUCH_DAY = "date.no-such-day";
    /** 十四五期间: a plan's whole span and no date; args: the text. */
    public static final String PLAN_SPAN = "date.plan-span";
    /** No date to be found; args: the text. */
    public static final String NOT_A_DATE = "date.unreadable";

    /** None of the words of the choice; args: the text, the words allowed. */
    public static final String NOT_A_CHOICE = "choice.unknown";
    /** The words stand among others or are several; args: the text. */
    public static final String LOOSE_CHOICE = "choice.loose";

    private Reasons() {
    }
}
