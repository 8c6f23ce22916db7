package gangmu.status.report;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Snapshot;
import gangmu.plan.Entries;
import gangmu.plan.Item;
import gangmu.plan.Measure;
import gangmu.plan.Opportunity;
import gangmu.plan.PlanProblem;
import gangmu.plan.PlanTree;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Problems, opportunities and measures, as they stand in the plan. */
final class EntryBlocks {
    /** Entries beyond this are joined on without a number word. */
    private static final int ORDINALS = 12;
    private static final int ITEMS = 4;
    private final ReportContent content;
    private final Snapshot snapshot;
    private final PlanTree tree;

    EntryBlocks(ReportContent content) {
        this.content = content;
        this.snapshot = content.assessment().snapshot();
        this.tree = new PlanTree(snapshot, content.stamp().plan());
    }

    List<Block> of(String name) {
        return switch (name) {
            case "problems" -> listed(PlanProblem.KIND, PlanProblem.NAME, PlanProblem.CONTENT);
            case "opportunities" -> listed(Opportunity.KIND, Opportunity.NAME, Opportunity.CONTENT);
            default -> measures();
        };
    }

    private List<Entity> entries(Kind kind) {
        return Entries.of(snapshot, content.stamp().plan(), kind);
    }

    private List<Block> listed(Kind kind, Field<String> name, Field<String> text) {
        List<Block> blocks = new ArrayList<>();
        for (Entity entry : entries(kind)) {
            int number = blocks.size() + 1;
            String ordinal = content.phrases().get("report.ordinal." + (number > ORDINALS ? "next" : number));
            List<Piece> pieces = new ArrayList<>(sentence(entry, text));
            duty(entry, pieces);
            blocks.add(new Block.Paragraph(content.phrases().get("report.ordinal", ordinal, entry.orElse(name, "")),
                    pieces, origin(entry)));
        }
        return blocks;
    }

    private static String origin(Entity entry) {
        return entry.kind().name() + "." + entry.id();
    }

    private List<Piece> sentence(Entity entry, Field<String> text) {
        String said = entry.orElse(text, "").strip();
        if (said.isEmpty()) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>(content.quoted(new Source(entry.ref(), text)));
        String stop = content.phrases().get("report.full-stop");
        if (!said.endsWith(stop.strip())) {
            pieces.add(new Piece.Words(stop));
        }
        return pieces;
    }

    /** Who is in charge, until when, of what; nothing where nothing is said. */
    private void duty(Entity entry, List<Piece> pieces) {
        List<Piece> said = new ArrayList<>();
        entry.kind().field("lead").map(entry::get).ifPresent(unit -> part(said, "report.duty.lead", tree.unitName((UUID) unit)));
        if (!text(entry, "post").isEmpty()) {
            part(said, "report.duty.post", text(entry, "post"));
        }
        entry.kind().field("due").filter(due -> entry.get(due) != null).ifPresent(due -> {
            part(said, "report.duty.due");
            said.add(content.date(entry.ref(), due));
        });
        List<String> items = entry.orElse(itemsOf(entry.kind()), List.of()).stream().map(id -> snapshot.find(Item.KIND, id))
                .filter(java.util.Objects::nonNull).map(item -> new Item(item).name()).toList();
        if (!items.isEmpty()) {
            part(said, "report.duty.items", items.stream().limit(ITEMS)
                    .collect(Collectors.joining(content.phrases().get("report.list-mark"))),
                    items.size() > ITEMS ? content.phrases().get("report.duty.more") : "");
        }
        if (!said.isEmpty()) {
            pieces.add(new Piece.Words(content.phrases().get("report.duty.open")));
            pieces.addAll(said);
            pieces.add(new Piece.Words(content.phrases().get("report.duty.close")));
        }
    }

    private static Field<List<UUID>> itemsOf(Kind kind) {
        return kind == PlanProblem.KIND ? PlanProblem.ITEMS : kind == Opportunity.KIND ? Opportunity.ITEMS : Measure.ITEMS;
    }

    private static String text(Entity entry, String field) {
        @Nullable String text = entry.kind().field(field).map(f -> f.write(entry.get(f))).orElse(null);
        return text == null ? "" : text;
    }

    private void part(List<Piece> said, String key, Object... args) {
        if (!said.isEmpty()) {
            said.add(new Piece.Words(content.phrases().get("report.list-semicolon")));
        }
        said.add(new Piece.Words(content.phrases().get(key, args)));
    }

    private List<Block> measures() {
        List<Block> blocks = new ArrayList<>();
        List<Measure> all = entries(Measure.KIND).stream().map(Measure::new).toList();
        for (Measure group : all) {
            if (group.parent() != null) {
                continue;
            }
            blocks.add(new Block.Heading(2, content.explained(group.name())));
            List<Piece> pieces = new ArrayList<>(sentence(group.entity(), Measure.CONTENT));
            duty(group.entity(), pieces);
            if (!pieces.isEmpty()) {
                blocks.add(new Block.Paragraph("", pieces, origin(group.entity())));
            }
            for (Measure measure : all) {
                if (group.id().equals(measure.parent())) {
                    List<Piece> own = new ArrayList<>(sentence(measure.entity(), Measure.CONTENT));
                    duty(measure.entity(), own);
                    blocks.add(new Block.Paragraph(content.phrases().get("report.lead", measure.name()), own, origin(measure.entity())));
                }
            }
        }
        return blocks;
    }
}
