package gangmu.usecase.returns;

import gangmu.changes.FileTrouble;
import gangmu.changes.PastStates;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.faults.OurFaults;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.ReturnReading;
import gangmu.returns.ReturnWorkbooks;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.accepting.ReturnChoices;
import gangmu.returns.document.WorkbookFault;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.returns.recognising.Recognition;
import gangmu.returns.recognising.ReturnHints;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Taking in returns: {@link #preview} compares a file three ways and changes nothing; {@link #accept} takes over what
 * was chosen, as one change set for the file.
 */
public final class TakeInReturn {
    /** Files that are no returns and may be evidence of one that lies beside them. */
    private static final Pattern EVIDENCE =
            Pattern.compile(".*\\.(jpe?g|png|gif|bmp|tiff?|webp|heic|pdf|ofd|docx?|wps|pptx?|zip|rar|7z|mp4|mov|mp3)");
    private static final String LOCK = "~$";
    private static final String PASSWORD = "return.file.password-";
    private static final int MOST_READERS = 4;
    /** Bytes of a file that is read while no other large one is. */
    private static final long LARGE = 1L << 20;
    private static final int MOST_BESIDE = 2_000;
    private final Workspace workspace;
    private final ReturnWorkbooks workbooks;
    private final ReturnReading reading;
    private final AcceptReturn accepting;
    /** By the hash of a file, the password that opened it: it is asked for once while the program runs. */
    private final Map<String, char[]> passwords = new ConcurrentHashMap<>();

    public TakeInReturn(Workspace workspace, ReturnWorkbooks workbooks) {
        this.workspace = workspace;
        this.workbooks = workbooks;
        this.accepting = new AcceptReturn(workspace, workbooks);
        this.reading = new ReturnReading(workbooks, new PastStates(workspace.journal(), workspace::snapshot));
    }

    /**
     * The files to take in, in the order of their names: those given, and those that lie in the folders given and in the
     * folders in them, but for pictures and the like, and for the marks that programs leave beside an open workbook.
     * Archives stay as they are: {@link #arrived} opens them.
     *
     * @throws Refusal {@code return.file.unreachable} where a folder cannot be read
     */
    public static List<Path> files(List<Path> filesAndFolders) {
        return filesAndFolders.stream().flatMap(each -> Files.isDirectory(each)
                ? ArrivedFiles.inside(each).stream() : Stream.of(each)).toList();
    }

    /**
     * As {@link #files}, with what archives hold; to be closed when the files are no longer needed.
     *
     * @throws Refusal {@code return.file.unreachable} where a folder cannot be read
     */
    public ArrivedFiles arrived(List<Path> filesAndFolders) {
        return ArrivedFiles.of(filesAndFolders, workbooks);
    }

    /** The marks of open workbooks that {@link #files} passes over in folders: somebody may not have saved yet. */
    public static List<Path> locks(List<Path> filesAndFolders) {
        List<Path> locks = new ArrayList<>();
        for (Path each : filesAndFolders) {
            locks.addAll(inside(each, name -> name.startsWith(LOCK)));
        }
        return locks;
    }

    /** What lies in the folder of a workbook, or in a folder named like it, and may be evidence. */
    private static List<Path> beside(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        if (folder == null) {
            return List.of();
        }
        List<Path> beside = new ArrayList<>(inside(folder, each -> EVIDENCE.matcher(each).matches()));
        beside.addAll(inside(folder.resolve(dot > 0 ? name.substring(0, dot) : name + "_"),
                each -> EVIDENCE.matcher(each).matches()));
        return beside;
    }

    private static List<Path> inside(Path folder, Predicate<String> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(each -> wanted.test(each.getFileName().toString().toLowerCase(Locale.ROOT)))
                    .filter(Files::isRegularFile).sorted().limit(MOST_BESIDE).toList();
        } catch (IOException e) {
            // The workbook itself is what counts; the folder around it may be closed to us.
            return List.of();
        }
    }

    /**
     * What a file would change. Never fails: what is wrong with it is said in its messages.
     *
     * @param hints what the user knows of it: a password, whose return it is
     */
    public ReturnPreview preview(Path file, ReturnHints hints) {
        return preview(file, hints, workspace.snapshot());
    }

    private ReturnPreview preview(Path file, ReturnHints hints, Snapshot now) {
        String hash;
        try {
            hash = hash(file);
        } catch (IOException e) {
            return ReturnPreview.stopped(file, "", ReturnOutcome.REFUSED, List.of(Problem.of("return.file.unreachable",
                    String.valueOf(file.getFileName()), FileTrouble.of(e))));
        }
        try {
            ReceivedReturn before = ReceivedReturn.goneOnWith(now, hash);
            ReturnHints known = before == null ? hints : hints.over(before);
            char[] password = known.password() == null ? passwords.get(hash) : known.password();
            ReturnPreview read = reading.preview(file, hash, beside(file), now, password == null ? known : known.withPassword(password));
            if (password != null && read.recognition() != null) {
                passwords.put(hash, password);
            }
            return read;
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (Refusal refusal) {
            return ReturnPreview.stopped(file, hash, ReturnOutcome.REFUSED, List.of(refusal.problem()));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return ReturnPreview.stopped(file, hash, ReturnOutcome.REFUSED, List.of(ours("comparing a return", file, e)));
        }
    }

    /** One file at which the program fails leaves the others unharmed. */
    private static Problem ours(String doing, Path file, Throwable fault) {
        OurFaults.note(TakeInReturn.class, doing, fault);
        return told(file, fault);
    }

    private static Problem told(Path file, Throwable fault) {
        return new WorkbookFault(fault instanceof OutOfMemoryError ? WorkbookFault.Reason.TOO_LARGE
                : WorkbookFault.Reason.OUR_FAULT).problem(String.valueOf(file.getFileName()));
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Takes over what was chosen, as one change set with the record of the return. A file that changes nothing is
     * recorded too: its unit has answered.
     *
     * @throws Refusal {@code return.version.first} where an older version beside it is to be taken in before,
     *     {@code return.ours-moved} where what we have is not what the preview showed any more,
     *     {@code evidence.*} where what came along cannot be kept, or what the rules of the plan refuse; the plan is as
     *     it was then
     */
    public TakenIn accept(ReturnPreview preview, ReturnChoices choices) {
        Recognition recognition = preview.recognition();
        String older = preview.onTopOf();
        if (older != null && recognition != null && !choices.isOnlyLooking()) {
            ReceivedReturn last = ReceivedReturn.last(workspace.snapshot(), recognition.unit(), recognition.period());
            if (last == null || !last.hash().equals(older)) {
                throw Refusal.of("return.version.first", String.valueOf(preview.file().getFileName()));
            }
        }
        return accepting.accept(preview, choices);
    }

    /**
     * Records that a return goes back to its unit, with the reason; nothing is taken from it.
     *
     * @throws Refusal {@code return.which-unit} where nobody knows whose it is
     */
    public Committed sendBack(ReturnPreview preview, String reason) {
        return accepting.sendBack(preview, reason);
    }

    /**
     * What files would change, each by itself, read side by side on the processors that there are.
     *
     * @param each is told of every file, in their order, as soon as it and those before it are read; on the thread of
     *     the caller
     */
    public List<ReturnPreview> preview(List<Path> files, ReturnHints hints, Progress progress,
            Consumer<ReturnPreview> each) {
        List<ReturnPreview> previews = new ArrayList<>();
        ExecutorService readers = Executors.newFixedThreadPool(
                Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_READERS),
                Thread.ofPlatform().daemon().name("gangmu-returns-", 1).factory());
        // A large file fills the memory that there is; two of them side by side would both fail.
        Semaphore large = new Semaphore(1);
        try {
            List<CompletableFuture<ReturnPreview>> reading = files.stream().map(file ->
                    CompletableFuture.supplyAsync(() -> preview(file, hints, large), readers)).toList();
            for (CompletableFuture<ReturnPreview> one : reading) {
                progress.at("take-in", previews.size(), files.size());
                previews.add(Workspace.await(one));
            }
            // Versions of one return are told apart before any of them is shown as something to take.
            VersionsTogether versions = VersionsTogether.of(previews, TakeInReturn::told);
            Map<Integer, ReturnPreview> shown = onTop(versions, previews, file -> hints);
            List<ReturnPreview> related = versions.inOrder().stream().map(shown::get).toList();
            related.forEach(each);
            return related;
        } finally {
            readers.shutdownNow();
        }
    }

    /** The files as they are to be shown: each version as it looks on top of the one before it. */
    private Map<Integer, ReturnPreview> onTop(VersionsTogether versions, List<ReturnPreview> previews,
            IntFunction<ReturnHints> hints) {
        Map<Integer, ReturnPreview> shown = new HashMap<>();
        Map<Integer, Snapshot> stood = new HashMap<>();
        for (int file : versions.inOrder()) {
            Integer before = versions.before(file);
            ReturnPreview own = previews.get(file);
            Snapshot now = workspace.snapshot();
            if (before != null) {
                ReturnPreview older = Objects.requireNonNull(shown.get(before));
                now = rehearse(Objects.requireNonNull(stood.get(before)), older);
                // An older version of which nothing is to be taken leaves no entry on top of which to take this one.
                own = preview(own.file(), hints.apply(file), now)
                        .onTopOf(older.outcome() == ReturnOutcome.PREVIEWED ? older.hash() : older.onTopOf());
            }
            shown.put(file, versions.told(file, own));
            stood.put(file, now);
        }
        return shown;
    }

    /** The plan as it would stand with what is safe of a file; as it stands where that cannot be taken in, which accepting tells. */
    private Snapshot rehearse(Snapshot now, ReturnPreview preview) {
        try {
            return accepting.rehearse(now, preview, Acceptance.SAFE);
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (Refusal refusal) {
            return now;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            OurFaults.note(TakeInReturn.class, "comparing versions of a return", e);
            return now;
        }
    }

    private ReturnPreview preview(Path file, ReturnHints hints, Semaphore large) {
        boolean alone = file.toFile().length() > LARGE;
        if (alone) {
            large.acquireUninterruptibly();
        }
        try {
            return preview(file, hints);
        } finally {
            if (alone) {
                large.release();
            }
        }
    }

    /** A file as it was looked at, and what it took to do so: the password that fitted is among the hints. */
    public record Looked(ReturnPreview preview, ReturnHints hints) {
    }

    /** As {@link #preview}, trying passwords where one is needed. */
    public Looked look(Path file, ReturnHints hints, List<char[]> passwords) {
        ReturnPreview preview = preview(file, hints);
        for (char[] password : passwords) {
            boolean closed = preview.messages().stream().anyMatch(message -> message.code().startsWith(PASSWORD));
            if (closed) {
                ReturnHints opening = hints.withPassword(password);
                ReturnPreview tried = preview(file, opening);
                if (tried.messages().stream().noneMatch(message -> message.code().startsWith(PASSWORD))) {
                    return new Looked(tried, opening);
                }
            }
        }
        return new Looked(preview, hints);
    }

    /**
     * One file after the other, each compared and taken in by itself; one that fails leaves the others unharmed, and
     * whoever stops in between leaves whole files only.
     *
     * @param passwords to try on files that need one
     * @param choices what to take from a file
     * @param each is told of every file as soon as it is done
     */
    public List<TakenIn> takeIn(List<Path> files, ReturnHints hints, List<char[]> passwords,
            Function<Looked, ReturnChoices> choices, Progress progress, Consumer<TakenIn> each) {
        List<Looked> looked = new ArrayList<>();
        for (Path file : files) {
            progress.at("take-in", looked.size(), 2L * files.size());
            looked.add(look(file, hints, passwords));
        }
        VersionsTogether versions = VersionsTogether.of(looked.stream().map(Looked::preview).toList(), TakeInReturn::told);
        Map<Integer, ReturnPreview> shown = onTop(versions, looked.stream().map(Looked::preview).toList(),
                file -> looked.get(file).hints());
        List<TakenIn> all = new ArrayList<>();
        Set<Object> touched = new HashSet<>();
        Map<Integer, TakenIn> done = new HashMap<>();
        for (int i : versions.inOrder()) {
            progress.at("take-in", files.size() + all.size(), 2L * files.size());
            // What was taken from another file of the unit moved what we have; and so would what was not taken after all.
            Integer before = versions.before(i);
            boolean moved = touched.contains(VersionsTogether.whose(looked.get(i).preview())) || before != null
                    && Objects.requireNonNull(done.get(before)).outcome() != ReturnOutcome.PREVIEWED;
            Looked now = moved && !versions.isSuperseded(i) ? look(files.get(i), hints, passwords) : looked.get(i);
            now = new Looked(moved && !versions.isSuperseded(i) ? versions.told(i, now.preview())
                    : Objects.requireNonNull(shown.get(i)), now.hints());
            looked.set(i, now);
            Looked last = now;
            TakenIn one = alone(now.preview(), () -> choices.apply(last).answered(last.hints().answers()));
            if (one.committed() != null) {
                touched.add(VersionsTogether.whose(now.preview()));
            }
            each.accept(one);
            all.add(one);
            done.put(i, one);
        }
        return all;
    }

    /** Takes in one file of several: what goes wrong with it is what became of it. */
    private TakenIn alone(ReturnPreview preview, Supplier<ReturnChoices> choices) {
        try {
            return accept(preview, choices.get());
        } catch (Refusal refusal) {
            return new TakenIn(preview.with(refusal.problem()), ReturnOutcome.REFUSED, 0, null);
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return new TakenIn(preview.with(ours("taking in a return", preview.file(), e)), ReturnOutcome.REFUSED, 0, null);
        }
    }

    /**
     * As {@link #accept}, for one file of several that may be of one unit: it is looked at again where what we have moved
     * since, and what goes wrong with it is what became of it.
     */
    public TakenIn acceptApart(ReturnPreview preview, ReturnChoices choices, ReturnHints hints) {
        TakenIn one = alone(preview, () -> choices);
        boolean moved = one.outcome() == ReturnOutcome.REFUSED && one.preview().messages().stream()
                .anyMatch(message -> message.code().equals("return.ours-moved"));
        return moved ? alone(preview(preview.file(), hints), () -> choices) : one;
    }

    /** As above, by one rule for all files. */
    public List<TakenIn> takeIn(List<Path> files, ReturnHints hints, Acceptance acceptance, Progress progress,
            Consumer<TakenIn> each) {
        return takeIn(files, hints, List.of(), looked -> ReturnChoices.all(acceptance), progress, each);
    }
}
