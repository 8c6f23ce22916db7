package gangmu.excel.status;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;

/** Says of colours that they are opaque, as the schema of styles asks: POI writes red, green and blue alone. */
final class OpaqueColours {
    private static final QName RGB = new QName("rgb");
    private static final int WITHOUT_OPACITY = 6;

    private OpaqueColours() {
    }

    static void in(StylesTable styles) {
        Stream.of(styles.getFonts().stream().map(font -> (XmlObject) font.getCTFont()), styles.getFills().stream().map(fill ->
                (XmlObject) fill.getCTFill()), styles.getBorders().stream().map(border -> (XmlObject) border.getCTBorder()),
                IntStream.range(0, styles._getDXfsSize()).mapToObj(at -> (XmlObject) styles.getDxfAt(at)))
                .flatMap(styled -> styled).forEach(OpaqueColours::in);
    }

    private static void in(XmlObject styled) {
        try (XmlCursor cursor = styled.newCursor()) {
            int deep = 0;
            do {
                if (cursor.isContainer()) {
                    deep++;
                    String rgb = cursor.isStart() ? cursor.getAttributeText(RGB) : null;
                    if (rgb != null && rgb.length() == WITHOUT_OPACITY) {
                        cursor.setAttributeText(RGB, "FF" + rgb);
                    }
                } else if (cursor.isFinish()) {
                    deep--;
                }
                cursor.toNextToken();
            } while (deep > 0 && cursor.hasNextToken());
        }
    }
}
