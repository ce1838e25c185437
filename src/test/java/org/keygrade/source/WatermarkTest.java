package org.keygrade.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;

class WatermarkTest {
    @Test
    void timestamps() {
        assertThat(Watermark.TIMESTAMP.sql("2005-05-31T00:00:00.120000"))
                .isEqualTo("{ts '2005-05-31 00:00:00.120000'}");
        assertThat(Watermark.TIMESTAMP.before("2005-05-31T00:00:00.120000", 60)).isEqualTo("2005-05-30T23:59:00.120");
        assertThat(Watermark.INSTANT.sql("2005-05-31T01:00:00.000000+01:00"))
                .isEqualTo("CAST('2005-05-31 01:00:00.000000+01:00' AS TIMESTAMP WITH TIME ZONE)");
        assertThat(Watermark.INSTANT.before("2005-05-31T00:00:00.000000Z", 1)).isEqualTo("2005-05-30T23:59:59Z");
    }

    @Test
    void aDayIsReadAgainAtLeastOnce() {
        assertThat(Watermark.DATE.before("2005-05-31", 0)).isEqualTo("2005-05-30");
        assertThat(Watermark.DATE.before("2005-05-31", 86_401)).isEqualTo("2005-05-29");
        assertThat(Watermark.DATE.sql("2005-05-31")).isEqualTo("{d '2005-05-31'}");
    }

    @Test
    void numbers() {
        assertThat(Watermark.NUMBER.before("1000", 10)).isEqualTo("990");
        assertThat(Watermark.NUMBER.sql("1E3")).isEqualTo("1000");
    }

    @Test
    void textIsNoWatermark() {
        assertThat(Watermark.of(DataTypes.StringType)).isEmpty();
        assertThat(Watermark.of(DataTypes.createDecimalType(20, 2))).contains(Watermark.NUMBER);
    }
}
