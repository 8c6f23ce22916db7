package gangmu.status.report;

import gangmu.assessment.ItemResult;
import gangmu.changes.Field;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import gangmu.status.figures.CountedItems;
import gangmu.status.figures.Figure;
import gangmu.status.figures.FigureKey;
import gangmu.status.figures.FigureKey.OfIndicator;
import gangmu.status.figures.FigureKey.OfIndicator.What;
import gangmu.status.figures.FigureText;
import gangmu.status.figures.ItemTotal;
import gangmu.status.figures.Part;
import gangmu.status.figures.Quotes;
import gangmu.status.office.ReportPlaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the report says of progress: what is behind, and field by field what was done, with its evidence. */
final class ProgressBlocks {
    /** As many projects and as many policies of a task as a paragraph can tell of. */
    private static final int OF_A_TASK = 3;
    /** In more entries than this, a text was pasted. */
    private static final int PASTED = 3;
    private static final List<Field<String>> TEXTS = List.of(ProgressEntry.NARRATIVE, ProgressEntry.EFFECT);
    private final Map<String, Integer> said = new HashMap<>();
    private final ReportContent content;
    private final Snapshot snapshot;
    private final PlanTree tree;
    private final Sources sources;
    private final FactSentences facts;

    ProgressBlocks(ReportContent content) {
        this.content = content;
        this.snapshot = content.assessment().snapshot();
        this.tree = new PlanTree(snapshot, content.stamp().plan());
        this.sources = new Sources(content);
        this.facts = new FactSentences(content, sources);
    }

    List<Block> of(String name) {
        return switch (name) {
            case "indicators-behind" -> indicatorsBehind();
            case "projects-behind" -> projectsBehind();
            default -> fields();
        };
    }

    private List<Block> written(String slot, String text) {
        List<Piece> pieces = content.passage(slot, text);
        boolean gap = content.written(slot).isEmpty() && pieces.stream().anyMatch(piece ->
                piece instanceof Piece.Words words && words.text().contains(content.phrases().get("figure.no-value")));
        return gap ? List.of() : List.of(new Block.Paragraph("", pieces, slot));
    }

    /** The indicators that do not meet the requirement, each with its latest value and what it should be. */
    private List<Block> indicatorsBehind() {
        if (content.written(ReportPlaces.INDICATORS_BEHIND).isPresent()) {
            return written(ReportPlaces.INDICATORS_BEHIND, "");
        }
        if (content.sparse()) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>();
        for (Indicator indicator : tree.indicators()) {
            if (!Objects.requireNonNull(content.assessment().of(indicator)).met()) {
                pieces.addAll(content.phrase(pieces.isEmpty() ? "report.behind.first" : "report.behind.next"));
                pieces.add(new Piece.Words(indicator.name()));
                boolean growth = indicator.type() == IndicatorType.GROWTH;
                Figure latest = content.figure(new OfIndicator(indicator.id(), growth ? What.RATE : What.VALUE));
                Figure expected = content.figure(
                        new OfIndicator(indicator.id(), growth ? What.TARGET_RATE : What.EXPECTED));
                if (latest.present() && expected.present()) {
                    pieces.addAll(content.phrase(growth ? "report.behind.rates" : "report.behind.values",
                            indicator.id().toString(), indicator.measure()));
                }
            }
        }
        if (pieces.isEmpty()) {
            return List.of();
        }
        pieces.addAll(content.phrase("report.full-stop"));
        return List.of(new Block.Paragraph("", pieces, ReportPlaces.INDICATORS_BEHIND));
    }

    /** How many projects are behind in each working group. */
    private List<Block> projectsBehind() {
        if (content.written(ReportPlaces.PROJECTS_BEHIND).isPresent()) {
            return written(ReportPlaces.PROJECTS_BEHIND, "");
        }
        if (content.sparse()) {
            return List.of();
        }
        Map<Part, Long> groups = new LinkedHashMap<>();
        for (Part group : content.figures().groups()) {
            Figure behind = content.figure(FigureKey.of(CountedItems.PROJECTS, ItemTotal.NOT_MET).within(group));
            if (behind.number().signum() > 0) {
                groups.put(group, behind.number().longValueExact());
            }
        }
        if (groups.isEmpty()) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>(content.phrase("report.projects-behind"));
        List<Part> most = groups.entrySet().stream().sorted(Map.Entry.<Part, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey).limit(5).toList();
        for (Part group : most) {
            if (!group.equals(most.getFirst())) {
                pieces.addAll(content.phrase("report.list-comma"));
            }
            String name = content.figures().named(group);
            pieces.add(new Piece.Words(name.isEmpty() ? content.phrases().get("figure.where.none.group") : name));
            pieces.addAll(content.phrase("report.projects-behind-of", FigureText.value(group)));
        }
        pieces.addAll(content.phrase(groups.size() > most.size() ? "report.and-others" : "report.full-stop"));
        return List.of(new Block.Paragraph("", pieces, ReportPlaces.PROJECTS_BEHIND));
    }

    private List<Block> fields() {
        List<Block> blocks = new ArrayList<>();
        for (Item section : tree.roots()) {
            if (section.kind() == ItemKind.SECTION) {
                blocks.add(new Block.Heading(2, content.explained(section.name())));
                sources.begin();
                String id = section.id().toString();
                blocks.addAll(written(ReportPlaces.ofField(section.id()),
                        content.phrases().get(content.sparse() ? "report.field.sparse" : "report.field", id)));
                branch(section, 3, blocks);
            }
        }
        List<Piece> rest = facts.rest();
        if (!rest.isEmpty()) {
            blocks.add(new Block.Paragraph(content.phrases().get("report.lead", content.phrases().get("report.facts")), rest, "facts"));
        }
        return blocks;
    }

    private void branch(Item above, int level, List<Block> blocks) {
        for (Item item : tree.children(above.id())) {
            if (item.kind() == ItemKind.SECTION) {
                List<Block> below = new ArrayList<>();
                Set<UUID> before = content.terms().soFar();
                List<Piece> heading = content.explained(item.name());
                sources.begin();
                branch(item, Math.min(4, level + 1), below);
                if (!below.isEmpty()) {
                    blocks.add(new Block.Heading(level, heading));
                    blocks.addAll(below);
                } else {
                    content.terms().backTo(before);
                }
            } else if (item.kind() == ItemKind.TASK) {
                task(item, blocks);
            }
        }
    }

    /** A task: what its unit wrote of it, the projects of it that have something to show, where that is proven, and its facts. */
    private void task(Item task, List<Block> blocks) {
        String slot = ReportPlaces.ofTask(task.id());
        if (content.written(slot).isPresent()) {
            List<Piece> own = new ArrayList<>(content.terms().notes(task.name()));
            own.addAll(content.passage(slot, ""));
            blocks.add(new Block.Paragraph(lead(task), own, slot));
            tree.branch(task.id()).forEach(item -> facts.skip(item.id()));
            return;
        }
        Set<UUID> before = content.terms().soFar();
        List<Piece> notes = content.terms().notes(task.name());
        List<Piece> pieces = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        add(task, "", pieces, evidence);
        List<Item> policies = new ArrayList<>();
        int told = 0;
        for (Item item : tree.branch(task.id())) {
            ItemResult result = content.assessment().of(item);
            boolean worth = !item.id().equals(task.id()) && item.kind().isCounted() && result != null && result.met()
                    && snapshot.countWhere(EvidenceLink.TARGET, item.id()) > 0;
            if (worth && item.kind() == ItemKind.POLICY) {
                policies.add(item);
            } else if (worth && told < OF_A_TASK && add(item, told == 0 ? "report.project-first"
                    : "report.project-next", pieces, evidence)) {
                told++;
            }
        }
        policies(policies.stream().limit(OF_A_TASK).toList(), pieces, evidence);
        if (!pieces.isEmpty()) {
            sources.note(evidence).ifPresent(note -> sources.beforeTheStop(pieces, note));
        }
        tree.branch(task.id()).forEach(item -> pieces.addAll(facts.about(item.id())));
        if (pieces.isEmpty()) {
            content.terms().backTo(before);
            return;
        }
        pieces.addAll(0, notes);
        blocks.add(new Block.Paragraph(lead(task), pieces, slot));
    }

    /** Policies are told by their names: what they bring about is told by the tasks and projects. */
    private void policies(List<Item> policies, List<Piece> pieces, List<Evidence> evidence) {
        if (policies.isEmpty()) {
            return;
        }
        pieces.addAll(content.phrase("report.policies"));
        for (Item policy : policies) {
            if (!policy.equals(policies.getFirst())) {
                pieces.addAll(content.phrase("report.title-mark"));
            }
            pieces.add(new Piece.Words(sources.titled(policy.name())));
            evidence.addAll(sources.of(policy.id()));
        }
        pieces.addAll(content.phrase("report.full-stop"));
    }

    private String lead(Item task) {
        return content.phrases().get("report.lead", task.name());
    }

    private boolean add(Item item, String opening, List<Piece> pieces, List<Evidence> evidence) {
        ProgressEntry entry = report(item.id());
        List<Field<String>> worth = entry == null ? List.of()
                : TEXTS.stream().filter(field -> !entry.text(field).isBlank() && !isPasted(entry.text(field))).toList();
        if (entry == null || worth.isEmpty()) {
            return false;
        }
        if (!opening.isEmpty()) {
            pieces.addAll(content.phrase(opening));
            pieces.add(new Piece.Words(item.name()));
            pieces.addAll(content.phrase("report.project-colon"));
        }
        for (Field<String> field : worth) {
            pieces.addAll(content.quoted(new Source(entry.entity().ref(), field)));
            close(pieces, entry.text(field).strip());
        }
        evidence.addAll(sources.of(item.id()));
        return true;
    }

    /** Whether many items have this very text but for its numbers: then it says nothing of any of them. */
    private boolean isPasted(String text) {
        if (said.isEmpty()) {
            snapshot.where(ProgressEntry.PERIOD, content.assessment().period().id()).stream().map(ProgressEntry::new)
                    .forEach(entry -> TEXTS.forEach(field -> said.merge(withoutNumbers(entry.text(field)), 1, Integer::sum)));
        }
        return said.getOrDefault(withoutNumbers(text), 0) > PASTED;
    }

    private static String withoutNumbers(String text) {
        return Quotes.parts(text.strip()).stream().filter(part -> !part.number()).map(Quotes.Part::text)
                .collect(Collectors.joining("#"));
    }

    private @Nullable ProgressEntry report(UUID item) {
        return Reports.progress(snapshot, item, content.assessment().period().id());
    }

    private void close(List<Piece> pieces, String text) {
        String stop = content.phrases().get("report.full-stop");
        if (!text.endsWith(stop.strip()) && !text.endsWith(".")) {
            pieces.add(new Piece.Words(stop));
        }
    }
}
