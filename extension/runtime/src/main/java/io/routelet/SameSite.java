package io.routelet;

/** Whether a browser sends a cookie along with requests that another site caused. */
public enum SameSite {
    /** Never. */
    STRICT,
    /** Only where the user follows a link to a page. */
    LAX,
    /** Always; browsers ask for {@code Secure} with it. */
    NONE
}
