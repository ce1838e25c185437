package org.keygrade.testing;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The small company with contacts and interactions, and what is delivered on two days. The second day's rows meet every
 * fate: new, corrected, rejected, parked, and an account that is no longer in the list.
 */
public final class TwoDays {
    public static final LocalDate FIRST = SmallCompany.DAY;
    public static final LocalDate SECOND = FIRST.plusDays(1);

    private static final String CONTACTS = "contact_id,account_id,full_name,job_title,department,seniority";
    private static final String INTERACTIONS =
            "interaction_id,contact_id,member_id,account_id,occurred_at,channel,direction,sentiment";
    private static final String SALES = "sale_id,account_id,sold_on,revenue,currency";

    private TwoDays() {}

    /** With what came on the first day. */
    public static SmallCompany first(Path folder) {
        return SmallCompany.in(folder)
                .source("contacts", "contacts.csv")
                .source("interactions", "interactions")
                .file(
                        "data/contacts.csv",
                        CONTACTS,
                        "C1,A1,Ada One,Buyer,Purchasing,3",
                        "C2,A1,Bea Two,Head of Purchasing,Purchasing,4",
                        "C3,A2,Cid Three,Managing Director,Management,5")
                .file(
                        "data/interactions/day1.csv",
                        INTERACTIONS,
                        "I1,C1,M1,A1,2026-06-01T10:00:00Z,meeting,inbound,0.5",
                        "I1,C2,M1,A1,2026-06-01T10:00:00Z,meeting,inbound,",
                        "I2,C3,M2,A2,2026-06-10T09:00:00Z,call,outbound,");
    }

    /** Adds what came on the second day. */
    public static SmallCompany second(SmallCompany company) {
        return company.accounts("A1", "A2", "A3", "A4", "A5", "A6", "A7")
                .file(
                        "data/contacts.csv",
                        CONTACTS,
                        "C1,A1,Ada One,Chief Buyer,Purchasing,4",
                        "C2,A1,Bea Two,Head of Purchasing,Purchasing,4",
                        "C3,A2,Cid Three,Managing Director,Management,5",
                        "C4,A3,Dora Four,Buyer,Purchasing,2")
                .file(
                        "data/interactions/day2.csv",
                        INTERACTIONS,
                        "I3,C4,M2,A3,2026-06-30T09:00:00Z,call,inbound,1",
                        "I4,C9,M2,A3,2026-06-30T11:00:00Z,call,inbound,")
                .file(
                        "data/sales/july.csv",
                        SALES,
                        "S9,A1,2026-06-30,900.00,EUR",
                        "S10,A2,2026-06-30,not money,EUR",
                        "S11,A99,2026-06-30,100.00,EUR");
    }
}
