package app.api.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routelet.HttpException;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import java.math.BigDecimal;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.Draft;
import shop.Shop;

class RouteTest {
    private static final RouteContext<?> CONTEXT = RouteContext.of("/api/products");

    private Shop shop;
    private Route route;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.inMemory();
        route = new Route(shop.products());
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    @Test
    void productsAreListedByName() throws Exception {
        assertThat(route.GET().bodyBytes()).asString().startsWith("[{\"id\":1,\"name\":\"Assam\",");
    }

    @Test
    void aNewProductIsKept() throws Exception {
        Draft draft = new Draft("Oolong", "Half green", new BigDecimal("11"));
        Response response =
                route.POST(Request.builder("POST", "/api/products").json(draft).build(), CONTEXT);
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.headers().get("Location")).isEqualTo("/api/products/6");
        assertThat(shop.products().find(6).price()).isEqualTo("11.00");
    }

    @Test
    void anIncompleteProductIsRefused() {
        Request request = Request.builder("POST", "/api/products")
                .body("{\"name\":\"Oolong\"}")
                .header("Content-Type", "application/json")
                .build();
        assertThatThrownBy(() -> route.POST(request, CONTEXT))
                .asInstanceOf(InstanceOfAssertFactories.type(HttpException.class))
                .extracting(HttpException::status)
                .isEqualTo(422);
    }
}
