package gangmu.ui.status;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.plan.Item;
import gangmu.plan.Unit;
import gangmu.sample.SampleWorkspace;
import gangmu.ui.WindowOn;
import gangmu.ui.shell.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetsPaneTest {
    @TempDir
    Path temp;

    @Test
    void theSheetOfAUnitIsPrintedAsThePreviewShowsItAndCopiedAsATable() {
        Path folder = SampleWorkspace.copy(temp.resolve("w"));
        try (WindowOn on = new WindowOn(temp.resolve("settings.properties"))) {
            WindowOn.fx(() -> {
                on.window.language(Locale.SIMPLIFIED_CHINESE);
                return true;
            });
            on.open(folder);
            on.go(Place.STATUS);
            WindowOn.fx(() -> {
                TabPane tabs = on.find("status-tabs");
                tabs.getSelectionModel().select(tabs.getTabs().stream().filter(tab -> "tab-sheets".equals(tab.getId()))
                        .findFirst().orElseThrow());
                return true;
            });
            on.settled();
            WindowOn.fx(() -> {
                on.<TextField>find("sheet-of").setText("区水务局");
                return true;
            });
            on.press("sheet-show");
            on.until(() -> on.window.scene().lookup("#sheet-pages") != null);
            on.picture("status-sheet-preview");

            List<Item> items = WindowOn.fx(() -> on.session().view().get().tree().inOrder().stream()
                    .filter(item -> item.kind().isCounted() && item.lead() != null && "区水务局".equals(new Unit(on.session()
                            .view().get().snapshot().find(Unit.KIND, item.lead())).shortName())).toList());
            List<Node> pages = WindowOn.fx(() -> List.copyOf(on.<VBox>find("sheet-pages").getChildren()));
            List<List<String>> said = WindowOn.fx(() -> pages.stream().map(SheetsPaneTest::texts).toList());
            assertThat(pages).hasSizeGreaterThan(1);
            assertThat(said.getFirst().getFirst()).contains("区水务局");
            assertThat(said).allSatisfy(page -> assertThat(page).contains("完成比例"));
            assertThat(said.stream().flatMap(List::stream).toList()).containsAll(items.stream().map(Item::code).toList())
                    .containsAll(items.stream().map(Item::name).toList());
            assertThat(WindowOn.fx(() -> pages.stream().map(page -> page.getLayoutBounds().getHeight()).distinct().toList()))
                    .as("every page is one sheet of paper").hasSize(1);

            on.press("sheet-print");
            assertThat(on.desktop.printed).isEqualTo(pages);

            on.press("sheet-copy");
            String text = WindowOn.fx(() -> Clipboard.getSystemClipboard().getString());
            String html = WindowOn.fx(() -> Clipboard.getSystemClipboard().getHtml());
            List<String> lines = text.lines().filter(line -> line.contains("\t")).toList();
            assertThat(lines).hasSize(items.size() + 1).allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(9));
            assertThat(lines).anyMatch(line -> line.startsWith(items.getFirst().code() + "\t" + items.getFirst().name() + "\t"));
            assertThat(html.split("<tr>")).hasSize(items.size() + 2);
            assertThat(html).startsWith("<table").contains("<td style=\"mso-number-format:'\\@'\">"
                    + items.getFirst().code() + "</td>");
        }
    }

    /** The texts of a page, in their order. */
    private static List<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        if (node instanceof Label label) {
            texts.add(label.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> texts.addAll(texts(child)));
        }
        return texts;
    }
}
