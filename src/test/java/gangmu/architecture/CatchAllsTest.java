package gangmu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Where code catches whatever is thrown, a fault of the program must not get lost in it: it is thrown on as it is, or handed
 * to what tells whose fault it is and notes ours. Read from the source, for the classes no longer say what a catch does.
 */
class CatchAllsTest {
    private static final Set<String> ALL = Set.of("RuntimeException", "Exception", "Throwable");
    /** Tell whose fault it is and note ours, or carry it to where it is told. */
    private static final Set<String> TELLING = Set.of("OurFaults.passOn", "OurFaults.note", "OurFaults.noteIfOurs",
            "OurFaults.isOurs", "LOG.log", "Damage.note", "Database.failed", "Database.damaged", "failed.accept",
            "result.completeExceptionally", "fault.addSuppressed");

    @Test
    void whateverIsCaughtIsThrownOnOrToldAndNoted() throws IOException {
        List<String> lost = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
                String text = Files.readString(file);
                if (text.contains("catch (")) {
                    losing(text).forEach(line -> lost.add(file + ":" + line));
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void aCatchThatLosesOurFaultsIsFound() throws IOException {
        assertThat(losing("""
                class Planted {
                    void swallows() {
                        try { run(); } catch (RuntimeException e) { return; }
                    }
                    void callsItDamage() {
                        try { run(); } catch (java.io.IOException | Exception e) { throw new IllegalStateException("damaged", e); }
                    }
                    void tellsAnother() {
                        try { run(); } catch (Throwable e) { OurFaults.note(Planted.class, "", null); }
                    }
                    void throwsOn() {
                        try { run(); } catch (RuntimeException e) { close(); throw e; }
                    }
                    void tells() {
                        try { run(); } catch (RuntimeException e) { OurFaults.passOn(e); throw new IllegalStateException("damaged", e); }
                    }
                    void leavesItToOneThatTells() {
                        try { run(); } catch (Exception e) { throw told(e); }
                    }
                    RuntimeException told(Exception e) {
                        OurFaults.noteIfOurs(Planted.class, "", e);
                        return new IllegalStateException(e);
                    }
                    void promisedOnly() {
                        try { run(); } catch (IllegalArgumentException e) { return; }
                    }
                }
                """)).containsExactly(3L, 6L, 9L);
    }

    /** The lines of catches that lose what they caught. */
    private static List<Long> losing(String source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        JavacTask task = (JavacTask) compiler.getTask(null, null, diagnostic -> { }, List.of(), null, List.of(file));
        List<Long> lines = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            Set<String> own = Set.copyOf(tellingMethods(unit));
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitCatch(CatchTree caught, Void none) {
                    if (isAll(caught) && !keeps(caught.getBlock(), caught.getParameter().getName().toString(), own)) {
                        lines.add(unit.getLineMap().getLineNumber(
                                com.sun.source.util.Trees.instance(task).getSourcePositions().getStartPosition(unit, caught)));
                    }
                    return super.visitCatch(caught, none);
                }
            }.scan(unit, null);
        }
        return lines;
    }

    private static boolean isAll(CatchTree caught) {
        var type = caught.getParameter().getType();
        return type instanceof UnionTypeTree union ? union.getTypeAlternatives().stream().anyMatch(each -> ALL.contains(each.toString()))
                : ALL.contains(type.toString());
    }

    /** The methods of a file that tell of what they are handed. */
    private static List<String> tellingMethods(CompilationUnitTree unit) {
        List<String> names = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(com.sun.source.tree.MethodTree method, Void none) {
                if (method.getBody() != null && method.getParameters().stream()
                        .anyMatch(each -> tells(method.getBody(), each.getName().toString(), Set.of()))) {
                    names.add(method.getName().toString());
                }
                return super.visitMethod(method, none);
            }
        }.scan(unit, null);
        return names;
    }

    private static boolean keeps(com.sun.source.tree.Tree block, String name, Set<String> own) {
        boolean[] thrown = {false};
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitThrow(ThrowTree tree, Void none) {
                thrown[0] |= tree.getExpression().toString().matches("(?s)" + name + "|.*: " + name + "|.*\\? " + name + " :.*");
                return super.visitThrow(tree, none);
            }
        }.scan(block, null);
        return thrown[0] || tells(block, name, own);
    }

    private static boolean tells(com.sun.source.tree.Tree block, String name, Set<String> own) {
        boolean[] told = {false};
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
                String method = call.getMethodSelect().toString();
                told[0] |= (TELLING.contains(method) || own.contains(method))
                        && call.getArguments().stream().anyMatch(each -> is(each, name));
                return super.visitMethodInvocation(call, none);
            }
        }.scan(block, null);
        return told[0];
    }

    private static boolean is(ExpressionTree argument, String name) {
        return argument instanceof IdentifierTree identifier && identifier.getName().contentEquals(name);
    }
}
