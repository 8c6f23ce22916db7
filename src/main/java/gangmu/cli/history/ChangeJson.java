package gangmu.cli.history;

import gangmu.changes.Change;
import gangmu.changes.Field;
import gangmu.changes.Journal;
import gangmu.changes.Ref;
import gangmu.cli.command.Console;
import gangmu.usecase.history.ChangeTexts;
import gangmu.words.FieldWords;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Change sets, changes and what they touched, as the command line prints them. */
final class ChangeJson {
    private ChangeJson() {
    }

    static Map<String, Object> heading(Journal.Heading heading) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("position", heading.position());
        map.put("changeSet", heading.id().toString());
        map.put("at", heading.stamp().at().toString());
        map.put("author", heading.stamp().author());
        map.put("copy", heading.stamp().copy().toString());
        map.put("clock", heading.stamp().clock());
        map.put("action", heading.origin().action());
        map.put("detail", heading.origin().detail());
        if (heading.undoes() != null) {
            map.put("undoes", heading.undoes().toString());
        }
        map.put("changeCount", heading.changeCount());
        return map;
    }

    static Map<String, Object> change(Change change, ChangeTexts texts) {
        Map<String, Object> map = touched(change.ref(), texts);
        switch (change) {
            case Change.Add _ -> map.put("added", texts.what(change.ref()));
            case Change.Remove _ -> map.put("removed", texts.what(change.ref()));
            case Change.Set set -> {
                map.put("field", set.field().name());
                map.put("before", texts.value(set.field(), set.before()));
                map.put("after", texts.value(set.field(), set.after()));
            }
        }
        return map;
    }

    static Map<String, Object> touched(Ref ref, ChangeTexts texts) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", ref.kind().name());
        map.put("id", ref.id().toString());
        map.put("label", texts.what(ref));
        return map;
    }

    /** The words of a field. */
    static String field(Console console, @Nullable Field<?> field) {
        return FieldWords.name(console.words(), field);
    }
}
