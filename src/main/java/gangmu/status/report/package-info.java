/**
 * The mid-term report 中期评估报告 as headings, paragraphs and tables whose numbers are figures; knows no file format and asks
 * for its words. May import what {@code status} may.
 */
@NullMarked
package gangmu.status.report;

import org.jspecify.annotations.NullMarked;
