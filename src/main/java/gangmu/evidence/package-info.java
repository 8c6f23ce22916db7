/** Evidence 佐证材料: files by their content hash, and what they prove. May import {@code changes} and {@code plan}. */
@NullMarked
package gangmu.evidence;

import org.jspecify.annotations.NullMarked;
