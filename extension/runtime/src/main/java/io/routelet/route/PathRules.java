package io.routelet.route;

import io.routelet.route.RoutePath.PlacedPiece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must hold between the pieces of one path, and for each of them. */
final class PathRules {

    private final List<PlacedPiece> pieces;
    private final List<RouteProblem.Occurrence> problems = new ArrayList<>();
    private final Map<String, Segment> components = new HashMap<>();

    private PathRules(List<PlacedPiece> pieces) {
        this.pieces = pieces;
    }

    static List<RouteProblem.Occurrence> check(List<PlacedPiece> pieces) {
        PathRules rules = new PathRules(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            rules.check(i);
        }
        return rules.problems;
    }

    private void check(int index) {
        Place place = pieces.get(index).place();
        Piece piece = pieces.get(index).piece();
        if (piece instanceof Piece.Position position) {
            if (!(position.segment() instanceof Segment.Literal)) {
                checkName(position.segment(), place);
                checkLast(position.segment(), index);
            }
        } else if (piece instanceof Piece.Wrong wrong) {
            problems.add(new RouteProblem.Occurrence(wrong.problem(), place, wrong.arguments()));
        }
    }

    private void checkName(Segment segment, Place place) {
        String component = RoutePath.componentName(segment.text());
        Segment first = components.putIfAbsent(component, segment);
        if (first == null) {
            return;
        }
        problems.add(
                first.text().equals(segment.text())
                        ? RouteProblem.PARAMETER_TWICE.at(place, segment.text(), first, segment)
                        : RouteProblem.COMPONENT_TWICE.at(place, first, segment, component));
    }

    private void checkLast(Segment segment, int index) {
        if (segment.takesTheRest() && isFollowed(index)) {
            problems.add(RouteProblem.CATCH_ALL_NOT_LAST.at(pieces.get(index).place(), segment));
        }
    }

    private boolean isFollowed(int index) {
        for (PlacedPiece placed : pieces.subList(index + 1, pieces.size())) {
            if (!(placed.piece() instanceof Piece.Group)) {
                return true;
            }
        }
        return false;
    }
}
