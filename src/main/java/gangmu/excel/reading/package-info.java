/**
 * Workbooks of every kind as they are read, by one reader for returns and plans: nothing in them is run or fetched, each
 * part's sum is checked, and limits hold for all. May import {@code returns}, the hidden parts of templates, safe texts, POI,
 * commons-compress, Aalto and jsoup.
 */
@NullMarked
package gangmu.excel.reading;

import org.jspecify.annotations.NullMarked;
