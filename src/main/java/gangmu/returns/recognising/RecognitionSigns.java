package gangmu.returns.recognising;

import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.template.RowKey;
import gangmu.returns.template.TemplateCode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All signs of one returned workbook by which it may be known again. None is needed alone: LibreOffice, WPS and the
 * copying of sheets each drop some of them.
 *
 * @param codes the visible codes whose check fits
 * @param keys the keys of its rows
 * @param heads the texts above its tables, in which a period or unit may be named
 * @param titles those of them in the first rows, where titles and dates stand
 */
record RecognitionSigns(Map<Source, Map<String, String>> facts, Set<String> codes, List<RowKey> keys,
        List<String> heads, List<String> titles) {
    private static final int HEAD_ROWS = 12;
    private static final int TITLE_ROWS = 3;

    /** Where hidden facts are kept. */
    enum Source {
        HIDDEN_SHEET, PROPERTIES, NAMES
    }

    static RecognitionSigns of(ReturnDocument document) {
        Map<Source, Map<String, String>> facts = new HashMap<>();
        facts.put(Source.HIDDEN_SHEET, document.hiddenFacts());
        facts.put(Source.PROPERTIES, document.properties());
        facts.put(Source.NAMES, document.names());
        Set<String> codes = new LinkedHashSet<>();
        Map<RowKey, Boolean> keys = new HashMap<>();
        Set<String> heads = new LinkedHashSet<>();
        Set<String> titles = new LinkedHashSet<>();
        for (ReturnDocument.Sheet sheet : document.sheets()) {
            for (ReturnDocument.Row row : sheet.rows()) {
                for (SheetCell cell : row.cells()) {
                    if (row.index() < HEAD_ROWS) {
                        heads.add(cell.text());
                        if (row.index() < TITLE_ROWS && !sheet.hidden()) {
                            titles.add(cell.text());
                        }
                        String code = TemplateCode.find(cell.text());
                        if (code != null) {
                            codes.add(code);
                        }
                    }
                    RowKey key = RowKey.read(cell.text());
                    if (key != null) {
                        keys.put(key, true);
                    }
                }
            }
        }
        return new RecognitionSigns(facts, codes, List.copyOf(keys.keySet()), List.copyOf(heads),
                List.copyOf(titles));
    }

    /** A hidden fact of one source, where it is an id. */
    @Nullable UUID id(Source source, String name) {
        String text = facts.getOrDefault(source, Map.of()).get(name);
        try {
            return text == null ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** All that the sources say of an id, the hidden sheet first. */
    Set<UUID> ids(String name) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (Source source : Source.values()) {
            UUID id = id(source, name);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** A hidden fact from whichever source has it. */
    @Nullable String fact(String name) {
        for (Source source : Source.values()) {
            String text = facts.getOrDefault(source, Map.of()).get(name);
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }
}
