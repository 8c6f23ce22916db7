package gangmu.ui.shell;

import gangmu.evidence.FileNames;
import gangmu.usecase.workspace.TemporaryFiles;
import gangmu.words.Words;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.HostServices;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.transform.Scale;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The desktop that the program really runs on. */
public final class SystemDesktop implements Desktop {
    private static final String OPENED = "opened";
    private final Stage stage;
    private final @Nullable HostServices services;
    private final Supplier<Words> words;
    private @Nullable File last;
    private boolean chosenForExport;
    private @Nullable Timeline sweeping;

    public SystemDesktop(Stage stage, @Nullable HostServices services, Supplier<Words> words) {
        this.stage = stage;
        this.services = services;
        this.words = words;
    }

    /** Where the last choice was made, as long as it is there: a stick may have been pulled out. */
    private @Nullable File lastFolder() {
        return last != null && last.isDirectory() ? last : null;
    }

    @Override
    public List<Path> chooseFiles(String title, List<String> endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(lastFolder());
        if (!endings.isEmpty()) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(title,
                    endings.stream().map(ending -> "*." + ending).toList()));
        }
        List<File> files = chooser.showOpenMultipleDialog(stage);
        if (files == null) {
            return List.of();
        }
        last = files.getFirst().getParentFile();
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public @Nullable Path chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(lastFolder());
        File folder = chooser.showDialog(stage);
        if (folder != null) {
            last = folder;
        }
        return folder == null ? null : folder.toPath();
    }

    @Override
    public @Nullable Path chooseTarget(String title, String proposedName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(lastFolder());
        chooser.setInitialFileName(proposedName);
        File file = chooser.showSaveDialog(stage);
        if (file != null) {
            last = file.getParentFile();
        }
        return file == null ? null : file.toPath();
    }

    @Override
    public @Nullable Path chooseTarget(String title, String proposedName, Path proposedFolder) {
        return in(proposedFolder, () -> chooseTarget(title, proposedName));
    }

    @Override
    public @Nullable Path chooseFolder(String title, Path proposed) {
        return in(proposed, () -> chooseFolder(title));
    }

    /** A chooser can only begin in a folder that is there; one that was made for it and not used goes again. */
    private @Nullable Path in(Path folder, Supplier<@Nullable Path> choose) {
        File before = last;
        boolean made = !Files.exists(folder);
        try {
            Files.createDirectories(folder);
            last = chosenForExport && before != null ? before : folder.toFile();
            Path chosen = choose.get();
            if (chosen == null) {
                last = before;
            } else {
                chosenForExport = true;
            }
            if (made && (chosen == null || !chosen.startsWith(folder))) {
                Files.deleteIfExists(folder);
            }
            return chosen;
        } catch (IOException e) {
            // Beside a workspace on a stick nothing may be written: then the chooser begins where it likes.
            last = before;
            return choose.get();
        }
    }

    @Override
    public void open(Path file) {
        if (System.getProperty("os.name", "").startsWith("Linux")) {
            new SystemOpener(SystemOpener.LINUX, unopened -> Platform.runLater(() -> tellUnopened(unopened))).open(file);
        } else if (services != null) {
            // Windows asks by itself with which program to open what it knows none for.
            services.showDocument(file.toUri().toString());
        }
    }

    private void tellUnopened(Path file) {
        Alert alert = new Alert(Alert.AlertType.INFORMATION, words.get().get("shell.unopened", file.toString()));
        Dialogs.dress(alert);
        alert.setTitle(words.get().get("shell.unopened.title"));
        alert.setHeaderText(null);
        alert.show();
    }

    @Override
    public void open(Path kept, String name) {
        Words spoken = words.get();
        if ((FileNames.isDangerous(name) || FileNames.isProgram(beginning(kept))) && !confirm(spoken.get("shell.dangerous.title"),
                spoken.get("shell.dangerous.text", name), spoken.get("shell.dangerous.yes"))) {
            return;
        }
        try {
            Path copy = TemporaryFiles.folder(OPENED).resolve(FileNames.onDisk(name));
            Files.copy(kept, copy, StandardCopyOption.REPLACE_EXISTING);
            sweepFromNowOn();
            open(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes copies of evidence away after a day, however long the window stays open. */
    private void sweepFromNowOn() {
        if (sweeping == null) {
            sweeping = new Timeline(new KeyFrame(Duration.hours(1), tick -> TemporaryFiles.sweepOld(OPENED)));
            sweeping.setCycleCount(Animation.INDEFINITE);
            sweeping.play();
        }
    }

    @Override
    public void forgetOpened() {
        TemporaryFiles.sweepAll(OPENED);
    }

    private static byte[] beginning(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean confirm(String title, String text, String yes) {
        ButtonType yesButton = new ButtonType(yes, ButtonBar.ButtonData.OK_DONE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, text, yesButton, ButtonType.CANCEL);
        Dialogs.dress(alert);
        alert.setTitle(title);
        alert.setHeaderText(null);
        return alert.showAndWait().filter(yesButton::equals).isPresent();
    }

    @Override
    public Printed print(List<? extends Node> pages, boolean wide) {
        PrinterJob job = Printer.getAllPrinters().isEmpty() ? null : PrinterJob.createPrinterJob();
        if (job == null) {
            return Printed.NO_PRINTER;
        }
        if (!job.showPrintDialog(stage)) {
            job.cancelJob();
            return Printed.CANCELLED;
        }
        PageLayout layout = job.getPrinter().createPageLayout(Paper.A4,
                wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT, Printer.MarginType.DEFAULT);
        boolean sent = true;
        for (Node page : pages) {
            Bounds bounds = page.getLayoutBounds();
            double share = Math.min(layout.getPrintableWidth() / bounds.getWidth(),
                    layout.getPrintableHeight() / bounds.getHeight());
            Scale scale = new Scale(share, share);
            page.getTransforms().add(scale);
            sent &= job.printPage(layout, page);
            page.getTransforms().remove(scale);
        }
        return sent && job.endJob() ? Printed.SENT : Printed.FAILED;
    }
}
