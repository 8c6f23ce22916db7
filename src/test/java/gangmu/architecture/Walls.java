package gangmu.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The walls of the house. They are built below a root package, so that the same walls can be put up around the program
 * and around a small house with faults planted in it.
 */
final class Walls {
    static final String PROGRAM = "gangmu";

    private final String root;

    Walls(String root) {
        this.root = root;
    }

    /** One rule a room; a room may not import the house's own package either, which puts the rooms together. */
    List<ArchRule> roomsImportWhatTheirTableAllows() {
        List<ArchRule> rules = new ArrayList<>();
        HousePlan.rooms().forEach((house, table) -> table.forEach((room, allowed) -> {
            List<String> forbidden = new ArrayList<>(List.of(root + "." + house));
            table.keySet().stream().filter(other -> !other.equals(room) && !allowed.contains(other))
                    .forEach(other -> forbidden.add(within(house + "." + other)));
            rules.add(noClasses().that().resideInAPackage(within(house + "." + room))
                    .should().dependOnClassesThat().resideInAnyPackage(forbidden.toArray(String[]::new))
                    .allowEmptyShould(true));
        }));
        return rules;
    }

    ArchRule housesWithRoomsHaveNoOthers() {
        List<String> known = new ArrayList<>();
        HousePlan.rooms().forEach((house, table) -> {
            known.add(root + "." + house);
            table.keySet().forEach(room -> known.add(within(house + "." + room)));
        });
        return classes().that().resideInAnyPackage(within(HousePlan.rooms().keySet().stream()))
                .should().resideInAnyPackage(known.toArray(String[]::new));
    }

    /** An undo is worked out of changes: it knows no return, no evidence, no verdict and no file. */
    ArchRule undoKnowsChangesAlone() {
        return noClasses().that().resideInAPackage(within("usecase.undo")).should().dependOnClassesThat()
                .resideInAnyPackage(Stream.concat(Stream.of("java.nio.file..", "java.io.."),
                        Stream.of("evidence", "assessment", "returns", "ledgers", "status").map(this::within))
                        .toArray(String[]::new)).allowEmptyShould(true);
    }

    /** Workbooks in and out know what a return holds and what a template says, not how returns are judged. */
    ArchRule workbooksKnowOfReturnsWhatPassesThePort() {
        return noClasses().that().resideInAPackage(within("excel")).should().dependOnClassesThat()
                .resideInAnyPackage(roomsBut("returns", "reading", "document", "template", "register")).allowEmptyShould(true);
    }

    /** Ledgers are read by the readers of cells and of files that returns are read by, and know nothing else of returns. */
    ArchRule ledgersKnowOfReturnsTheirReadersAlone() {
        return noClasses().that().resideInAPackage(within("ledgers")).should().dependOnClassesThat()
                .resideInAnyPackage(Stream.concat(Stream.of(root + ".returns"),
                        Stream.of(roomsBut("returns", "reading", "names", "headers", "document"))).toArray(String[]::new))
                .allowEmptyShould(true);
    }

    /** Files are read for ledgers through the port: no adapter knows how they are understood. */
    ArchRule filesKnowOfLedgersThePortAlone() {
        return noClasses().that().resideInAPackage(within("excel")).should().dependOnClassesThat()
                .resideInAnyPackage(roomsBut("ledgers")).allowEmptyShould(true);
    }

    /** The rooms of a house but for some, so that a wall stands before a new room until it is opened. */
    private String[] roomsBut(String house, String... open) {
        return within(HousePlan.rooms().get(house).keySet().stream().filter(room -> !Set.of(open).contains(room))
                .map(room -> house + "." + room));
    }

    ArchRule rowsAreMatchedForReturnsAlone() {
        return onlyIn("returns").should().dependOnClassesThat().resideInAPackage(within("returns.matching"));
    }

    /** What is written into the log is passed on to others: few places write it, and say what they do, not with what. */
    ArchRule fewWriteTheLog() {
        return onlyIn("faults", "storage", "ui.shell", "launch").should().dependOnClassesThat()
                .resideInAPackage("java.util.logging..");
    }

    /**
     * A text that starts like a formula is a formula as soon as one writer forgets to guard it. What is only computed with
     * and never written needs no guard.
     */
    ArchRule textsComeIntoCellsThroughTheGuardAlone() {
        return calls("write a text into a cell past the guard", (from, to) -> to.getName().equals("setCellValue")
                && to instanceof AccessTarget.CodeUnitAccessTarget unit && unit.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(String.class)
                                || type.isAssignableTo("org.apache.poi.ss.usermodel.RichTextString"))
                && !Set.of(root + ".excel.cells.GuardedText", root + ".excel.reading.FormulaResults")
                        .contains(from.getOriginOwner().getName()));
    }

    ArchRule everythingIsInAKnownPackage() {
        return classes().that().resideInAPackage(root + "..")
                .should().resideInAnyPackage(within(HousePlan.mayImport().keySet().stream()));
    }

    List<ArchRule> importsFollowTheTable() {
        Map<String, Set<String>> table = HousePlan.mayImport();
        List<ArchRule> rules = new ArrayList<>();
        table.forEach((name, allowed) -> {
            String[] forbidden = within(table.keySet().stream().filter(p -> !p.equals(name) && !allowed.contains(p)));
            if (forbidden.length > 0) {
                rules.add(noClasses().that().resideInAPackage(within(name))
                        .should().dependOnClassesThat().resideInAnyPackage(forbidden).allowEmptyShould(true));
            }
        });
        return rules;
    }

    /** Every package is a slice of its own: top-level packages and those below them alike. */
    ArchRule noPackagesFormACycle() {
        return slices().assignedFrom(new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().startsWith(root) ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        }).should().beFreeOfCycles();
    }

    ArchRule sqlIsInStorageAlone() {
        return onlyIn("storage").should().dependOnClassesThat()
                .resideInAnyPackage("org.jooq..", "java.sql..", "javax.sql..", "org.h2..", "org.flywaydb..");
    }

    ArchRule officeFilesAreInExcelAndWordAlone() {
        return onlyIn("excel", "word").should().dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..");
    }

    ArchRule pdfFilesAreInCleaningAlone() {
        return onlyIn("cleaning").should().dependOnClassesThat().resideInAPackage("org.apache.pdfbox..");
    }

    ArchRule windowsAreInUiAndLaunchAlone() {
        return onlyIn("ui", "launch").should().dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..");
    }

    ArchRule commandsAreReadInCliAndLaunchAlone() {
        return onlyIn("cli", "launch").should().dependOnClassesThat().resideInAPackage("picocli..");
    }

    ArchRule jsonIsInCliAndStorageAlone() {
        return onlyIn("cli", "storage").should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson..");
    }

    ArchRule theCoreKnowsOnlyTheJdk() {
        DescribedPredicate<JavaClass> known =
                resideInAnyPackage("java.lang..", "java.io..", "java.math..", "java.nio..", "java.security..",
                        "java.text..", "java.time..", "java.util..", "org.jspecify..", root + "..").or(primitives());
        return classes().that(resideInAnyPackage(within(HousePlan.CORE.stream()))).should().onlyDependOnClassesThat(known);
    }

    private static DescribedPredicate<JavaClass> primitives() {
        return DescribedPredicate.describe("primitives", type -> type.getBaseComponentType().isPrimitive());
    }

    ArchRule onlyTheWorkspaceAppendsToTheJournal() {
        return calls("append to the journal", (from, to) -> to.getName().equals("append")
                && to.getOwner().isAssignableTo(root + ".changes.Journal")
                && !from.getOriginOwner().getName().startsWith(root + ".usecase.workspace.Workspace"));
    }

    ArchRule onlyStorageKeepsTheJournal() {
        return classes().that(DescribedPredicate.describe("keep the journal or workspaces",
                type -> !type.isInterface() && (type.isAssignableTo(root + ".changes.Journal")
                        || type.isAssignableTo(root + ".usecase.workspace.Storage"))))
                .should().resideInAPackage(within("storage"));
    }

    /** State and journal are written by one class, in one transaction. */
    ArchRule onlyTheLedgerWritesTheState() {
        String state = root + ".storage.StateTables";
        return noClasses().that().resideInAPackage(within("storage")).and().doNotHaveFullyQualifiedName(state)
                .and().doNotHaveFullyQualifiedName(root + ".storage.Ledger")
                .should().dependOnClassesThat().haveFullyQualifiedName(state);
    }

    /** A view model is tested without a window: it knows properties and lists, and nothing that is drawn. */
    ArchRule viewModelsHoldNoNodes() {
        return noClasses().that().resideInAPackage(within("ui")).and(areViewModels()).should().dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..", "org.kordamp..").allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> areViewModels() {
        return DescribedPredicate.describe("are view models or parts of one",
                type -> outermost(type).getSimpleName().endsWith("Model"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Walls::outermost).orElse(type);
    }

    /** Every screen, and every pane in a package of screens, has a model beside it that its package hands it. */
    ArchRule everyScreenHasItsViewModel() {
        String screen = root + ".ui.shell.Screen";
        return classes().that(DescribedPredicate.describe("are screens",
                type -> !type.isInterface() && type.isAssignableTo(screen)))
                .should(new ArchCondition<>("have a view model in their package that they or their panes use") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean modelled = type.getPackage().getClasses().stream()
                                .filter(each -> each.getSimpleName().endsWith("Model"))
                                .anyMatch(model -> model.getDirectDependenciesToSelf().stream()
                                        .map(use -> outermost(use.getOriginClass()))
                                        .anyMatch(user -> !user.getSimpleName().endsWith("Model")
                                                && user.getPackageName().equals(type.getPackageName())));
                        events.add(new SimpleConditionEvent(type, modelled, type.getName() + " has no view model"));
                    }
                });
    }

    /**
     * What a control may not do: only models edit the plan, ask a use case or start work. The shell is the means to that.
     */
    ArchRule controlsChangeNothing() {
        String shell = root + ".ui.shell";
        return calls("change or work out anything in a control", (from, to) -> {
            JavaClass owner = outermost(from.getOriginOwner());
            String home = owner.getPackageName();
            return home.startsWith(root + ".ui.") && !home.equals(shell) && drawn(owner) && acts(to);
        });
    }

    private static boolean drawn(JavaClass type) {
        return !type.getSimpleName().endsWith("Model") && type.getDirectDependenciesFromSelf().stream()
                .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("javafx.scene"));
    }

    private boolean acts(AccessTarget to) {
        String owner = to.getOwner().getName();
        return owner.equals(root + ".ui.shell.Session") && Set.of("perform", "edit", "attach").contains(to.getName())
                || owner.equals(root + ".ui.shell.Work") && Set.of("run", "quietly").contains(to.getName())
                || to instanceof AccessTarget.ConstructorCallTarget && owner.startsWith(root + ".usecase.");
    }

    ArchRule timeComesFromAClock() {
        return calls("ask the machine for the time", (from, to) ->
                to.getOwner().getPackageName().startsWith("java.time") && to.getName().equals("now")
                        && !takesAClock(to)
                        || to.getOwner().isEquivalentTo(System.class) && to.getName().equals("currentTimeMillis")
                        || to.getOwner().isEquivalentTo(Calendar.class) && to.getName().equals("getInstance")
                        || to instanceof AccessTarget.ConstructorCallTarget made && made.getRawParameterTypes().isEmpty()
                                && made.getOwner().isEquivalentTo(Date.class));
    }

    ArchRule onlyLaunchMakesTheClock() {
        return calls("make a clock of the machine", (from, to) ->
                to.getOwner().isEquivalentTo(java.time.Clock.class) && to.getName().startsWith("system")
                        && !isIn(from, "launch"));
    }

    ArchRule onlyLaunchMakesIds() {
        return calls("make ids", (from, to) -> to.getOwner().isEquivalentTo(UUID.class)
                && to.getName().equals("randomUUID") && !isIn(from, "launch"));
    }

    ArchRule nobodySleeps() {
        return calls("sleep", (from, to) -> to.getName().equals("sleep")
                && (to.getOwner().isAssignableTo(Thread.class)
                        || to.getOwner().isEquivalentTo(java.util.concurrent.TimeUnit.class)));
    }

    ArchRule onlyLaunchEndsTheProgram() {
        return calls("end the program", (from, to) -> (to.getName().equals("exit") || to.getName().equals("halt"))
                && (to.getOwner().isEquivalentTo(System.class) || to.getOwner().isEquivalentTo(Runtime.class))
                && !isIn(from, "launch"));
    }

    ArchRule everyPackageSaysWhatItIsAndIsNullMarked() {
        return classes().that().resideInAPackage(root + "..").should(new ArchCondition<>("be in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        });
    }

    private com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction onlyIn(String... homes) {
        return noClasses().that(resideInAPackage(root + "..").and(not(resideInAnyPackage(within(Stream.of(homes))))));
    }

    private ArchRule calls(String what, BiPredicate<JavaAccess<?>, AccessTarget> forbidden) {
        return noClasses().that().resideInAPackage(root + "..").should(new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.<Set<? extends JavaAccess<?>>>of(type.getMethodCallsFromSelf(), type.getMethodReferencesFromSelf(),
                        type.getConstructorCallsFromSelf()).<JavaAccess<?>>flatMap(Set::stream)
                        .filter(access -> forbidden.test(access, access.getTarget()))
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
            }
        });
    }

    private static boolean takesAClock(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().stream().anyMatch(t -> t.isEquivalentTo(java.time.Clock.class));
    }

    private boolean isIn(JavaAccess<?> access, String name) {
        String home = root + "." + name;
        String from = access.getOriginOwner().getPackageName();
        return from.equals(home) || from.startsWith(home + ".");
    }

    private String within(String name) {
        return root + "." + name + "..";
    }

    private String[] within(Stream<String> names) {
        return names.map(this::within).toArray(String[]::new);
    }
}
