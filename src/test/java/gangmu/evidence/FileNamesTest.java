package gangmu.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    @Test
    void whatRunsByItselfIsDangerousHoweverItIsDressedUp() {
        assertThat(new String[] {"a.exe", "A.EXE", "通知.pdf.bat", "表.xlsm", "x.js", "y.lnk", "z.scr. ", "no.\u202efdp.exe",
            "a.HTA...", "a.vhdx", "a.iso", "查询.iqy", "a.slk", "a.xla", "a.xlam", "a.SettingContent-ms", "文档.library-ms",
            "a.appref-ms", "远程.rdp", "a.pyw"}).allMatch(FileNames::isDangerous);
        assertThat(new String[] {"a.pdf", "照片.JPG", "表.xlsx", "exe", "a.exe.pdf", "", ".", "说明"}).filteredOn(
                FileNames::isDangerous).containsExactly("exe");
        assertThat(FileNames.isProgram("MZ\u0090".getBytes(StandardCharsets.ISO_8859_1))).isTrue();
        assertThat(FileNames.isProgram("#!/bin/sh".getBytes(StandardCharsets.ISO_8859_1))).isTrue();
        assertThat(FileNames.isProgram("%PDF".getBytes(StandardCharsets.ISO_8859_1))).isFalse();
    }

    @Test
    void namesThatNoFileSystemTakesBecomeSomeThatItDoes() {
        assertThat(FileNames.onDisk("../../etc/passwd")).isEqualTo(".._.._etc_passwd");
        assertThat(FileNames.onDisk("a:b?.pdf")).isEqualTo("a_b_.pdf");
        assertThat(FileNames.onDisk("CON.txt")).isEqualTo("_CON.txt");
        assertThat(FileNames.onDisk("nul.tar.gz")).isEqualTo("_nul.tar.gz");
        assertThat(FileNames.onDisk("Aux .pdf")).isEqualTo("_Aux .pdf");
        assertThat(FileNames.onDisk("COM\u00b9.txt")).isEqualTo("_COM\u00b9.txt");
        assertThat(FileNames.onDisk("完工证明（二）.pdf")).isEqualTo("完工证明（二）.pdf");
        assertThat(FileNames.onDisk("长".repeat(200) + ".pdf")).endsWith("长.pdf");
    }

    @Property
    void everyNameHasOneOnTheDisk(@ForAll String name) {
        String safe = FileNames.onDisk(name);
        assertThat(safe).isNotEmpty().doesNotContain("/", "\\", "\u0000");
        assertThat(safe.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(203);
        assertThat(Path.of("/folder").resolve(safe).normalize().getParent()).isEqualTo(Path.of("/folder"));
    }
}
