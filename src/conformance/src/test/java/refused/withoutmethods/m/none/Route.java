package refused.withoutmethods.m.none;

public final class Route {
    public static final int HELPER = 1;
}
