package contract.clean;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The JTA transaction of a thread, where the server has JTA. */
public final class CallersTransaction {
    private CallersTransaction() {}

    public static UserTransaction begin() throws Exception {
        UserTransaction transaction = (UserTransaction) new InitialContext().lookup("java:comp/UserTransaction");
        transaction.begin();
        return transaction;
    }

    static boolean isActive() {
        try {
            Object registry = new InitialContext().lookup("java:comp/TransactionSynchronizationRegistry");
            return ((TransactionSynchronizationRegistry) registry).getTransactionStatus()
                    != Status.STATUS_NO_TRANSACTION;
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }
}
