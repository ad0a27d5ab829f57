package app._shop_.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.routelet.HttpException;
import io.routelet.Request;
import io.routelet.RequestScope;
import io.routelet.Response;
import io.routelet.RouteContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.Draft;
import shop.Shop;

class RouteTest {
    private static final RouteContext<?> CONTEXT = RouteContext.of("/cart");

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
    void aProductIsAddedToWhatIsInTheCart() {
        Request request = Request.builder("POST", "/cart")
                .cookie("cart", "1")
                .form("product", "2")
                .build();
        try (RequestScope scope = RequestScope.open(request)) {
            HttpException end = catchThrowableOfType(HttpException.class, () -> route.POST(request, CONTEXT));
            Response response = scope.complete(end);
            assertThat(response.status()).isEqualTo(303);
            assertThat(response.headers().get("Location")).isEqualTo("/cart");
            assertThat(response.headers().get("Set-Cookie")).startsWith("cart=1.2;");
        }
    }

    @Test
    void theCartHoldsFiftyProducts() {
        Request request = Request.builder("POST", "/cart")
                .cookie("cart", "1" + ".1".repeat(49))
                .form("product", "2")
                .build();
        try (RequestScope scope = RequestScope.open(request)) {
            HttpException end = catchThrowableOfType(HttpException.class, () -> route.POST(request, CONTEXT));
            assertThat(end.status()).isEqualTo(409);
            assertThat(scope.complete(end)).isNull();
        }
    }

    @Test
    void namesAreTextInTheCart() throws Exception {
        shop.products().update(shop.products().find(1), new Draft("<b>&", null, null));
        Request request = Request.builder("GET", "/cart").cookie("cart", "1").build();
        try (RequestScope scope = RequestScope.open(request)) {
            assertThat(scope.complete(route.GET(CONTEXT)).bodyBytes())
                    .asString()
                    .contains("<li>&lt;b&gt;&amp;, 8.90</li>");
        }
    }
}
