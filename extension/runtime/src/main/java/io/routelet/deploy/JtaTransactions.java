package io.routelet.deploy;

import io.routelet.cache.Transactions;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/** The transactions of a server that has JTA. The only class that knows its types; loaded only where they are there. */
final class JtaTransactions implements Transactions {
    private static final String REGISTRY = "java:comp/TransactionSynchronizationRegistry";

    private final TransactionSynchronizationRegistry registry;

    private JtaTransactions(TransactionSynchronizationRegistry registry) {
        this.registry = registry;
    }

    /** Those of the server; null where it has none. To be called while the application starts. The name is fixed. */
    @SuppressWarnings("BanJNDI")
    static @Nullable Transactions find() {
        try {
            return new InitialContext().lookup(REGISTRY) instanceof TransactionSynchronizationRegistry registry
                    ? new JtaTransactions(registry)
                    : null;
        } catch (NamingException e) {
            return null;
        }
    }

    @Override
    public void atEnd(Runnable work) {
        int status = registry.getTransactionStatus();
        if (status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK) {
            registry.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int outcome) {
                    work.run();
                }
            });
        }
    }
}
