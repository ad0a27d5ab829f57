package io.routelet.maven.dev;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.route.Part;
import io.routelet.route.RoutePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "/, app/Route.java",
        "/users, app/users/Route.java",
        "/users/7, app/users/$id/Route.java",
        "/project-info, app/project_info/Route.java",
        "/new/x_y, app/new_/x__y/Route.java",
        "/2fa, app/_2fa/Route.java",
        "/_x, app/__x/Route.java",
    })
    void aPathNamesItsFile(String path, String file) {
        assertThat(Nearest.file("app", path)).isEqualTo(file);
    }

    /** The grammar itself is the judge. */
    @ParameterizedTest
    @CsvSource({"/users", "/project-info", "/new/x_y", "/2fa", "/_x", "/a-b/c__d"})
    void theFileIsReadAsThePath(String path) {
        String file = Nearest.file("app", path);
        String packageName =
                file.substring(0, file.length() - "/Route.java".length()).replace('/', '.');
        assertThat(RoutePath.parse(Part.below("app", packageName, name -> null), new ArrayList<>()))
                .hasValueSatisfying(read -> assertThat(read.toString()).isEqualTo(path));
    }

    @Test
    void theLikestRoutesComeFirst() {
        List<Map<String, String>> routes = List.of(
                Map.of("path", "/orders", "source", "app.orders.Route"),
                Map.of("path", "/users/[id]", "source", "app.users.$id.Route"),
                Map.of("path", "/users", "source", "app.users.Route"));
        assertThat(Nearest.routes("/user/7", routes).keySet()).first().isEqualTo("/users/[id]");
        assertThat(Nearest.routes("/usrs", routes).keySet()).first().isEqualTo("/users");
    }
}
