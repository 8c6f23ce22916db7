package gangmu.usecase.returns;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Puts a picture into a workbook the way WPS keeps pictures in cells: in a part of its own, found by the id in a formula. */
public final class WpsPictures {
    /** A picture of one dot. */
    private static final byte[] PICTURE = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
            + "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private WpsPictures() {
    }

    public static Path into(Path file, String id) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.createDirectories(zip.getPath("xl/media"));
            Files.write(zip.getPath("xl/media/image1.png"), PICTURE);
            Files.writeString(zip.getPath("xl/cellimages.xml"), """
                    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                    <etc:cellImages xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" \
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
                    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
                    xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><etc:cellImage><xdr:pic><xdr:nvPicPr>\
                    <xdr:cNvPr id="2" name="%s" descr="现场"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill>\
                    <a:blip r:embed="rId1"/></xdr:blipFill></xdr:pic></etc:cellImage></etc:cellImages>""".formatted(id));
            Files.createDirectories(zip.getPath("xl/_rels"));
            Files.writeString(zip.getPath("xl/_rels/cellimages.xml.rels"), """
                    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/>\
                    </Relationships>""");
            change(zip.getPath("[Content_Types].xml"), "</Types>", "<Override PartName=\"/xl/cellimages.xml\" "
                    + "ContentType=\"application/vnd.wps-officedocument.cellimage+xml\"/>"
                    + "<Default Extension=\"png\" ContentType=\"image/png\"/></Types>");
            change(zip.getPath("xl/_rels/workbook.xml.rels"), "</Relationships>", "<Relationship Id=\"rIdCellImages\" "
                    + "Type=\"http://www.wps.cn/officeDocument/2020/cellImage\" Target=\"cellimages.xml\"/></Relationships>");
        }
        return file;
    }

    private static void change(Path part, String what, String into) throws IOException {
        Files.writeString(part, Files.readString(part).replace(what, into));
    }
}
