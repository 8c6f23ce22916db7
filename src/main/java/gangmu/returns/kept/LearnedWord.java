package gangmu.returns.kept;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.NaturalId;
import gangmu.changes.Snapshot;
import gangmu.plan.Unit;
import gangmu.returns.reading.Wording;
import gangmu.returns.template.TemplateColumn;
import gangmu.returns.template.TemplateSheet;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a person once said a word of a unit's returns means; asked for no more. Part of the journal like all else. */
public record LearnedWord(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("learned_word");
    /** Whose returns write it so; for the name of a unit, the unit that is meant. */
    public static final Field<UUID> UNIT = KIND.reference("unit", Unit.KIND);
    public static final Field<About> ABOUT = KIND.choice("about", About.class);
    /** For headers the code of the {@link TemplateSheet}. */
    public static final Field<String> SHEET = KIND.text("sheet");
    /** The word as it was written. */
    public static final Field<String> WRITTEN = KIND.text("written");
    /** For headers the key of the {@link TemplateColumn}, or a dash where it means none of them. */
    public static final Field<String> MEANS = KIND.text("means");

    /** What a learned word is. */
    public enum About {
        /** The header of a column. */
        HEADER,
        /** The name of a unit. */
        UNIT_NAME
    }

    public UUID unit() {
        return entity.need(UNIT);
    }

    public About about() {
        return entity.need(ABOUT);
    }

    public String written() {
        return entity.orElse(WRITTEN, "");
    }

    public String means() {
        return entity.orElse(MEANS, "");
    }

    public @Nullable TemplateSheet sheet() {
        return TemplateSheet.ofCode(entity.orElse(SHEET, ""));
    }

    /** All that was learned, by unit and word. */
    public static List<LearnedWord> all(Snapshot snapshot) {
        return snapshot.all(KIND).stream().map(LearnedWord::new)
                .sorted(Comparator.comparing(LearnedWord::unit).thenComparing(LearnedWord::about)
                        .thenComparing(LearnedWord::written)).toList();
    }

    /** What a header of a unit's returns means, null where nobody said. */
    public static @Nullable String meaning(Snapshot snapshot, UUID unit, TemplateSheet sheet, String header) {
        String folded = Wording.folded(header);
        return snapshot.where(UNIT, unit).stream().map(LearnedWord::new)
                .filter(word -> word.about() == About.HEADER && word.sheet() == sheet
                        && Wording.folded(word.written()).equals(folded))
                .map(LearnedWord::means).findFirst().orElse(null);
    }

    /**
     * What a person said while a return was looked at, to be kept once it is taken in.
     *
     * @param sheet the code of the sheet, empty for names of units
     */
    public record Lesson(About about, String sheet, String written, String means) {
        Entity entity(UUID id, UUID unit) {
            return Entity.blank(KIND, id).with(UNIT, unit).with(ABOUT, about)
                    .with(SHEET, sheet.isEmpty() ? null : sheet).with(WRITTEN, written)
                    .with(MEANS, means.isEmpty() ? null : means);
        }
    }

    /** A new word for a unit, or the same word with its new meaning. */
    public static void remember(Draft draft, Supplier<UUID> ids, UUID unit,
            Lesson lesson) {
        String folded = Wording.folded(lesson.written());
        for (Entity known : draft.now().where(UNIT, unit)) {
            LearnedWord word = new LearnedWord(known);
            if (word.about() == lesson.about() && word.entity().orElse(SHEET, "").equals(lesson.sheet())
                    && Wording.folded(word.written()).equals(folded)) {
                draft.set(known.ref(), MEANS, lesson.means().isEmpty() ? null : lesson.means());
                return;
            }
        }
        draft.add(lesson.entity(NaturalId.free(draft.now(), ids, KIND, unit, lesson.about(), lesson.sheet(), folded), unit));
    }
}
