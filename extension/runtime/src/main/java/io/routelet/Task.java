package io.routelet;

/** Work that {@link RequestScope#after} keeps until the response is out. */
@FunctionalInterface
public interface Task {
    /**
     * Does the work.
     *
     * @throws Exception to have the failure logged; the response is out and does not change
     */
    void run() throws Exception;
}
