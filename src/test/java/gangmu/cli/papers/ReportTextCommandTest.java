package gangmu.cli.papers;

import static gangmu.cli.Terminal.done;
import static gangmu.cli.Terminal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import gangmu.cli.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts for the places that an office invented in a template of its own. */
class ReportTextCommandTest {
    @TempDir
    private Path temp;
    private Path workspace;
    private Path template;

    @BeforeEach
    void make() throws Exception {
        workspace = Terminal.emptyPlan(temp);
        done("add", workspace, "period", "2023年中期", "dataDate=2023-06-30");
        done("add", workspace, "project", "水厂");
        template = temp.resolve("模板.docx");
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(template)) {
            document.createParagraph().createRun().setText("[[#结语]]共[[projects.total]]个项目，待续写。");
            document.createTable(1, 1).getRow(0).getCell(0).setText("[[#表注]]无");
            document.write(out);
        }
    }

    private String report() throws Exception {
        Path file = temp.resolve("报告.docx");
        done("report", workspace, "--template", template, "--out", file);
        try (InputStream in = Files.newInputStream(file); XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(in))) {
            return text.getText();
        }
    }

    @Test
    void aPlaceOfOnesOwnTemplateIsWrittenWithItAndKeptWhenFiguresChange() throws Exception {
        assertThat(report()).contains("共1个项目，待续写。");
        done("report-text", workspace, "结语", "[[projects.total]]个项目都要抓紧。", "--template", template);
        assertThat(report()).contains("1个项目都要抓紧。").doesNotContain("待续写");
        done("add", workspace, "project", "管网");
        assertThat(report()).contains("2个项目都要抓紧。");
        done("report-text", workspace, "结语", "[[projects.total]]个项目全部抓紧。");
        assertThat(report()).contains("2个项目全部抓紧。");
        done("report-text", workspace, "结语", "");
        assertThat(report()).contains("共2个项目，待续写。");
    }

    @Test
    void withTheTemplateItsPlacesAreListed() {
        done("report-text", workspace, "结语", "完。", "--template", template);
        assertThat(done("report-text", workspace, "--template", template).out()).contains("结语：完。", "表注（模板原文）：无");
        assertThat(done("report-text", workspace, "结语").out()).contains("完。").doesNotContain("表注");
    }

    @Test
    void withoutItAPlaceThatNobodyKnowsIsRefused() {
        assertThat(refused("report-text", workspace, "结语", "完。").err()).contains("结语", "preface", "--template");
        assertThat(refused("report-text", workspace, "结束语", "完。", "--template", template).err()).contains("结束语", "表注");
    }
}
