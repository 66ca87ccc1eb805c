package dev.lathe.parse.routes;

import java.util.Set;

/** The English that paths and operationIds are made of. */
final class Vocabulary {

    static final Set<String> CREATES = Set.of("create", "add", "insert", "post", "new");

    static final Set<String> UPDATES = Set.of("update", "modify", "edit", "patch", "change", "put", "save");

    static final Set<String> DELETES = Set.of("delete", "remove", "destroy");

    static final Set<String> LISTS = Set.of("list", "ls", "index");

    static final Set<String> READS = Set.of("get", "fetch", "read", "retrieve", "show", "describe", "view");

    /** What a GET may be called after: all of them only look. */
    static final Set<String> LOOKS = words("""
            autocomplete check count download export find list lookup ping preview query search suggest validate
            verify
            """);

    /** Segments that stand for one particular thing of a collection. */
    static final Set<String> ONES = Set.of("current", "latest", "me", "random", "self");

    static final Set<String> ACTIONS = words("""
            accept acknowledge activate apply approve archive assign associate attach authenticate authorize
            backup ban block build bulk calculate cancel capture claim clear clone close commit complete compute
            confirm connect convert copy deactivate decline decrypt deliver demote deny deploy detach detect
            disable disassociate disconnect dismiss duplicate embed enable encrypt enqueue estimate evaluate
            exchange execute expire extend finalize finish flush follow fork forward generate grant hide import
            increment initialize install invalidate invite invoke join kill leave link lock login logout mark
            merge migrate move mute notify open parse pause pin poll process promote provision prune publish
            pull purge push reactivate rebuild recommend recover redeem refresh refund regenerate register
            reject release reload remove rename render renew reopen reorder replace reply reprocess request
            resend reset resize resolve restart restore resume retry return revert revoke roll rotate run scale
            schedule scroll seed send set share shutdown sign simulate snooze split star start stop submit
            subscribe suspend swap switch sync synchronize terminate test toggle track train transfer translate
            trigger unarchive unassign unban unblock unfollow uninstall unlink unlock unmute unpause unpin
            unpublish unregister unshare unsubscribe unsuspend upgrade upload upsert use void wait
            """);

    static final Set<String> SINGULAR_S = words("""
            access address alias analysis analytics atlas aws basis bus canvas cors css dns gas https ios
            kubernetes lens news os physics progress series sms status tls
            """);

    static final Set<String> PLURAL = Set.of("people", "children", "media", "data", "indices");

    private Vocabulary() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+", -1));
    }
}
