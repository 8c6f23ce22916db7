/**
 * The report, the 督办单 and the letters to units as Word documents (POI). May import {@code plan}, {@code period},
 * {@code evidence}, {@code assessment}, {@code returns}, {@code status} and {@code words}.
 */
@NullMarked
package gangmu.word;

import org.jspecify.annotations.NullMarked;
