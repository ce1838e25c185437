package org.keygrade.board;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The moves that are open to us, contact by contact. */
final class Openings {
    private final Board board;
    private final Company company;
    private final Reach reach;
    private final Position now;
    private final int coldest;

    Openings(Board board, Reach reach, Position now) {
        this.board = board;
        this.company = board.company();
        this.reach = reach;
        this.now = now;
        this.coldest = coldest();
        reach.explore(board);
    }

    /** The moves about these contacts, in their order. */
    Stream<Move> all(Stream<Integer> contacts) {
        return contacts.flatMap(
                contact -> Stream.of(revive(contact), introduce(contact), secondThread(contact), winOver(contact))
                        .flatMap(Stream::ofNullable));
    }

    /** Whoever we do not cover, along the most reliable path that passes no critic and no hostile pair. */
    private @Nullable Move introduce(int contact) {
        if (now.covers(contact, board.rules().coveredAt()) || reach.reliability(contact) == 0) {
            return null;
        }
        return move(Move.Kind.INTRODUCE, contact, member(contact), Company.NOBODY);
    }

    /** An important contact whom one of us alone covers: the other of us who knows them best, or has most to do there. */
    private @Nullable Move secondThread(int contact) {
        if (!isImportant(contact) || now.covering()[contact] != 1) {
            return null;
        }
        int alone = company.strongest(contact, Company.NOBODY);
        int other = company.strongest(contact, alone);
        int joining = other >= 0 ? other : busiest(alone);
        return joining < 0 ? null : move(Move.Kind.SECOND_THREAD, contact, joining, alone);
    }

    /** The relationship that lost most. */
    private @Nullable Move revive(int contact) {
        boolean here = coldest >= company.relations().start()[contact]
                && coldest < company.relations().start()[contact + 1];
        return here ? move(Move.Kind.REVIVE, contact, company.relations().member()[coldest], Company.NOBODY) : null;
    }

    /** Someone important who is neutral and whom we know. */
    private @Nullable Move winOver(int contact) {
        boolean neutral = board.stances().get(contact).side(board.rules()) == Stance.Side.NEUTRAL;
        return neutral
                        && isImportant(contact)
                        && now.covers(contact, board.rules().coveredAt())
                ? move(Move.Kind.WIN_OVER, contact, company.strongest(contact, Company.NOBODY), Company.NOBODY)
                : null;
    }

    private Move move(Move.Kind kind, int contact, int member, int other) {
        boolean direct = kind != Move.Kind.INTRODUCE;
        List<Integer> path = direct ? List.of(company.member(member), contact) : reach.path(contact);
        return new Move(kind, contact, member, other, path, reach.reliability(contact), 0);
    }

    private boolean isImportant(int contact) {
        return board.pieces()[contact] == Piece.KING || board.pieces()[contact].isOfficer();
    }

    /** The member who starts the path to a contact. */
    private int member(int contact) {
        return reach.path(contact).get(0) - company.contacts().size();
    }

    /** The member with most strength in the account, the lowest of equals; -1 without another one. */
    private int busiest(int butFor) {
        double[] sums = company.relations().byMember(company.members().size());
        int best = Company.NOBODY;
        for (int member = 0; member < sums.length; member++) {
            best = member != butFor && (best < 0 || sums[member] > sums[best]) ? member : best;
        }
        return best;
    }

    /** Where the relationship stands that lost most in 90 days, of those that a move would warm; -1 without any. */
    private int coldest() {
        Relations relations = company.relations();
        int coldest = Company.NOBODY;
        double most = 0;
        for (int at = 0; at < relations.count(); at++) {
            double lost = relations.earlier()[at] - relations.strength()[at];
            if (lost > most && relations.strength()[at] < board.rules().playedStrength()) {
                coldest = at;
                most = lost;
            }
        }
        return coldest;
    }
}
