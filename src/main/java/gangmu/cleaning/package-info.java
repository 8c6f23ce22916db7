/**
 * Copies of evidence that leave the house without personal metadata and hidden links, as far as their formats allow (PDFBox).
 * May import {@code evidence}.
 */
@NullMarked
package gangmu.cleaning;

import org.jspecify.annotations.NullMarked;
