package org.keygrade.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.left;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.ltrim;
import static org.apache.spark.sql.functions.posexplode_outer;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;
import static org.keygrade.source.RawRows.CORRUPT;
import static org.keygrade.source.RawRows.LINE;
import static org.keygrade.source.RawRows.PATH;
import static org.keygrade.source.RawRows.POSITION;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.keygrade.error.InputErrors;

/**
 * JSON files: an object per line, or with {@code multiLine: true} one object or a list of objects per file. Which
 * columns there are is found by reading once more. What is nested becomes a column of JSON text.
 */
final class JsonSource implements Source {
    private static final String BAD = "_keygrade_bad";
    private static final StructType TEXT = new StructType()
            .add(PATH, DataTypes.StringType)
            .add(POSITION, DataTypes.LongType)
            .add(LINE, DataTypes.StringType);

    private final SparkSession spark;
    private final Columns columns;
    private final TextFiles files;
    private final Map<String, String> options;
    private final boolean multiLine;
    /** Finding the names reads everything: once is enough. */
    private final Map<List<Delivery>, List<String>> names = new ConcurrentHashMap<>();

    private JsonSource(
            SparkSession spark, Columns columns, TextFiles files, Map<String, String> options, boolean multiLine) {
        this.spark = spark;
        this.columns = columns;
        this.files = files;
        this.options = options;
        this.multiLine = multiLine;
    }

    static JsonSource of(SparkSession spark, Columns columns, String location) {
        Map<String, String> options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        options.putAll(columns.config().options());
        String encoding = options.getOrDefault("encoding", "UTF-8");
        boolean multiLine = Boolean.parseBoolean(options.getOrDefault("multiLine", "false"));
        String dataset = columns.input().name();
        Encodings.check(dataset, encoding, multiLine ? Encodings.Reading.WHOLE : Encodings.Reading.LINES);
        options.remove("encoding");
        options.remove("multiLine");
        return new JsonSource(
                spark, columns, new TextFiles(spark, dataset, location, encoding), Map.copyOf(options), multiLine);
    }

    @Override
    public List<Delivery> deliveries(Known known) {
        return files.deliveries(known);
    }

    @Override
    public Set<String> columns(List<Delivery> deliveries) {
        return deliveries.isEmpty() ? Set.of() : columns.brought(files.location(), names(deliveries));
    }

    @Override
    public Dataset<Row> read(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return columns.none();
        }
        List<String> theirs = names(deliveries);
        Dataset<Row> rows = multiLine ? elements(deliveries, theirs) : lines(deliveries, theirs);
        return columns.select(rows, files.location(), theirs);
    }

    private Dataset<Row> lines(List<Delivery> deliveries, List<String> theirs) {
        StructType schema = fields(theirs).add(BAD, DataTypes.StringType);
        Map<String, String> permissive = new TreeMap<>(options);
        permissive.put("mode", "PERMISSIVE");
        permissive.put("columnNameOfCorruptRecord", BAD);
        // An array on one line would be cut down to its first element.
        Column isObject = ltrim(col(LINE)).startsWith("{");
        Dataset<Row> parsed = text(deliveries).withColumn("json", from_json(col(LINE), schema, permissive));
        Column corrupt =
                when(isObject.and(col("json." + BAD).isNull()), lit(null)).otherwise("not a JSON object");
        return rows(parsed, col(POSITION), corrupt, col(LINE), theirs);
    }

    private Dataset<Row> elements(List<Delivery> deliveries, List<String> theirs) {
        Column list = from_json(col(LINE), DataTypes.createArrayType(fields(theirs)), options);
        Dataset<Row> parsed = text(deliveries)
                .withColumn("list", list)
                .where(col("list").isNull().or(size(col("list")).gt(0)))
                .select(col(PATH), col(LINE), posexplode_outer(col("list")).as(new String[] {"index", "json"}));
        Column corrupt = when(col("json").isNull(), "not a JSON object");
        Column position = when(col("index").isNull(), 1L).otherwise(col("index").plus(1));
        return rows(parsed, position, corrupt, left(col(LINE), lit(1000)), theirs);
    }

    private static Dataset<Row> rows(
            Dataset<Row> parsed, Column position, Column corrupt, Column line, List<String> theirs) {
        Column[] columns = new Column[4 + theirs.size()];
        columns[0] = col(PATH);
        columns[1] = position.cast("bigint").as(POSITION);
        columns[2] = corrupt.cast("string").as(CORRUPT);
        columns[3] = when(corrupt.isNotNull(), line).as(LINE);
        for (int i = 0; i < theirs.size(); i++) {
            columns[4 + i] = col("json").getField(theirs.get(i)).as(theirs.get(i));
        }
        return parsed.select(columns);
    }

    private List<String> names(List<Delivery> deliveries) {
        return names.computeIfAbsent(List.copyOf(deliveries), this::infer);
    }

    private List<String> infer(List<Delivery> deliveries) {
        Dataset<String> text = text(deliveries).select(LINE).as(Encoders.STRING());
        String[] found = spark.read()
                .options(options)
                .option("primitivesAsString", "true")
                .option("columnNameOfCorruptRecord", BAD)
                .json(text)
                .schema()
                .fieldNames();
        return Arrays.stream(found).filter(name -> !name.equals(BAD)).toList();
    }

    private Dataset<Row> text(List<Delivery> deliveries) {
        JsonReading reading = new JsonReading(new SerializableConfiguration(hadoop()), files.encoding());
        List<Stretch> stretches = stretches(deliveries);
        JavaRDD<Stretch> tasks = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(stretches, Math.max(1, stretches.size()));
        return spark.createDataFrame(multiLine ? tasks.flatMap(reading::whole) : tasks.flatMap(reading::lines), TEXT);
    }

    private List<Stretch> stretches(List<Delivery> deliveries) {
        try {
            return multiLine
                    ? deliveries.stream().map(file -> Stretch.file(file.path())).toList()
                    : Stretch.cut(hadoop(), deliveries);
        } catch (IOException e) {
            throw InputErrors.unreachable(files.dataset(), files.location(), e);
        }
    }

    private static StructType fields(List<String> theirs) {
        StructType schema = new StructType();
        for (String name : theirs) {
            schema = schema.add(name, DataTypes.StringType);
        }
        return schema;
    }

    private Configuration hadoop() {
        return spark.sparkContext().hadoopConfiguration();
    }
}
