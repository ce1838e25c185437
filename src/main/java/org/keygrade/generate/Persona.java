package org.keygrade.generate;

/** A contact in a planted story. */
record Persona(Story story, Line line) {
    Persona in(String department, int seniority, String title) {
        line.set("department", department).set("seniority", seniority).set("job_title", title);
        return this;
    }

    /** The person's own address, instead of one at the account. */
    Persona writing(String email) {
        line.set("email", email);
        return this;
    }

    /** The role in the decision-making unit. */
    Persona as(String role) {
        line.set("buying_role", role);
        return this;
    }

    Persona under(String manager) {
        line.set("reports_to_contact_id", story.contact(manager));
        return this;
    }

    Persona using(Product... products) {
        line.set(
                "product_lines",
                String.join(
                        ";",
                        java.util.Arrays.stream(products).map(Product::line).toList()));
        return this;
    }

    Persona stands(String stance, int daysAgo, String evidence) {
        line.set("stance", stance)
                .set("stance_on", story.daysAgo(daysAgo))
                .set("stance_by", Cast.CLARA)
                .set("stance_evidence", evidence);
        return this;
    }

    Persona left(int daysAgo) {
        line.set("left_on", story.daysAgo(daysAgo));
        return this;
    }
}
