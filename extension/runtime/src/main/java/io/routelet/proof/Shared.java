package io.routelet.proof;

import io.routelet.proof.Visit.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What requests share, and so must never change: static fields, and the fields of objects that can be reached by them. */
final class Shared {
    private static final String REASON = "shared state";
    private static final Set<String> ROOTS = Set.of("java/lang/Object", "java/lang/Record", "java/lang/Enum");

    private final Walk walk;
    private final Constants constants;
    private final Set<String> classes = new HashSet<>();
    private final List<Use> uses = new ArrayList<>();

    Shared(Walk walk) {
        this.walk = walk;
        this.constants = new Constants(walk, this);
    }

    private record Use(FieldCode field, boolean isWrite, Site site) {}

    /** Requests share instances of this class: from here on, and looking back, its fields are judged. */
    void add(String type, Site site) {
        for (String one : walk.types.lineage(type)) {
            ClassCode code = walk.types.find(one);
            if (code == null) {
                checkLibraryState(one, type, site);
            } else if (classes.add(one)) {
                judgeUsesOf(one);
            }
        }
    }

    private void judgeUsesOf(String type) {
        for (Use use : List.copyOf(uses)) {
            if (use.field().owner().equals(type)) {
                judge(use);
            }
        }
    }

    /** A super class out of a library may hold anything. */
    private void checkLibraryState(String library, String type, Site site) {
        boolean isParent = walk.types.libraryTypes(type).indexOf(library) == 0;
        if (isParent && !ROOTS.contains(library)) {
            walk.report(site, REASON, Names.binary(type));
        }
    }

    /** Whether an instance that a scope captures is either data or judged as what requests share. */
    boolean isConstant(String type) {
        ClassCode code = walk.types.find(type);
        return code == null
                ? walk.policy.isValue(type) || walk.policy.isContainer(type)
                : code.isData() || classes.contains(type);
    }

    /** A field of an instance. */
    void use(FieldCode field, boolean isWrite, Site site) {
        Use use = new Use(field, isWrite, site);
        uses.add(use);
        if (classes.contains(field.owner()) || isOfEnum(field.owner())) {
            judge(use);
        }
    }

    private boolean isOfEnum(String owner) {
        return walk.types.lineage(owner).contains("java/lang/Enum");
    }

    private void judge(Use use) {
        FieldCode field = use.field();
        MethodCode method = use.site().visit().method();
        boolean isConstruction =
                method.name().equals("<init>") && method.owner().equals(field.owner());
        boolean isHarmless = use.isWrite() ? isConstruction : constants.isConstant(field, use.site());
        if (!isHarmless) {
            walk.report(use.site(), REASON, Names.member(field.owner(), field.name()));
        }
    }

    void useStatic(FieldCode field, boolean isWrite, Site site) {
        boolean isHarmless = field.isEnumTable() || !isWrite && constants.isConstant(field, site);
        if (!isHarmless) {
            walk.report(site, REASON, Names.member(field.owner(), field.name()));
        }
    }
}
