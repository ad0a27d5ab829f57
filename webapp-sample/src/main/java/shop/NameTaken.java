package shop;

/** Another product has that name already. */
public final class NameTaken extends Exception {
    private static final long serialVersionUID = 1;

    NameTaken(Throwable cause) {
        super("Another product has that name.", cause);
    }
}
