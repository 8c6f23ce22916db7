/**
 * Intentions that judge: verdicts, overruling, findings, rules, closing a period. Of the rooms they import {@code
 * content} and {@code workspace}.
 */
@NullMarked
package gangmu.usecase.judging;

import org.jspecify.annotations.NullMarked;
