package io.routelet.route;

import io.routelet.route.RouteSettings.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What {@code @RouteConfig} and {@code generateStaticParams} may say together. */
final class StaticRules {

    private static final int LONGEST_TAG = 256;
    private static final String GENERATE = "generateStaticParams";

    private final RouteClass route;
    private final RoutePath path;
    private final RouteSettings config;
    private final List<RouteProblem.Occurrence> problems = new ArrayList<>();

    private StaticRules(RouteClass route, RoutePath path) {
        this.route = route;
        this.path = path;
        this.config = route.config();
    }

    static List<RouteProblem.Occurrence> check(RouteClass route, RoutePath path) {
        StaticRules rules = new StaticRules(route, path);
        rules.checkNumber("revalidate", rules.config.revalidate(), 0);
        rules.checkNumber("expire", rules.config.expire(), 1);
        rules.checkNumber("maxDuration", rules.config.maxDuration(), 1);
        for (String tag : rules.config.tags()) {
            rules.checkTag(tag);
        }
        rules.checkCaching();
        rules.checkHead();
        rules.checkExpire();
        rules.checkStaticParams();
        return rules.problems;
    }

    private void tell(RouteProblem problem, Object... arguments) {
        problems.add(problem.at(route.place(), arguments));
    }

    private void checkNumber(String name, OptionalLong value, long least) {
        if (value.isPresent() && value.getAsLong() < least) {
            tell(RouteProblem.CONFIG_NUMBER, name, value.getAsLong(), least);
        }
    }

    private void checkTag(String tag) {
        if (tag.isEmpty()) {
            tell(RouteProblem.CONFIG_TAG, tag, "is empty");
        } else if (tag.length() > LONGEST_TAG) {
            tell(RouteProblem.CONFIG_TAG, tag.substring(0, 20) + "…", "has " + tag.length() + " characters");
        } else if (tag.chars().anyMatch(Character::isISOControl)) {
            tell(RouteProblem.CONFIG_TAG, printable(tag), "has a control character");
        }
    }

    private void checkCaching() {
        boolean cachedMode = config.dynamic() == Mode.FORCE_STATIC || config.dynamic() == Mode.ERROR;
        if (config.isUncached() && cachedMode) {
            tell(RouteProblem.CONFIG_STATIC_UNCACHED, config.dynamic());
        } else if (config.isUncached()) {
            String dynamic = config.dynamic() == Mode.FORCE_DYNAMIC ? "dynamic = FORCE_DYNAMIC" : "revalidate = 0";
            config.asksForRevalidation().ifPresent(asks -> tell(RouteProblem.CONFIG_DYNAMIC_CACHED, dynamic, asks));
        }
        if (!has("GET")) {
            config.asksForCaching().ifPresent(asks -> tell(RouteProblem.CONFIG_WITHOUT_GET, asks));
        }
    }

    /** What is kept answers HEAD as well. */
    private void checkHead() {
        if (has("GET") && has("HEAD") && config.isStatic(has(GENERATE))) {
            tell(RouteProblem.CONFIG_HEAD);
        }
    }

    private void checkExpire() {
        OptionalLong expire = config.expire();
        OptionalLong revalidate = config.revalidate();
        if (expire.isPresent() && revalidate.isPresent() && expire.getAsLong() <= revalidate.getAsLong()) {
            tell(RouteProblem.CONFIG_EXPIRE, expire.getAsLong(), revalidate.getAsLong());
        }
    }

    private void checkStaticParams() {
        boolean generates = has(GENERATE);
        if (generates && path.isLiteral()) {
            tell(RouteProblem.STATIC_PARAMS_WITHOUT_SEGMENTS, path);
        }
        if (generates && !has("GET")) {
            tell(RouteProblem.CONFIG_WITHOUT_GET, GENERATE);
        }
        if (!generates && !config.dynamicParams()) {
            tell(RouteProblem.CONFIG_DYNAMIC_PARAMS, path);
        }
    }

    private static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(c -> shown.append(Character.isISOControl(c) ? '?' : (char) c));
        return shown.toString();
    }

    private boolean has(String method) {
        for (RouteMethod candidate : route.methods()) {
            if (candidate.name().equals(method)) {
                return true;
            }
        }
        return false;
    }
}
