package gangmu.assessment;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;

/** The rule sets that come with the program, as data: one file each under {@code presets}. */
public final class RulePresets {
    /** 国家口径: the words of the national mid-term evaluation, and the default. */
    public static final String NATIONAL = "national";
    /** 地方口径: lights by points behind, 10 to 30 yellow, more red. */
    public static final String LOCAL_POINTS = "local-points";
    /** 地方口径: lights by the ratio to the phased plan, up to 50 % below yellow, more red. */
    public static final String LOCAL_RATIO = "local-ratio";
    public static final List<String> ALL = List.of(NATIONAL, LOCAL_POINTS, LOCAL_RATIO);

    private RulePresets() {
    }

    /** A rule set of a plan, filled from a preset. */
    public static Entity entity(String preset, UUID plan, UUID id) {
        Properties values = new Properties();
        try (InputStream in = Objects.requireNonNull(
                RulePresets.class.getResourceAsStream("presets/" + preset + ".properties"), preset)) {
            values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Entity entity = Entity.blank(RuleSet.KIND, id);
        for (Field<?> field : RuleSet.KIND.fields()) {
            entity = entity.withUntyped(field, field.read(values.getProperty(field.name())));
        }
        return entity.with(RuleSet.PLAN, plan);
    }
}
