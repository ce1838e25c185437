package org.keygrade.generate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keygrade.table.Inputs;

/** Our people in the planted stories. */
final class Cast {
    static final String CLARA = "M-CLARA";
    static final String DIEGO = "M-DIEGO";
    static final String HANNE = "M-HANNE";
    static final String KOJO = "M-KOJO";
    static final String LEI = "M-LEI";
    static final String OLU = "M-OLU";
    static final String RUTH = "M-RUTH";
    static final String INES = "M-INES";
    static final String GONE = "M-GONE";

    private static final String KEY_ACCOUNTS = "key_accounts";
    private static final String MANAGER = "Key Account Manager";
    private static final int GONE_DAYS = 59;

    private Cast() {}

    static void join(Sheets sheets, LocalDate asOf) {
        member(sheets, CLARA, "Clara Obermeier", MANAGER, KEY_ACCOUNTS, null);
        member(sheets, DIEGO, "Diego Fuentes", "Vice President", "executive", null);
        member(sheets, HANNE, "Hanne Dahl", "Application Specialist", "technical_sales", null);
        member(sheets, KOJO, "Kojo Antwi", "Application Specialist", "technical_sales", null);
        member(sheets, LEI, "Lei Zhou", "Service Engineer", "service", null);
        member(sheets, OLU, "Oluchi Eze", "Software Specialist", "technical_sales", null);
        member(sheets, RUTH, "Ruth Amsel", "Vice President", "executive", null);
        member(sheets, INES, "Inês Carvalho", MANAGER, KEY_ACCOUNTS, null);
        member(sheets, GONE, "Gonzalo Ibarra", MANAGER, KEY_ACCOUNTS, asOf.minusDays(GONE_DAYS));
    }

    private static void member(
            Sheets sheets, String id, String name, String title, String department, @Nullable LocalDate left) {
        sheets.line(Inputs.TEAM_MEMBERS)
                .set("member_id", id)
                .set("full_name", name)
                .set("job_title", title)
                .set("department", department)
                .set("left_on", left);
    }
}
