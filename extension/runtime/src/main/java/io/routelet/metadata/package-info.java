/**
 * What a site needs beside its pages: sitemap, robots.txt, manifest, and images that are drawn. A class {@code Sitemap},
 * {@code Robots}, {@code Manifest}, {@code Icon}, {@code AppleIcon}, {@code OpengraphImage} or {@code TwitterImage} below
 * the app root returns one of these types from its method {@code generate}, and what is made of it is kept like the
 * response of any static route.
 */
@NullMarked
package io.routelet.metadata;

import org.jspecify.annotations.NullMarked;
