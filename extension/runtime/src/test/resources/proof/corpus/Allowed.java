package corpus;

import static io.routelet.cache.Cache.cacheLife;
import static io.routelet.cache.Cache.cacheTag;
import static io.routelet.cache.Cache.useCache;

import corpus.Expect.Static;
import io.routelet.Navigation;
import io.routelet.RequestScope;
import io.routelet.Response;
import io.routelet.RouteContext;
import io.routelet.cache.CacheLife;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is allowed although it is not pure: scopes, tasks, loggers. */
public interface Allowed {
    record Product(int id, String name) {}

    class Products {
        static List<Product> query() throws SQLException {
            List<Product> found = new ArrayList<>();
            try (Connection connection = DriverManager.getConnection("jdbc:x");
                    ResultSet rows = connection.createStatement().executeQuery("SELECT id, name FROM product")) {
                while (rows.next()) {
                    found.add(new Product(rows.getInt(1), rows.getString(2)));
                }
            }
            return found;
        }

        static List<Product> remembered() throws SQLException {
            return useCache(() -> {
                cacheLife(CacheLife.HOURS);
                cacheTag("products");
                return query();
            });
        }
    }

    @Static
    class Remembered {
        public static Response GET() throws SQLException {
            return Response.json(Products.remembered());
        }
    }

    @Static
    class RememberedByKey {
        public static Response GET(RouteContext<?> context) throws SQLException {
            List<Product> products = useCache(context.param("id"), () -> Products.query());
            return Response.json(products.stream().map(Product::name).toList());
        }
    }

    @Static
    class RememberedReference {
        public static Response GET() throws SQLException {
            List<Product> products = useCache(Products::query);
            return products.isEmpty() ? Response.status(404) : Response.json(products.get(0));
        }
    }

    @Static
    class RememberedTime {
        public static Response GET() {
            long now = useCache(() -> System.currentTimeMillis());
            return Response.json(now);
        }
    }

    @Static
    class RememberedFile {
        public static Response GET(RouteContext<?> context) throws Exception {
            String name = context.param("name");
            String text = useCache(() -> Files.readString(Path.of("/data/" + name)));
            if (text.isEmpty()) {
                Navigation.notFound();
            }
            return Response.text(text);
        }
    }

    @Static
    class NestedScopes {
        public static Response GET() {
            return Response.text(useCache(() -> "outer " + useCache(() -> Instant.now().toString())));
        }
    }

    @Static
    class After {
        public static Response GET() {
            RequestScope.after(() -> System.out.println("sent at " + Instant.now()));
            return Response.text("done");
        }
    }

    @Static
    class SystemLog {
        private static final System.Logger LOG = System.getLogger("log");

        public static Response GET() {
            LOG.log(System.Logger.Level.INFO, () -> "asked");
            return Response.text("x");
        }
    }

    @Static
    class UtilLog {
        private static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("log");

        public static Response GET() {
            if (LOG.isLoggable(java.util.logging.Level.FINE)) {
                LOG.fine("asked");
            }
            LOG.warning(() -> "asked " + 1);
            return Response.text("x");
        }
    }

    @Static
    class InstanceScope {
        private java.util.function.Supplier<String> database;

        public Response GET() {
            String text = useCache(() -> database.get());
            return Response.text(text);
        }
    }

    @Static
    class ScopeOfPlainData {
        record Filter(String name) {}

        public static Response GET(RouteContext<?> context) {
            Filter filter = new Filter(context.param("name"));
            List<Integer> ids = List.of(1, 2);
            return Response.text(useCache(() -> filter.name() + ids + System.nanoTime()));
        }
    }

    @Static
    class ScopeOfConstantHelper {
        static class Source {
            private int asked;

            String read() {
                return "read " + asked++;
            }

            String remembered() {
                return useCache("source", () -> read());
            }
        }

        private static final Source SOURCE = new Source();

        public static Response GET() {
            return Response.text(SOURCE.remembered());
        }
    }

    @Static
    class FailingScope {
        static class Failure extends RuntimeException {
            private static final long serialVersionUID = 1;

            @Override
            public String getMessage() {
                return "failure";
            }
        }

        public static Response GET() {
            try {
                return Response.text(useCache(() -> {
                    throw new Failure();
                }));
            } catch (Failure e) {
                return Response.status(404);
            }
        }
    }
}
