package gangmu.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.ValueType;
import gangmu.period.Judgement;
import gangmu.period.Period;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept of a closed period says what it is, and is read by this program and, as far as it can, by later ones. */
class FrozenFormTest {
    private static final UUID ID = new UUID(1, 2);
    private static final UUID TASK = new UUID(3, 4);
    private static final FrozenLines LINES = FrozenLines.ofTheProgram();
    private static final String ENTITIES = """
            {"entity":"plan","id":"%1$s","fields":{"name":"A plan","start":"2021-01-01","end":"2025-12-31"}}
            {"entity":"period","id":"%1$s","fields":{"plan":"%1$s","code":"2023-06","name":"Mid","dataDate":"2023-06-30"}}
            {"entity":"rule_set","id":"%1$s","fields":{"plan":"%1$s"}}
            {"entity":"item","id":"%2$s","fields":{"plan":"%1$s","kind":"task","name":"A task\\twith\\n\\"signs\\""}}
            """.formatted(ID, TASK);

    private static String head(int version) {
        return "{\"form\":\"closed-period\",\"version\":%2$d,\"plan\":\"%1$s\",\"period\":\"%1$s\",\"rules\":\"%1$s\"}\n"
                .formatted(ID, version);
    }

    private static FrozenForm form() {
        return new FrozenForm(LINES, List.of(Plan.KIND, Period.KIND, RuleSet.KIND, Item.KIND));
    }

    @Test
    void valuesStandUnderTheirNamesAndNumbersKeepTheirDigits() {
        Assessment read = form().read(head(1) + ENTITIES + """
                {"item":"%s","progress":52.50,"source":"own","dataDate":"2023-06-30","elapsed":1E+1,"verdict":"%s",\
                "computed":"%s","counted":true,"met":false,"explanation":{"code":"a","args":["b"],"formula":"f",\
                "inputs":[{"name":"n","value":"v","source":"s"}],"dataDate":"2023-06-30","ruleSet":"r","ruleVersion":3}}
                """.formatted(TASK, ValueType.choiceName(ItemVerdict.values()[0]),
                ValueType.choiceName(ItemVerdict.values()[1])).replace("\"own\"",
                '"' + ValueType.choiceName(ProgressSource.values()[0]) + '"')).assessment();
        ItemResult result = read.items().get(TASK);
        assertThat(result.progress()).isEqualTo(new BigDecimal("52.50"));
        assertThat(result.elapsed()).isEqualTo(new BigDecimal("1E+1"));
        assertThat(result.verdict()).isEqualTo(ItemVerdict.values()[0]);
        assertThat(result.planned()).isNull();
        assertThat(result.counted()).isTrue();
        assertThat(result.explanation().version()).isEqualTo(3);
        assertThat(read.item(TASK).name()).isEqualTo("A task\twith\n\"signs\"");

        String written = form().write(read, List.of(read.plan().entity(), read.period().entity(), read.rules().entity(),
                read.item(TASK).entity()));
        assertThat(written).startsWith("{\"form\":\"closed-period\",\"version\":1,").contains("\"progress\":52.50,")
                .contains("\"verdict\":\"" + ValueType.choiceName(ItemVerdict.values()[0]));
        assertThat(form().read(written).assessment().items()).isEqualTo(read.items());
    }

    @Test
    void whatIsNotKnownIsLeftOutAndWhatIsLackingIsNone() {
        Assessment read = form().read(head(1) + ENTITIES.replace("\"kind\":\"task\"", "\"kind\":\"task\",\"of-later\":\"1\"")
                + "{\"entity\":\"of_later\",\"id\":\"%s\",\"fields\":{\"a\":\"b\"}}\n{\"of-later\":[1,{\"x\":null}]}\n".formatted(ID))
                        .assessment();
        assertThat(read.items()).isEmpty();
        assertThat(read.indicators()).isEmpty();
        assertThat(read.item(TASK).entity().get(Item.NAME)).startsWith("A task");
    }

    @Test
    void aFormOfALaterProgramIsRefusedInWords() {
        assertThatThrownBy(() -> form().read(head(2) + ENTITIES)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            Problem problem = refusal.problem();
            assertThat(problem.code()).isEqualTo("period.frozen-by-newer");
            assertThat(Words.of(Locale.ENGLISH).problem(problem)).contains("newer version");
        });
        assertThatThrownBy(() -> form().read("{\"form\":\"letter\"}\n" + ENTITIES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyChoiceIsReadBackFromItsCode() {
        for (Enum<?> choice : List.of(ItemVerdict.values()).stream().map(v -> (Enum<?>) v).toList()) {
            assertThat(new FrozenValues(LINES.read(LINES.write(new FrozenValues().put("v", choice).asMap())))
                    .choice("v", ItemVerdict.class)).isSameAs(choice);
        }
        for (Judgement choice : Judgement.values()) {
            assertThat(new FrozenValues().put("v", choice).choice("v", Judgement.class)).isSameAs(choice);
        }
    }

    @Test
    void aLineHoldsEveryTextInOneLine() {
        Map<String, Object> line = Map.of("text", "\r\n\t\\\"\u2028", "list", List.of("a", List.of()), "yes", true);
        assertThat(LINES.write(line)).doesNotContain("\n", "\r");
        assertThat(LINES.read(LINES.write(line))).isEqualTo(line);
    }
}
