package gangmu.usecase;

import gangmu.bench.BigPlan;
import gangmu.bench.Once;
import gangmu.excel.returns.WorkbookFiles;
import gangmu.returns.ReturnPreview;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.WorkbookFault;
import gangmu.returns.recognising.ReturnHints;
import gangmu.usecase.returns.TakeInReturn;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The returns of 60 units with 400 rows each: read, and compared three ways as well, beside reading the same files with
 * fastexcel and with nothing but the JDK's unzipping and XML events.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
public class ReadReturnsBench {
    private static final int UNITS = 60;
    private static final int ROWS = 400;
    private Workspace workspace;
    private List<Path> files;

    @Setup
    public void open() throws IOException {
        Path folder = Once.copied("returns", made -> FilledReturns.make(made, UNITS, ROWS));
        workspace = BigPlan.open(folder.resolve("workspace"));
        try (Stream<Path> inside = Files.list(folder.resolve("files"))) {
            files = inside.sorted().toList();
        }
    }

    @TearDown
    public void close() {
        workspace.close();
    }

    @Benchmark
    public List<ReturnDocument> read60ReturnsOf400Rows() throws WorkbookFault {
        WorkbookFiles workbooks = new WorkbookFiles();
        List<ReturnDocument> read = new ArrayList<>();
        for (Path file : files) {
            read.add(workbooks.read(file, null));
        }
        return read;
    }

    @Benchmark
    public List<ReturnPreview> readAndCompare60ReturnsOf400Rows() {
        TakeInReturn takeIn = new TakeInReturn(workspace, new WorkbookFiles());
        return takeIn.preview(files, ReturnHints.NONE, Progress.NONE, preview -> { });
    }

    @Benchmark
    public int floorFastexcelReadOfTheFiles() throws IOException {
        int characters = 0;
        for (Path file : files) {
            characters += FilledReturns.readWithFastexcel(file);
        }
        return characters;
    }

    @Benchmark
    public int floorXmlEventsOfTheFiles() throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        int characters = 0;
        for (Path file : files) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (entry.getName().startsWith("xl/worksheets/sheet")
                            || entry.getName().equals("xl/sharedStrings.xml")) {
                        characters += read(factory, zip.getInputStream(entry));
                    }
                }
            }
        }
        return characters;
    }

    private static int read(XMLInputFactory factory, InputStream in) throws XMLStreamException {
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        int characters = 0;
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.CHARACTERS) {
                characters += reader.getText().length();
            }
        }
        return characters;
    }
}
