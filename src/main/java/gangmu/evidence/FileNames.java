package gangmu.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of evidence files: kept as they were handed in, and looked at closely when a file leaves the program. */
public final class FileNames {
    /**
     * Endings of what does something by itself when it is opened, on Windows or on Linux: programs and scripts, what leads to
     * them, images of disks whose content escapes the mark of what came from the internet, documents with macros, queries that
     * fetch from the web. Kept after Microsoft's lists of what Outlook blocks ("Blocked attachments in Outlook") and of what
     * Office and Windows added to them since (iso, vhdx, iqy, slk, settingcontent-ms, library-ms, appref-ms, rdp); whoever
     * makes a release looks whether they have grown. An ending that is missing here costs a question that is not asked;
     * the beginning of a program tells it under any name ({@link #isProgram}).
     */
    private static final Set<String> DANGEROUS = Set.of(
            // Programs, and what installs or changes the system.
            "exe", "bat", "cmd", "com", "scr", "pif", "cpl", "msi", "msp", "mst", "msu", "msix", "appx", "appxbundle",
            "msixbundle", "application", "gadget", "dll", "ocx", "sys", "drv", "reg", "inf", "ins", "isp", "cab", "diagcab",
            "msc", "theme", "themepack", "run", "bin", "appimage", "deb", "rpm", "service", "flatpakref", "snap",
            // Scripts.
            "vb", "vbs", "vbe", "vbp", "js", "jse", "mjs", "ws", "wsf", "wsc", "wsh", "sct", "hta", "ps1", "ps1xml", "ps2",
            "psm1", "psd1", "psc1", "jar", "jnlp", "sh", "bash", "csh", "ksh", "py", "pyc", "pyo", "pyw", "pyz", "pl", "rb",
            "lua", "tcl", "awk",
            // What leads to something else.
            "lnk", "url", "website", "webloc", "scf", "desktop", "appref-ms", "library-ms", "search-ms", "searchconnector-ms",
            "settingcontent-ms", "rdp", "chm", "hlp", "shb", "shs", "xbap", "xnk", "osd", "grp", "mcf",
            // Images of disks.
            "iso", "img", "vhd", "vhdx", "vmdk", "udf", "dmg",
            // Documents with macros, or that load such; queries; databases.
            "docm", "dotm", "xlsm", "xltm", "xlam", "xla", "xlsb", "xll", "xlm", "slk", "iqy", "oqy", "dqy", "rqy", "odc",
            "pptm", "potm", "ppsm", "ppam", "ppa", "sldm", "mda", "mdb", "mde", "mdw", "accda", "accdb", "accde", "accdr",
            "ade", "adp", "wiz", "one", "pub",
            // Pages that a browser runs.
            "svg", "html", "htm", "mht", "mhtml", "xhtml", "xht", "shtml", "swf");
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5",
            "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
            "com\u00b9", "com\u00b2", "com\u00b3", "lpt\u00b9", "lpt\u00b2", "lpt\u00b3", "com0", "lpt0", "conin$", "conout$");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");
    private static final Pattern TRAILING = Pattern.compile("[. ]+$");
    private static final int LONGEST = 200;

    private FileNames() {
    }

    /** Whether a file of this name may run when it is opened; dots and spaces at the end do not hide it. */
    public static boolean isDangerous(String name) {
        String bare = TRAILING.matcher(name).replaceAll("");
        return DANGEROUS.contains(bare.substring(bare.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether the beginning of a file says that it is a program, whatever its name. */
    public static boolean isProgram(byte[] beginning) {
        String head = new String(beginning, StandardCharsets.ISO_8859_1);
        return head.startsWith("MZ") || head.startsWith("\u007fELF") || head.startsWith("#!");
    }

    /** Whether it leads elsewhere rather than naming a file, as no file that was handed in does. */
    public static boolean isPath(String name) {
        return name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.equals(".") || name.equals("..");
    }

    /** The name as every file system takes it: what it does not take becomes an underline, its ending is kept. */
    public static String onDisk(String name) {
        String safe = TRAILING.matcher(FORBIDDEN.matcher(name).replaceAll("_")).replaceAll("");
        // Windows takes a device for what stands before the first dot, spaces or not: NUL.tar.gz is NUL.
        int dot = safe.indexOf('.');
        String stem = (dot > 0 ? safe.substring(0, dot) : safe).strip();
        if (RESERVED.contains(stem.toLowerCase(Locale.ROOT)) || safe.isEmpty()) {
            safe = "_" + safe;
        }
        while (safe.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            int end = safe.lastIndexOf('.') > 1 ? safe.lastIndexOf('.') : safe.length();
            int cut = safe.offsetByCodePoints(end, -1);
            safe = cut <= 0 ? safe.substring(0, end - 1) : safe.substring(0, cut) + safe.substring(end);
        }
        return safe;
    }
}
