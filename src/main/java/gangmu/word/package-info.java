/**
 * The report as a Word document (POI). May import {@code plan}, {@code period}, {@code evidence}, {@code assessment}, {@code status}
 * and {@code words}.
 */
@NullMarked
package gangmu.word;

import org.jspecify.annotations.NullMarked;
