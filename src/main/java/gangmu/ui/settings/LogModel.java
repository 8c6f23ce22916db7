package gangmu.ui.settings;

import gangmu.ui.shell.Session;
import gangmu.usecase.output.HandOverLog;
import gangmu.words.Words;
import java.nio.file.Path;

/** The log of the program's own faults, passed on as one file. */
final class LogModel {
    private final Session session;

    LogModel(Session session) {
        this.session = session;
    }

    /** Packs the log into a file that is asked for. */
    void pack() {
        Words words = session.words();
        Path file = session.chooseTarget(words.get("settings.log-pack"), words.get("settings.log-name"));
        if (file == null) {
            return;
        }
        HandOverLog log = new HandOverLog(session.adapters().logFiles(), session.workspace().ids());
        session.work().run(words.get("settings.log-packing"), progress -> log.to(file)).whenComplete((packed, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else {
                session.notices().say("settings.log-packed", file.toString());
            }
        });
    }
}
