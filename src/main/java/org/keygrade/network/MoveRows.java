package org.keygrade.network;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.keygrade.board.Company;
import org.keygrade.board.Move;
import org.keygrade.board.Profile;

/** The next moves of an account, in sentences that a person can act on; members stand as {@code {id}} in them. */
record MoveRows(Company company) {
    List<Row> rows(List<Move> moves) {
        List<Row> rows = new ArrayList<>();
        for (Move move : moves) {
            rows.add(RowFactory.create(
                    rows.size() + 1,
                    PositionRows.word(move.kind()),
                    company.id(move.contact()),
                    company.members().get(move.member()),
                    move.path().stream().map(company::id).toArray(),
                    move.pathStrength(),
                    move.gain(),
                    sentence(move),
                    other(move)));
        }
        return rows;
    }

    private @Nullable String other(Move move) {
        return move.other() == Company.NOBODY ? null : company.members().get(move.other());
    }

    private String sentence(Move move) {
        String whom = described(move.contact());
        String who = "{" + company.members().get(move.member()) + "}";
        return switch (move.kind()) {
            case INTRODUCE -> introduce(move, whom, who);
            case SECOND_THREAD -> "Only {" + other(move) + "} looks after " + whom + ". Let " + who + " come along.";
            case REVIVE -> who + " and " + whom + " have drifted apart. Get back in touch.";
            case WIN_OVER -> whom + " is neutral, and counts. " + who + " should find out what would win them.";
        };
    }

    private String introduce(Move move, String whom, String who) {
        List<Integer> between = move.path().subList(1, move.path().size() - 1);
        if (between.isEmpty()) {
            return who + " hardly knows " + whom + ". Ask for a meeting.";
        }
        List<String> names =
                between.stream().map(at -> company.contacts().get(at).called()).toList();
        String first = names.get(0);
        String further =
                names.size() == 1 ? "" : ", by way of " + String.join(" and ", names.subList(1, names.size())) + ",";
        return "Ask " + first + further + " to introduce " + who + " to " + whom + ".";
    }

    private String described(int contact) {
        Profile profile = company.contacts().get(contact);
        String title = profile.title();
        String department = profile.department();
        String role = title != null ? title : department;
        return role == null ? profile.called() : profile.called() + " (" + role + ")";
    }
}
