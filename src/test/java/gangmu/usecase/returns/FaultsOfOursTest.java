package gangmu.usecase.returns;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Problem;
import gangmu.excel.returns.WorkbookFiles;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnWorkbooks;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.accepting.ReturnChoices;
import gangmu.returns.recognising.ReturnHints;
import gangmu.usecase.workspace.Progress;
import gangmu.words.Words;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Where the program fails at one file, it says so of itself, notes it, and goes on with the others. */
class FaultsOfOursTest extends AtTheReturnsOffice {
    /** Real workbooks, but for a reader that stumbles over one file. */
    private static ReturnWorkbooks stumblingOver(String name) {
        WorkbookFiles real = new WorkbookFiles();
        return (ReturnWorkbooks) Proxy.newProxyInstance(ReturnWorkbooks.class.getClassLoader(),
                new Class<?>[] {ReturnWorkbooks.class}, (proxy, method, args) -> {
                    if (method.getName().equals("read") && ((Path) args[0]).endsWith(name)) {
                        throw new NullPointerException("planted");
                    }
                    try {
                        return method.invoke(real, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static <T> T noting(List<LogRecord> noted, Supplier<T> work) {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                noted.add(entry);
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        Logger logger = Logger.getLogger(TakeInReturn.class.getName());
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            return work.get();
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
    }

    private List<Path> threeReturns() {
        List<Path> files = new ArrayList<>();
        for (String name : List.of("a.xlsx", "b.xlsx", "c.xlsx")) {
            try (FilledReturn filled = template()) {
                files.add(filled.put("重点任务", "水务任务" + (files.size() + 1), "完成比例（%）", 30 + files.size())
                        .save(folder.resolve(name)));
            }
        }
        return files;
    }

    private static void assertToldAsOurs(List<Problem> messages, List<LogRecord> noted) {
        assertThat(messages).extracting(Problem::code).containsExactly("return.file.our-fault");
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(Words.of(locale).problem(messages.getFirst())).contains("b.xlsx")
                    .doesNotContain("Exception", "gangmu.", "损坏", "damaged");
        }
        assertThat(noted).hasSize(1).allSatisfy(entry -> {
            assertThat(entry.getThrown()).isInstanceOf(NullPointerException.class).hasStackTraceContaining("FaultsOfOursTest");
            assertThat(entry.getMessage()).doesNotContain("b.xlsx");
        });
    }

    @Test
    void oneFileThatCannotBeComparedLeavesTheOthersUnharmed() {
        TakeInReturn takeIn = new TakeInReturn(office.workspace(), stumblingOver("b.xlsx"));
        List<LogRecord> noted = new ArrayList<>();
        List<TakenIn> all = noting(noted, () -> takeIn.takeIn(threeReturns(), ReturnHints.NONE, Acceptance.SAFE,
                Progress.NONE, each -> { }));
        assertThat(all).extracting(TakenIn::outcome)
                .containsExactly(ReturnOutcome.TAKEN_IN, ReturnOutcome.REFUSED, ReturnOutcome.TAKEN_IN);
        assertToldAsOurs(all.get(1).preview().messages(), noted);
    }

    @Test
    void oneFileThatCannotBeTakenInLeavesTheOthersUnharmed() {
        TakeInReturn takeIn = new TakeInReturn(office.workspace(), new WorkbookFiles());
        List<LogRecord> noted = new ArrayList<>();
        List<TakenIn> all = noting(noted, () -> takeIn.takeIn(threeReturns(), ReturnHints.NONE, List.of(), looked -> {
            if (looked.preview().file().endsWith("b.xlsx")) {
                throw new NullPointerException("planted");
            }
            return ReturnChoices.all(Acceptance.SAFE);
        }, Progress.NONE, each -> { }));
        assertThat(all).extracting(TakenIn::outcome)
                .containsExactly(ReturnOutcome.TAKEN_IN, ReturnOutcome.REFUSED, ReturnOutcome.TAKEN_IN);
        assertThat(all.get(1).committed()).isNull();
        assertToldAsOurs(all.get(1).preview().messages().stream()
                .filter(message -> message.code().startsWith("return.file")).toList(), noted);
    }

    @Test
    void noMessageIsLongerThanAFewLines() {
        String endless = "insert into item (id, name) values " + "(?, ?), ".repeat(200_000);
        String told = Words.of(Locale.ENGLISH).problem(Problem.of("file.write-failed", "/a/plan.xlsx", endless));
        assertThat(told).contains("/a/plan.xlsx", "insert into item").hasSizeLessThan(2_000);
        assertThat(Words.of(Locale.SIMPLIFIED_CHINESE).problem(Problem.of("file.write-failed", "/a/plan.xlsx",
                Problem.of("file.write-failed", endless, endless)))).hasSizeLessThan(5_000);
    }
}
