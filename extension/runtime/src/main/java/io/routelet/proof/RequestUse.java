package io.routelet.proof;

import io.routelet.proof.Visit.Site;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * What may be done with the request: ask for its method and path name, and pass it on as what it is. A parameter that
 * holds it may only be read right before such a call, so that it never gets anywhere else.
 */
final class RequestUse {
    static final String REQUEST = "Lio/routelet/Request;";
    private static final String CONTEXT = "Lio/routelet/RouteContext;";

    private static final Set<String> MAKERS = Set.of("<init>", "valueOf", "parse", "of");

    private final Walk walk;

    RequestUse(Walk walk) {
        this.walk = walk;
    }

    /** A handler has no other parameters than these two. */
    void checkParameters(Site handler) {
        MethodCode method = handler.visit().method();
        for (Type type : Type.getArgumentTypes(method.descriptor())) {
            if (!type.getDescriptor().equals(REQUEST) && !type.getDescriptor().equals(CONTEXT)) {
                walk.report(handler, "the request", type.getClassName());
            }
        }
    }

    void checkLoad(Visit visit, int index, Step.Load load) {
        if (!visit.remembered() && visit.method().holds(load.slot(), REQUEST) && !isUsedWell(visit, index)) {
            walk.report(visit.at(load.line()), "the request", "io.routelet.Request");
        }
    }

    private boolean isUsedWell(Visit visit, int index) {
        List<Step> steps = visit.method().steps();
        int next = index + 1;
        while (next < steps.size() && (steps.get(next) instanceof Step.Load || steps.get(next) instanceof Step.Push)) {
            next++;
        }
        Step user = next < steps.size() ? steps.get(next) : null;
        int after = next - index - 1;
        if (user instanceof Step.Call call) {
            boolean isOwn = call.owner().equals("io/routelet/Request") && after == 0;
            return isOwn || walk.types.isApplication(call.owner()) && takesRequest(call.descriptor(), after);
        }
        return user instanceof Step.Dynamic lambda && takesRequest(lambda.descriptor(), after);
    }

    /** Whether the parameter with that many after it is the request. */
    private static boolean takesRequest(String descriptor, int after) {
        Type[] parameters = Type.getArgumentTypes(descriptor);
        int place = parameters.length - 1 - after;
        return place >= 0 && parameters[place].getDescriptor().equals(REQUEST);
    }

    void checkCall(Visit visit, int index, Step.Call call) {
        if (visit.remembered()) {
            return;
        }
        List<Step> steps = visit.method().steps();
        Step next = index + 1 < steps.size() ? steps.get(index + 1) : null;
        if (isUrl(call) && !isPathname(next)) {
            walk.report(visit.at(call.line()), "the request", "io.routelet.Request.url");
        }
        if (isParams(call)) {
            params(next, visit.at(call.line()));
        }
    }

    private void params(@Nullable Step next, Site site) {
        ClassCode code = next instanceof Step.Mention cast ? walk.types.find(cast.type()) : null;
        if (code == null) {
            walk.report(site, "code that cannot be followed", "io.routelet.RouteContext.params");
        } else {
            followMaking(code.name(), site);
            for (FieldCode component : code.fields().values()) {
                for (String type : GenericTypes.of(component)) {
                    followMaking(type, site);
                }
            }
        }
    }

    /** What is run to make an instance out of the text of a segment. */
    private void followMaking(String type, Site site) {
        ClassCode code = walk.types.find(type);
        for (MethodCode method :
                code == null ? List.<MethodCode>of() : code.methods().values()) {
            if (MAKERS.contains(method.name())) {
                walk.follow(method, false, site);
            }
        }
    }

    /** A method reference: its result goes elsewhere. */
    void checkReference(Step.Call call, Site site) {
        if (!site.remembered() && (isUrl(call) || isParams(call))) {
            walk.report(site, "the request", Names.member(call.owner(), call.name()));
        }
    }

    private static boolean isUrl(Step.Call call) {
        return call.owner().equals("io/routelet/Request") && call.name().equals("url");
    }

    private static boolean isParams(Step.Call call) {
        return call.owner().equals("io/routelet/RouteContext") && call.name().equals("params");
    }

    private static boolean isPathname(@Nullable Step step) {
        return step instanceof Step.Call call
                && call.owner().equals("io/routelet/Url")
                && call.name().equals("pathname");
    }
}
