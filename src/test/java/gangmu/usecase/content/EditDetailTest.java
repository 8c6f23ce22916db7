package gangmu.usecase.content;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.plan.Item;
import org.junit.jupiter.api.Test;

class EditDetailTest {
    @Test
    void everyFieldOfEveryKindIsKnownAgainByWhatWasSaidOfIt() {
        for (Kind kind : Kinds.OF_PLANS) {
            for (Field<?> field : kind.fields()) {
                EditDetail read = EditDetail.of(EditDetail.text("生态 组", field));
                assertThat(read.field()).isEqualTo(field);
                assertThat(read.about()).isEqualTo("生态 组 ");
            }
        }
    }

    @Test
    void whatWasSaidBeforeKindsWereSaidIsOfItems() {
        assertThat(EditDetail.of("1.1.2 leader").field()).isEqualTo(Item.LEADER);
        assertThat(EditDetail.of("规划").field()).isNull();
    }
}
