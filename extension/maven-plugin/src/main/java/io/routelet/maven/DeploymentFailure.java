package io.routelet.maven;

/** An application does not start; the cause is what it failed with. */
public final class DeploymentFailure extends Exception {
    private static final long serialVersionUID = 1;

    DeploymentFailure(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
