package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductsTest {
    private Shop shop;
    private Products products;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.inMemory();
        products = shop.products();
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    @Test
    void whoIsSecondDoesNotOverwriteWhoWasFirst() throws Exception {
        Product known = products.find(1);
        assertThat(products.update(known, new Draft("First", null, null))).isTrue();
        assertThat(products.update(known, new Draft("Second", null, null))).isFalse();
        assertThat(products.find(1).name()).isEqualTo("First");
    }

    @Test
    void aNameIsTakenOnce() throws Exception {
        Product known = products.find(1);
        assertThatThrownBy(() -> products.update(known, new Draft("Sencha", null, null)))
                .isInstanceOf(NameTaken.class);
        assertThatThrownBy(() -> products.create(new Draft("Sencha", "", BigDecimal.ONE)))
                .isInstanceOf(NameTaken.class);
    }

    @Test
    void whatDidNotHappenIsNotTold() throws Exception {
        List<Change> told = new ArrayList<>();
        try (Changes.Listening listening = shop.changes().listen(told::add)) {
            Product known = products.find(1);
            products.delete(1);
            products.delete(1);
            products.update(known, new Draft("Late", null, null));
            assertThat(listening).isNotNull();
        }
        assertThat(told).containsExactly(new Change(Change.Kind.DELETED, 1));
    }

    @Test
    void everyShopHasADatabaseOfItsOwn() throws Exception {
        products.delete(1);
        try (Shop other = Shop.inMemory()) {
            assertThat(other.products().find(1)).isNotNull();
        }
    }
}
