package io.routelet.route;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The classes that make a file which browsers and crawlers look for: a class of such a name answers GET with what its
 * method {@code generate} returns.
 */
public enum SpecialRoute {
    /** The pages of a site. */
    SITEMAP("Sitemap", "sitemap.xml", "generateSitemaps", "List<SitemapEntry>"),
    /** What crawlers may read. */
    ROBOTS("Robots", "robots.txt", "", "RobotsRules"),
    /** What an installed site is called and looks like. */
    MANIFEST("Manifest", "manifest.webmanifest", "", "Map<String, Object>"),
    /** The icon of a browser's tab. */
    ICON("Icon", "icon", "generateImageMetadata", "Response"),
    /** The icon on the home screen of Apple's devices. */
    APPLE_ICON("AppleIcon", "apple-icon", "generateImageMetadata", "Response"),
    /** The picture of a link that is shared. */
    OPENGRAPH_IMAGE("OpengraphImage", "opengraph-image", "generateImageMetadata", "Response"),
    /** The same on X. */
    TWITTER_IMAGE("TwitterImage", "twitter-image", "generateImageMetadata", "Response");

    /** The method that makes the file. */
    public static final String GENERATE = "generate";

    private static final String PACKAGE = "io.routelet.metadata.";
    private static final Set<String> NO_MANIFEST =
            Set.of("void", "boolean", "char", "byte", "short", "int", "long", "float", "double", "java.lang.String");

    private final String className;
    private final String file;
    private final String idsMethod;
    private final String returns;

    SpecialRoute(String className, String file, String idsMethod, String returns) {
        this.className = className;
        this.file = file;
        this.idsMethod = idsMethod;
        this.returns = returns;
    }

    /** The special route that a class is by its exact name, with or without its package; null where it is none. */
    public static @Nullable SpecialRoute of(String className) {
        SpecialRoute near = near(className);
        return near != null && className.endsWith(near.className) ? near : null;
    }

    /** The same without regard to case. */
    static @Nullable SpecialRoute near(String className) {
        String name = className.substring(className.lastIndexOf('.') + 1);
        for (SpecialRoute special : values()) {
            if (special.className.equalsIgnoreCase(name)) {
                return special;
            }
        }
        return null;
    }

    /** The name of the class. */
    public String className() {
        return className;
    }

    /** The method that names several files of one class, {@code generateSitemaps}; empty where there is only one. */
    public String idsMethod() {
        return idsMethod;
    }

    /** What stands behind the id of one of several files: {@code .xml}, or nothing. */
    public String extension() {
        int dot = file.indexOf('.');
        return dot < 0 ? "" : file.substring(dot);
    }

    /**
     * Where the file is.
     *
     * @param folder the path that the package of the class spells
     * @param several whether the class has the method of {@link #idsMethod}
     */
    public RoutePath path(RoutePath folder, boolean several) {
        return several
                ? folder.files(file.substring(0, file.length() - extension().length()), extension())
                : folder.file(file);
    }

    /** Whether a class has the method of {@link #idsMethod}. */
    public boolean hasSeveral(RouteClass type) {
        for (RouteMethod method : type.methods()) {
            if (method.name().equals(idsMethod)) {
                return true;
            }
        }
        return false;
    }

    /** Whether clients look for it in the root of a site only. */
    boolean isInRootOnly() {
        return this == ROBOTS || this == MANIFEST;
    }

    /** What {@code generate} returns, as an author writes it. */
    String returns() {
        return returns;
    }

    boolean accepts(RouteMethod generate) {
        String type = generate.returnType();
        return switch (this) {
            case SITEMAP ->
                generate.returns() == RouteMethod.Returns.COLLECTION
                        && TypeText.argument(type).endsWith(PACKAGE + "SitemapEntry");
            case ROBOTS -> type.equals(PACKAGE + "RobotsRules");
            case MANIFEST -> generate.returns() == RouteMethod.Returns.OTHER && !NO_MANIFEST.contains(type);
            case ICON, APPLE_ICON, OPENGRAPH_IMAGE, TWITTER_IMAGE -> generate.answers();
        };
    }
}
