package org.keygrade.generate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import org.apache.spark.sql.Row;

/**
 * The company of {@code sample-data/}: 180 generated accounts, then planted stories, then planted dirt, which
 * {@code sample-data/README.md} tells one by one.
 */
public final class SampleData {
    /** The day the sample is seen on. */
    public static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    private static final World WORLD = new World(180, 7, AS_OF);

    private SampleData() {}

    /**
     * Writes the sample's CSV files below a folder, the same bytes each time. Files there of the same names are
     * overwritten, others are left alone.
     */
    public static void write(Path folder) {
        Sheets sheets = new Sheets();
        Feeds.of(WORLD).forEach(feed -> generated(sheets, feed));
        Cast.join(sheets, AS_OF);
        RelationshipStories.tell(sheets, AS_OF);
        PeopleStories.tell(sheets, AS_OF);
        RevenueStories.tell(sheets, AS_OF);
        PlantedDirt.add(sheets, AS_OF);
        sheets.write(folder);
    }

    private static void generated(Sheets sheets, Feed feed) {
        for (long unit = 0; unit < feed.units(); unit++) {
            for (Iterator<Row> rows = feed.rows().of(unit); rows.hasNext(); ) {
                sheets.add(feed.input(), rows.next());
            }
        }
    }
}
