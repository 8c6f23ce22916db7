package gangmu.ui.ledgers;

import static gangmu.ui.WindowOn.fx;
import static org.assertj.core.api.Assertions.assertThat;

import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.ui.WindowOn;
import gangmu.ui.parts.FileDrop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files that are dropped on the start page to the plan that is made of them. */
class LedgersPageTest {
    private static final String TASKS = """
            示例区国民经济和社会发展第十五个五年规划重点任务分解表,,,,,
            序号,领域,任务名称,主要内容,牵头单位,完成时限
            1,产业,建设数据中心,建成一个算力中心,区发展改革委,2028年12月
            2,产业,培育专精特新企业,累计五十家,区经济和信息化局,长期
            3,生态,整治河道,整治三条河道,区水务局,明年适当时候
            4,生态,改造管网,改造十公里,区水务局、区财政局,2027年6月
            """;
    private static final String INDICATORS = """
            示例区“十五五”时期主要指标,,,,
            序号,指标名称,单位,2025年基期,2030年目标
            1,地区生产总值年均增长,%,5.2,6.5左右
            2,森林覆盖率,%,61.2,62
            """;
    @TempDir
    private Path temp;

    private static void until(WindowOn on, String id) {
        on.until(() -> on.window.scene().lookup("#" + id) != null && !model(on).busy().get());
    }

    private static LedgersModel model(WindowOn on) {
        return ((LedgersPage) on.window.scene().lookup("#ledgers-page")).model();
    }

    @Test
    void filesThatAreDroppedAreLookedOverAndOnlyThenBecomeAPlan() throws IOException {
        List<Path> files = List.of(Files.writeString(temp.resolve("重点任务.csv"), TASKS),
                Files.writeString(temp.resolve("主要指标.csv"), INDICATORS));
        try (WindowOn on = new WindowOn(temp.resolve("settings.properties"))) {
            fx(() -> {
                FileDrop.drop(on.window.scene().lookup(".start"), files);
                return true;
            });
            until(on, "ledgers-page");
            assertThat(fx(() -> ((ListView<?>) on.window.scene().lookup("#ledgers-tables")).getItems())).hasSize(2);
            assertThat(((Labeled) on.find("ledgers-counts-safe")).getText()).contains("任务", "指标", "单位");
            assertThat(fx(() -> ((ListView<?>) on.window.scene().lookup("#ledgers-remarks")).getItems())).isNotEmpty();
            on.picture("ledgers-page-zh");
            assertThat(on.<Button>find("ledgers-make").isDisabled()).isFalse();
            fx(() -> {
                on.<TextField>find("ledgers-name").setText("");
                return true;
            });
            assertThat(((Labeled) on.find("ledgers-name-problem")).getText()).isNotEmpty();
            assertThat(on.<Button>find("ledgers-make").isDisabled()).isTrue();
            fx(() -> {
                on.<TextField>find("ledgers-name").setText("示例区“十五五”规划");
                // The column of leading units is left, and taken again.
                ComboBox<?> lead = on.find("ledgers-column-E");
                lead.getSelectionModel().selectLast();
                return true;
            });
            until(on, "ledgers-page");
            assertThat(((Labeled) on.find("ledgers-counts-all")).getText()).doesNotContain("单位");
            fx(() -> {
                on.<RadioButton>find("ledgers-accept-all").fire();
                on.<Button>find("ledgers-make").fire();
                return true;
            });
            on.until(() -> on.window.session() != null);
            on.settled();
            PlanTree tree = on.session().view().get().tree();
            Plan plan = PlanTree.plans(on.session().workspace().snapshot()).getFirst();
            assertThat(plan.name()).isEqualTo("示例区“十五五”规划");
            assertThat(tree.indicators()).hasSize(2);
            assertThat(PlanTree.units(on.session().workspace().snapshot())).isEmpty();
            assertThat(on.session().workspace().folder()).isEqualTo(temp.resolve("示例区“十五五”规划"));
        }
    }

    @Test
    void thePageGoesBackWithNothingMadeAndSpeaksEnglish() throws IOException {
        Path file = Files.writeString(temp.resolve("重点任务.csv"), TASKS.replace("完成时限", "区里最后商量定下来的完成时限"));
        try (WindowOn on = new WindowOn(temp.resolve("settings.properties"))) {
            on.desktop.files = List.of(file);
            fx(() -> {
                on.window.language(Locale.ENGLISH);
                on.<Button>find("start-from").fire();
                return true;
            });
            until(on, "ledgers-page");
            assertThat(((Labeled) on.find("ledgers-confirm-F")).getText()).isEqualTo("confirm");
            on.picture("ledgers-page-en");
            fx(() -> {
                on.<Button>find("ledgers-back").fire();
                on.window.language(Locale.SIMPLIFIED_CHINESE);
                return true;
            });
            assertThat(on.<Button>find("start-from").isVisible()).isTrue();
            assertThat(temp).isDirectoryNotContaining(path -> Files.isDirectory(path));
        }
    }
}
