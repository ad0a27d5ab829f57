package io.routelet.route;

import io.routelet.route.RouteSettings.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** A problem of one member of the annotation, by its name or by what it says: {@code expire = 5}. */
    private void tell(RouteProblem problem, String member, Object... arguments) {
        int end = member.indexOf(' ');
        String name = end < 0 ? member : member.substring(0, end);
        problems.add(problem.at(Place.ofAnnotation(route.name(), "", "RouteConfig(" + name + ")"), arguments));
    }

    private void checkNumber(String name, OptionalLong value, long least) {
        if (value.isPresent() && value.getAsLong() < least) {
            tell(RouteProblem.CONFIG_NUMBER, name, name, value.getAsLong(), least);
        }
    }

    private void checkTag(String tag) {
        if (tag.isEmpty()) {
            tell(RouteProblem.CONFIG_TAG, "tags", tag, "is empty");
        } else if (tag.length() > LONGEST_TAG) {
            tell(RouteProblem.CONFIG_TAG, "tags", tag.substring(0, 20) + "…", "has " + tag.length() + " characters");
        } else if (tag.chars().anyMatch(Character::isISOControl)) {
            tell(RouteProblem.CONFIG_TAG, "tags", BracketGrammar.printable(tag), "has a control character");
        }
    }

    private void checkCaching() {
        boolean cachedMode = config.dynamic() == Mode.FORCE_STATIC || config.dynamic() == Mode.ERROR;
        if (config.isUncached() && cachedMode) {
            tell(RouteProblem.CONFIG_STATIC_UNCACHED, "revalidate", config.dynamic());
        } else if (config.isUncached()) {
            String dynamic = config.dynamic() == Mode.FORCE_DYNAMIC ? "dynamic = FORCE_DYNAMIC" : "revalidate = 0";
            config.asksForRevalidation()
                    .ifPresent(asks -> tell(RouteProblem.CONFIG_DYNAMIC_CACHED, asks, dynamic, asks));
        }
        if (method("GET").isEmpty()) {
            config.asksForCaching().ifPresent(asks -> tell(RouteProblem.CONFIG_WITHOUT_GET, asks, asks));
        }
    }

    /** What is kept answers HEAD as well. */
    private void checkHead() {
        if (method("GET").isPresent() && config.isStatic(method(GENERATE).isPresent())) {
            method("HEAD").ifPresent(head -> problems.add(RouteProblem.CONFIG_HEAD.at(route.place(head))));
        }
    }

    private void checkExpire() {
        OptionalLong expire = config.expire();
        OptionalLong revalidate = config.revalidate();
        if (expire.isPresent() && revalidate.isPresent() && expire.getAsLong() <= revalidate.getAsLong()) {
            tell(RouteProblem.CONFIG_EXPIRE, "expire", expire.getAsLong(), revalidate.getAsLong());
        }
    }

    private void checkStaticParams() {
        Optional<RouteMethod> generates = method(GENERATE);
        if (generates.isPresent()) {
            checkStaticParams(route.place(generates.get()));
        } else if (!config.dynamicParams()) {
            tell(RouteProblem.CONFIG_DYNAMIC_PARAMS, "dynamicParams", path);
        }
    }

    private void checkStaticParams(Place place) {
        if (path.isLiteral()) {
            problems.add(RouteProblem.STATIC_PARAMS_WITHOUT_SEGMENTS.at(place, path));
        }
        if (method("GET").isEmpty()) {
            problems.add(RouteProblem.CONFIG_WITHOUT_GET.at(place, GENERATE));
        }
    }

    private Optional<RouteMethod> method(String name) {
        for (RouteMethod candidate : route.methods()) {
            if (candidate.name().equals(name)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
