package gangmu.launch;

import java.util.Locale;
import java.util.Map;

/** Which language to speak at first: Chinese, unless the user's own settings ask for English. */
final class Language {
    private Language() {
    }

    /** By the variables of the environment; a locale that says nothing of a language (C, POSIX) asks for none. */
    static Locale ofUser(Map<String, String> environment) {
        for (String variable : new String[] {"GANGMU_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isBlank() && !value.startsWith("C") && !value.startsWith("POSIX")) {
                return value.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            }
        }
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return windows && Locale.getDefault().getLanguage().equals("en") ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
    }
}
