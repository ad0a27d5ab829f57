package shop;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The shop of this application, with all that it holds open. */
public final class Shop implements AutoCloseable {
    private static final String DATABASE = "java:comp/DefaultDataSource";
    private static final System.Logger LOG = System.getLogger("shop");

    private static @Nullable Shop current;

    private final Products products;
    private final Pictures pictures;
    private final @Nullable EmbeddedDatabase embedded;

    private Shop(DataSource database, @Nullable EmbeddedDatabase embedded) throws SQLException, IOException {
        Schema.create(database);
        this.embedded = embedded;
        this.products = new Products(database, new Changes());
        this.pictures = new Pictures();
    }

    /** The shop of this application; whoever asks first opens it. */
    public static synchronized Shop current() {
        Shop shop = current;
        if (shop == null) {
            shop = open();
            current = shop;
        }
        return shop;
    }

    private static Shop open() {
        try {
            DataSource server = ofServer();
            LOG.log(Level.INFO, "The products are in {0}", server == null ? "a database of their own" : DATABASE);
            return server == null ? inMemory() : new Shop(server, null);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The shop does not open", e);
        }
    }

    /** A shop of its own with a few products, for tests. */
    public static Shop inMemory() throws SQLException, IOException {
        EmbeddedDatabase database = new EmbeddedDatabase();
        return new Shop(database.dataSource(), database);
    }

    /** The server's default database (Jakarta EE Platform, EE.5.20), or null on a server that has none. */
    @SuppressWarnings("BanJNDI") // the name is a constant
    private static @Nullable DataSource ofServer() {
        try {
            return InitialContext.doLookup(DATABASE);
        } catch (NamingException e) {
            return null;
        }
    }

    /** Closes the shop of this application, if it was opened. */
    static synchronized void closeCurrent() throws SQLException, IOException {
        Shop shop = current;
        current = null;
        if (shop != null) {
            shop.close();
        }
    }

    /** What there is to buy. */
    public Products products() {
        return products;
    }

    /** What it looks like. */
    public Pictures pictures() {
        return pictures;
    }

    /** What happens. */
    public Changes changes() {
        return products.changes();
    }

    @Override
    public void close() throws SQLException, IOException {
        changes().close();
        pictures.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
