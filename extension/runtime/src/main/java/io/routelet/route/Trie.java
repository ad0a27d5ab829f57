package io.routelet.route;

import io.routelet.route.RouteTable.Route;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The paths with parameters, one level for each position, parameters without their names.
 *
 * <pre>
 * /blog/[slug]            root ─ blog ─ [ ]  end: /blog/[slug]
 * /blog/[id]/comments                    └─ comments  end: /blog/[id]/comments
 * /blog/[...rest]                 └ catchAll: /blog/[...rest]
 * </pre>
 *
 * The first route in order of precedence is the first that a walk finds which tries the literal, then the parameter,
 * then the catch-alls of each node. A walk comes to a node by one way only, so that it visits no node twice; it
 * visits more than one at a level only where patterns with a literal and with a parameter stand side by side.
 */
final class Trie<T> {

    private final Node<T> root = new Node<>();
    private final Words words;
    private final int depth;

    Trie(List<Route<T>> routes) {
        Set<String> literals = new HashSet<>();
        int deepest = 0;
        for (Route<T> route : routes) {
            deepest = Math.max(deepest, add(route, literals));
        }
        words = new Words(literals);
        depth = deepest;
    }

    private int add(Route<T> route, Set<String> literals) {
        Node<T> node = root;
        int level = 0;
        for (Segment segment : route.path().segments()) {
            if (segment.takesTheRest()) {
                if (segment instanceof Segment.CatchAll) {
                    node.catchAll = route;
                } else {
                    node.optional = route;
                }
                return level;
            }
            if (segment instanceof Segment.Literal) {
                literals.add(segment.text());
            }
            node = node.below(segment);
            level++;
        }
        node.end = route;
        return level;
    }

    /** The route of a path that starts with a slash and has no empty segment. */
    @Nullable
    Match<T> find(String path) {
        RequestPath request = new RequestPath(path, depth, words);
        Route<T> route = root.find(request, 0);
        if (route == null) {
            return null;
        }
        return new Match<>(route.value(), route.path(), request.parameters(route.path()));
    }

    private static final class Node<T> {
        // Most nodes have one literal below them or none; only the others pay for a map.
        private String word = "";
        private @Nullable Node<T> literal;
        private Map<String, Node<T>> literals = Map.of();
        private @Nullable Node<T> parameter;
        private @Nullable Route<T> end;
        private @Nullable Route<T> catchAll;
        private @Nullable Route<T> optional;

        Node<T> below(Segment segment) {
            if (segment instanceof Segment.Literal) {
                return literal(segment.text());
            }
            Node<T> node = parameter == null ? new Node<>() : parameter;
            parameter = node;
            return node;
        }

        private Node<T> literal(String text) {
            if (literal == null || text.equals(word)) {
                word = text;
                literal = literal == null ? new Node<>() : literal;
                return literal;
            }
            if (literals.isEmpty()) {
                literals = new HashMap<>();
            }
            Node<T> node = literals.get(text);
            if (node == null) {
                node = new Node<>();
                literals.put(text, node);
            }
            return node;
        }

        @Nullable
        Route<T> find(RequestPath request, int index) {
            if (request.endsAt(index)) {
                return end != null ? end : optional;
            }
            Route<T> found = request.isBeyond(index) ? null : findBelow(request, index);
            if (found != null) {
                return found;
            }
            return catchAll != null ? catchAll : optional;
        }

        private @Nullable Route<T> findBelow(RequestPath request, int index) {
            String text = request.word(index);
            Node<T> next = text == null ? null : text.equals(word) ? literal : literals.get(text);
            Route<T> found = next == null ? null : next.find(request, index + 1);
            if (found != null || parameter == null) {
                return found;
            }
            return parameter.find(request, index + 1);
        }
    }
}
