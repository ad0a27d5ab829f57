package io.routelet.serve;

import java.io.IOException;

/** The connection was lost while a response was written: nobody's mistake, and nobody is left to be told. */
final class ClientGone extends IOException {
    private static final long serialVersionUID = 1;

    ClientGone(IOException cause) {
        super(cause);
    }
}
