package shop;

import static io.routelet.cache.Cache.revalidateTag;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The products in the database. Every change renews what was remembered of them and is published. Safe for use by any
 * thread.
 */
public final class Products {
    /** Names what is made of products, where it is remembered. */
    public static final String TAG = "products";

    private static final String SELECT = "SELECT id, name, description, price, version, picture FROM product";

    private final DataSource database;
    private final Changes changes;

    /** The products of a database whose {@link Schema} is there. */
    public Products(DataSource database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    /** What happens with a product that is read. */
    @FunctionalInterface
    public interface Reader {
        /**
         * Takes the next product.
         *
         * @throws Exception to stop reading
         */
        void accept(Product product) throws Exception;
    }

    /** Where changes are told. */
    public Changes changes() {
        return changes;
    }

    /** All products, by name. */
    public List<Product> all() throws SQLException {
        return matching(List.of());
    }

    /** The products that have every one of these words in name or description, in any case, by name. */
    public List<Product> matching(List<String> words) throws SQLException {
        String condition = " AND POSITION(LOWER(CAST(? AS VARCHAR)) IN LOWER(name || ' ' || description)) > 0";
        String sql = SELECT + " WHERE TRUE" + condition.repeat(words.size()) + " ORDER BY name";
        List<Product> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            set(query, words.toArray());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(product(rows));
                }
            }
        }
        return found;
    }

    /** Reads all products one after the other, however many there are. */
    public void forEach(Reader reader) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SELECT + " ORDER BY id");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                reader.accept(product(rows));
            }
        }
    }

    /** The product of this number, or null. */
    public @Nullable Product find(long id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SELECT + " WHERE id = ?")) {
            query.setLong(1, id);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? product(rows) : null;
            }
        }
    }

    /** Adds a product of a complete draft. */
    public Product create(Draft draft) throws SQLException, NameTaken {
        String sql = "INSERT INTO product (name, description, price) VALUES (?, ?, ?)";
        long id;
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql, new String[] {"id"})) {
            set(insert, draft.name(), draft.description(), draft.price());
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                id = keys.getLong(1);
            }
        } catch (SQLIntegrityConstraintViolationException e) {
            throw new NameTaken(e);
        }
        changed(Change.Kind.CREATED, id);
        return Objects.requireNonNull(find(id));
    }

    /** Changes a product, if it still is as {@code known}; otherwise somebody was faster, and the answer is false. */
    public boolean update(Product known, Draft draft) throws SQLException, NameTaken {
        try {
            return update(
                    "UPDATE product SET name = COALESCE(?, name), description = COALESCE(?, description),"
                            + " price = COALESCE(?, price), version = version + 1 WHERE id = ? AND version = ?",
                    known,
                    draft.name(),
                    draft.description(),
                    draft.price());
        } catch (SQLIntegrityConstraintViolationException e) {
            throw new NameTaken(e);
        }
    }

    /** Gives a product another picture, or none, under the rule of {@link #update}. */
    public boolean setPicture(Product known, @Nullable String picture) throws SQLException {
        return update(
                "UPDATE product SET picture = ?, version = version + 1 WHERE id = ? AND version = ?", known, picture);
    }

    private boolean update(String sql, Product known, @Nullable Object... values) throws SQLException {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(values));
        all.add(known.id());
        all.add(known.version());
        boolean done = execute(sql, all.toArray());
        if (done) {
            changed(Change.Kind.UPDATED, known.id());
        }
        return done;
    }

    /** Removes a product. False if there was none. */
    public boolean delete(long id) throws SQLException {
        boolean done = execute("DELETE FROM product WHERE id = ?", id);
        if (done) {
            changed(Change.Kind.DELETED, id);
        }
        return done;
    }

    /** Forgets first: who is told of a change and asks at once must not get what was before it. */
    private void changed(Change.Kind kind, long id) {
        revalidateTag(TAG);
        changes.publish(new Change(kind, id));
    }

    private boolean execute(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate() > 0;
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static Product product(ResultSet row) throws SQLException {
        BigDecimal price = row.getBigDecimal("price");
        return new Product(
                row.getLong("id"),
                row.getString("name"),
                row.getString("description"),
                price,
                row.getLong("version"),
                row.getString("picture"));
    }
}
