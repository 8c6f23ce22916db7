/**
 * Intentions that put out papers: status workbook, report, sheets, bundle, figures with their trail. Of the rooms
 * they import {@code content}, {@code workspace}, and {@code judging} for the verdicts that they print.
 */
@NullMarked
package gangmu.usecase.output;

import org.jspecify.annotations.NullMarked;
