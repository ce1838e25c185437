package org.keygrade.expression;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.ConfigErrors;
import org.keygrade.error.KeygradeException;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Turns configuration text into a column. Spark SQL can call Java methods, read files and ask the clock, so the parsed
 * tree is walked and whatever is not on the list is refused: node classes, function names, target types of casts and
 * column names.
 */
public final class AllowedExpression {
    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 200;

    /** Spark's parser fills in variables before it parses: {@code ${env:PASSWORD}} would read the environment. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{");
    /** Words that become the current time when Spark casts them; the as-of date is the only clock. */
    private static final Pattern CLOCK_WORD =
            Pattern.compile("(?i)(['\"])\\s*(now|today|tomorrow|yesterday)\\b[^'\"]*\\1");

    private final String place;
    private final @Nullable Set<String> columns;

    private AllowedExpression(String place, @Nullable Set<String> columns) {
        this.place = place;
        this.columns = columns;
    }

    /**
     * The column an expression stands for.
     *
     * @param place where the expression stands, for messages
     * @param columns the columns it may name, compared without case as Spark does
     * @throws KeygradeException exit code 2, if the text is not an expression or holds something that is not allowed,
     *     with line and column
     */
    public static Column parse(SparkSession spark, String place, String expression, Set<String> columns) {
        new AllowedExpression(place, columns).checked(spark, expression);
        return functions.expr(expression);
    }

    /** The same, but null where a division by zero or a cast has no result, rather than an error. */
    public static Column forgiving(SparkSession spark, String place, String expression, Set<String> columns) {
        Expression checked = new AllowedExpression(place, columns).checked(spark, expression);
        return functions.expr(Forgiving.of(checked).sql());
    }

    /** The columns an expression names, as they are spelt in {@code columns}; refuses what {@link #parse} refuses. */
    public static Set<String> names(SparkSession spark, String place, String expression, Set<String> columns) {
        Expression checked = new AllowedExpression(place, columns).checked(spark, expression);
        Set<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Object leaf : CollectionConverters.asJava(checked.collectLeaves())) {
            if (leaf instanceof UnresolvedAttribute column) {
                named.add(column.nameParts().head());
            }
        }
        return columns.stream().filter(named::contains).collect(toSet());
    }

    /** Refuses what {@link #parse} refuses but unknown columns: before there is a delivery that has any. */
    public static void check(SparkSession spark, String place, String expression) {
        new AllowedExpression(place, null).checked(spark, expression);
    }

    private Expression checked(SparkSession spark, String expression) {
        checkText(expression);
        Expression tree = tree(spark, expression);
        walk(tree);
        return tree;
    }

    private void checkText(String text) {
        if (text.length() > LONGEST) {
            throw ConfigErrors.expression(place, 1, LONGEST, "longer than 10,000 characters.", "Shorten it.");
        }
        refuse(VARIABLE, text, "`${` is not allowed.", "Remove it; an expression sees columns only.");
        refuse(CLOCK_WORD, text, "a word for the current time.", "Write a date; a night knows its as-of date only.");
    }

    private void refuse(Pattern pattern, String text, String problem, String fix) {
        pattern.matcher(text).results().findFirst().ifPresent(found -> {
            String before = text.substring(0, found.start());
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            throw ConfigErrors.expression(place, line, found.start() - before.lastIndexOf('\n'), problem, fix);
        });
    }

    private Expression tree(SparkSession spark, String text) {
        var session = (org.apache.spark.sql.classic.SparkSession) spark;
        try {
            return session.sessionState().sqlParser().parseExpression(text);
        } catch (StackOverflowError e) {
            throw ConfigErrors.expression(place, 1, 1, "nested too deeply.", "Simplify it.");
        } catch (Exception e) {
            int line = e instanceof AnalysisException problem ? number(problem.line(), 1) : 1;
            int column = e instanceof AnalysisException problem ? 1 + number(problem.startPosition(), 0) : 1;
            throw ConfigErrors.expression(
                    place, line, column, "not a Spark SQL expression.", "Check quotes, commas and brackets.");
        }
    }

    private record Step(Expression node, int depth) {}

    /** Not recursive: a deep tree must end in a message, not in a stack overflow. */
    private void walk(Expression root) {
        Deque<Step> open = new ArrayDeque<>();
        open.push(new Step(root, 1));
        while (!open.isEmpty()) {
            Step step = open.pop();
            check(step);
            CollectionConverters.asJava(step.node().children())
                    .forEach(child -> open.push(new Step(child, step.depth() + 1)));
        }
    }

    private void check(Step step) {
        Expression node = step.node();
        if (step.depth() > DEEPEST) {
            throw error(node, "nested deeper than " + DEEPEST + " levels.", "Simplify it.");
        }
        if (node instanceof UnresolvedAttribute column) {
            checkColumn(column);
        } else if (node instanceof UnresolvedFunction function) {
            checkFunction(function);
        } else if (node instanceof Cast cast) {
            checkCast(cast);
        } else if (!Allowed.NODES.contains(node.getClass())) {
            throw error(node, "`" + node.prettyName() + "` is not allowed.", "Use plain functions of columns.");
        }
    }

    private void checkColumn(UnresolvedAttribute column) {
        if (columns == null) {
            return;
        }
        String name = String.join(".", CollectionConverters.asJava(column.nameParts()));
        if (column.nameParts().size() > 1 || columns.stream().noneMatch(name::equalsIgnoreCase)) {
            throw ConfigErrors.expressionName(place, line(column), column(column), "column", name, columns);
        }
    }

    private void checkFunction(UnresolvedFunction function) {
        String name = String.join(".", CollectionConverters.asJava(function.nameParts()));
        if (!Allowed.FUNCTIONS.contains(name.toLowerCase(Locale.ROOT))) {
            throw error(
                    function,
                    "the function `" + name + "` is not allowed.",
                    "docs/configuration.md lists those that are.");
        }
        if (function.isDistinct() || function.filter().isDefined()) {
            throw error(function, "DISTINCT and FILTER are not allowed.", "An expression sees one row only.");
        }
    }

    private void checkCast(Cast cast) {
        if (!Allowed.isTarget(cast.dataType())) {
            String type = cast.dataType().simpleString();
            throw error(cast, "a cast to " + type + " is not allowed.", "Cast to text, number, boolean, date or time.");
        }
    }

    private KeygradeException error(Expression node, String problem, String fix) {
        return ConfigErrors.expression(place, line(node), column(node), problem, fix);
    }

    private static int line(Expression node) {
        return number(node.origin().line(), 1);
    }

    private static int column(Expression node) {
        return 1 + number(node.origin().startPosition(), 0);
    }

    private static int number(Option<Object> position, int otherwise) {
        return position.isDefined() ? (int) position.get() : otherwise;
    }
}
