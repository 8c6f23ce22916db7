package gangmu.ui.parts;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.ValueType;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.controls.grid.Tone;
import gangmu.ui.shell.Pinyin;
import gangmu.ui.shell.Session;
import gangmu.usecase.content.FieldTexts;
import gangmu.usecase.editing.EditPlan;
import gangmu.words.ChoiceWords;
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of one entity as a table of two columns, what it is called and what it holds, edited in place. */
public final class FieldGrid {
    private static final int SUGGESTIONS = 12;
    private final Session session;
    private final Words words;
    private final ListGridModel<Line> model;
    private @Nullable Entity shown;

    /**
     * One field.
     *
     * @param subject whose field it is; the period where it belongs to a report
     * @param text what it holds, as people write it
     */
    private record Line(EditPlan.Subject subject, Field<?> field, String text) {
    }

    public FieldGrid(Session session) {
        this.session = session;
        this.words = session.words();
        List<RecordColumn<Line>> columns = new ArrayList<>();
        columns.add(RecordColumn.<Line>text("field", words.get("fieldgrid.field"), line -> FieldWords.measured(words, line.field()))
                .width(132).tones(line -> Set.of(Tone.MUTED)));
        columns.add(RecordColumn.<Line>choice("value", words.get("fieldgrid.value"), this::shownText,
                (line, typed) -> choices(line.field(), typed)).width(110).editable()
                .edits(line -> FieldWords.shown(words, line.field(), line.text())));
        this.model = new ListGridModel<>(columns, Line::field);
        model.lockedWhile(() -> Edits.locked(session));
        model.onEdit(edits -> Edits.save(session, edits, edit -> {
            Line line = model.row(model.rowOf(edit.row()));
            return new EditPlan.FieldEdit(line.subject(), line.field(), FieldWords.meant(line.field(), edit.text()));
        }));
    }

    public ListGridModel<?> model() {
        return model;
    }

    private UUID plan() {
        return Objects.requireNonNull(session.view().get().plan()).id();
    }

    /** Shows fields of an entity, in the order given. */
    public void show(Entity entity, List<Field<?>> fields) {
        shown = entity;
        FieldTexts texts = new FieldTexts(session.view().get().snapshot(), plan());
        EditPlan.Subject subject = new EditPlan.Subject(entity.kind(), entity.id(), null);
        model.setRows(fields.stream().map(field -> new Line(subject, field, texts.write(entity, field))).toList());
    }

    /** The entity that is shown. */
    public @Nullable Entity shown() {
        return shown;
    }

    private String shownText(Line line) {
        return line.field().type().javaType() == BigDecimal.class && !line.text().isEmpty()
                ? Amounts.thousands(new BigDecimal(line.text())) : FieldWords.shown(words, line.field(), line.text());
    }

    private List<String> choices(Field<?> field, String typed) {
        List<String> words = ChoiceWords.of(field).words(this.words);
        if (!words.isEmpty()) {
            return Pinyin.matching(words.stream(), typed);
        }
        if (field.type() == ValueType.REF && field.target() == Unit.KIND) {
            return matching(PlanTree.units(session.view().get().snapshot()).stream().map(Unit::shortName), typed);
        }
        if (field.type() == ValueType.REF && field.target() == WorkingGroup.KIND) {
            return matching(session.view().get().tree().groups().stream().map(WorkingGroup::name), typed);
        }
        return List.of();
    }

    private static List<String> matching(Stream<String> names, String typed) {
        return names.filter(name -> typed.isBlank() || Pinyin.matches(name, typed.strip())).limit(SUGGESTIONS)
                .toList();
    }
}
