-- The sales metrics of every account, as docs/tables.md defines them, from views of silver (accounts, sales,
-- service_costs, opportunities, ratings) and the variables as_of, discount_rate, min_retention, max_retention and
-- rating_max_age. Money is in hundredths until the last select.

SET VARIABLE year_ago = (getvariable('as_of') - INTERVAL 12 MONTH)::DATE;
SET VARIABLE two_years_ago = (getvariable('as_of') - INTERVAL 24 MONTH)::DATE;
-- The last complete calendar month, counted as year * 12 + month - 1, and the first of 36.
SET VARIABLE last_month = year(getvariable('as_of')) * 12 + month(getvariable('as_of')) - 1
    - (getvariable('as_of') <> last_day(getvariable('as_of')))::INT;
SET VARIABLE first_month = getvariable('last_month') - 35;

CREATE TEMP TABLE held_ratings AS
SELECT account_id, criterion, arg_max(rating, rated_on) AS rating
FROM ratings
GROUP BY account_id, criterion
HAVING max(rated_on) >= getvariable('as_of') - getvariable('rating_max_age')::INT;

CREATE TEMP TABLE metrics AS
WITH records AS (
    SELECT account_id, sold_on AS day, sold_on, revenue, revenue - cost AS profit, (cost IS NULL)::INT AS uncosted,
        0::BIGINT AS service
    FROM sales
    UNION ALL
    SELECT account_id, incurred_on, NULL, 0, 0, 0, amount
    FROM service_costs
), months AS (
    SELECT account_id, year(day) * 12 + month(day) - 1 AS month,
        min(sold_on) AS first_sale,
        max(sold_on) FILTER (revenue > 0) AS last_sale,
        sum(revenue)::BIGINT AS revenue,
        sum(profit)::BIGINT AS profit,
        sum(uncosted)::BIGINT AS uncosted,
        sum(service)::BIGINT AS service,
        sum(revenue) FILTER (day > getvariable('year_ago'))::BIGINT AS revenue_0,
        sum(profit) FILTER (day > getvariable('year_ago'))::BIGINT AS profit_0,
        sum(uncosted) FILTER (day > getvariable('year_ago'))::BIGINT AS uncosted_0,
        sum(service) FILTER (day > getvariable('year_ago'))::BIGINT AS service_0,
        sum(revenue) FILTER (day > getvariable('two_years_ago') AND day <= getvariable('year_ago'))::BIGINT AS revenue_1,
        sum(profit) FILTER (day > getvariable('two_years_ago') AND day <= getvariable('year_ago'))::BIGINT AS profit_1,
        sum(uncosted) FILTER (day > getvariable('two_years_ago') AND day <= getvariable('year_ago'))::BIGINT
            AS uncosted_1
    FROM records
    GROUP BY ALL
), cumulated AS (
    SELECT *, sum(coalesce(profit, 0) - service) OVER (PARTITION BY account_id ORDER BY month) AS cumulative
    FROM months
), unpaid AS (
    SELECT account_id, max(month) AS month
    FROM cumulated
    WHERE cumulative <= 0
    GROUP BY account_id
), facts AS (
    SELECT account_id,
        min(first_sale) AS first_sale,
        max(last_sale) AS last_sale,
        min(m.month) AS first_record,
        min(m.month) FILTER (u.month IS NULL OR m.month > u.month) AS paid_back,
        sum(revenue_0) AS revenue_0,
        sum(revenue_1) AS revenue_1,
        sum(profit_0) AS profit_0,
        sum(profit_1) AS profit_1,
        sum(uncosted_0) AS uncosted_0,
        sum(uncosted_1) AS uncosted_1,
        sum(service_0) AS service_0,
        sum(profit) AS profit,
        sum(service) AS service,
        sum(uncosted) AS uncosted,
        sum(revenue) FILTER (in_trend) AS trend_sum,
        sum(revenue * (m.month - getvariable('first_month'))) FILTER (in_trend) AS trend_moment,
        sum(revenue::HUGEINT * revenue) FILTER (in_trend) AS trend_squares
    FROM (
        SELECT *, month BETWEEN getvariable('first_month') AND getvariable('last_month') AS in_trend
        FROM months
    ) m LEFT JOIN unpaid u USING (account_id)
    GROUP BY account_id
), orders AS (
    SELECT account_id,
        count(DISTINCT order_id) + count(DISTINCT CASE WHEN order_id IS NULL THEN sold_on END) AS orders
    FROM sales
    WHERE revenue > 0 AND sold_on > getvariable('year_ago')
    GROUP BY account_id
), product_lines AS (
    SELECT account_id, count(*) AS product_lines
    FROM (
        SELECT account_id
        FROM sales
        WHERE sold_on > getvariable('year_ago') AND product_line IS NOT NULL
        GROUP BY account_id, product_line
        HAVING sum(revenue) > 0
    )
    GROUP BY account_id
), gaps AS (
    SELECT account_id, median(gap) AS median_gap
    FROM (
        SELECT account_id, sold_on - lag(sold_on) OVER (PARTITION BY account_id ORDER BY sold_on) AS gap
        FROM (SELECT DISTINCT account_id, sold_on FROM sales WHERE revenue > 0)
    )
    WHERE gap IS NOT NULL
    GROUP BY account_id
), prospects AS (
    SELECT account_id,
        sum(round_even(amount::DOUBLE * probability, 0)::BIGINT) FILTER (open) AS pipeline,
        count(*) FILTER (open AND probability IS NULL) AS unrated,
        count(*) FILTER (closed AND outcome = 'won') AS won,
        count(*) FILTER (closed AND outcome IN ('won', 'lost')) AS decided
    FROM (
        SELECT *, outcome = 'open' OR coalesce(closed_on > getvariable('as_of'), false) AS open,
            closed_on > getvariable('two_years_ago') AND closed_on <= getvariable('as_of') AS closed
        FROM opportunities
    )
    GROUP BY account_id
), joined AS (
    SELECT account_id, wallet_estimate, first_sale, last_sale, first_record, paid_back, median_gap,
        coalesce(CASE WHEN customer_since <= getvariable('as_of') THEN customer_since END, first_sale) AS since,
        greatest(year(first_sale) * 12 + month(first_sale) - 1, getvariable('first_month')) AS trend_from,
        coalesce(COLUMNS('_[01]$|^(profit|service|uncosted|trend_sum|trend_moment|trend_squares)$'), 0),
        coalesce(COLUMNS('^(orders|product_lines|pipeline|unrated|won|decided)$'), 0)
    FROM accounts
    LEFT JOIN facts USING (account_id)
    LEFT JOIN orders USING (account_id)
    LEFT JOIN product_lines USING (account_id)
    LEFT JOIN gaps USING (account_id)
    LEFT JOIN prospects USING (account_id)
), judged AS (
    SELECT *,
        getvariable('last_month') + 1 - trend_from AS n,
        n >= 12 AND trend_sum > 0 AS has_trend,
        uncosted_0 = 0 AS costed_0,
        getvariable('as_of') - last_sale AS recency,
        least(getvariable('max_retention'),
            greatest(getvariable('min_retention'), pow(0.5, greatest(0.0, recency / median_gap - 1))))
            / (1 + getvariable('discount_rate')) AS q
    FROM joined
)
SELECT account_id,
    revenue_0 / 100 AS revenue_ttm,
    CASE WHEN costed_0 THEN profit_0 / 100 END AS gross_profit_ttm,
    CASE WHEN costed_0 AND revenue_0 > 0 THEN profit_0 / revenue_0 END AS gross_margin_ttm,
    CASE WHEN revenue_0 <> 0 OR revenue_1 <> 0
        THEN 2 * (revenue_0 - revenue_1) / (abs(revenue_0) + abs(revenue_1)) END AS revenue_growth_yoy,
    CASE WHEN costed_0 AND uncosted_1 = 0 AND (profit_0 <> 0 OR profit_1 <> 0)
        THEN 2 * (profit_0 - profit_1) / (abs(profit_0) + abs(profit_1)) END AS profit_growth_yoy,
    CASE WHEN has_trend
        THEN 6 * (2 * (trend_moment - trend_sum * (trend_from - getvariable('first_month'))) - trend_sum * (n - 1))
            / ((n * n - 1)::DOUBLE * trend_sum::DOUBLE) END AS revenue_trend_36m,
    CASE WHEN has_trend
        THEN sqrt((n * trend_squares - trend_sum::HUGEINT * trend_sum)::DOUBLE) / trend_sum END
        AS revenue_volatility_36m,
    recency AS order_recency_days,
    orders AS order_frequency_ttm,
    product_lines AS product_breadth_ttm,
    (getvariable('as_of') - since) / 365.25::DOUBLE AS tenure_years,
    CASE WHEN wallet_estimate > 0 THEN least(1.0, revenue_0 / wallet_estimate) END AS share_of_wallet,
    CASE WHEN unrated = 0 THEN pipeline / 100 END AS weighted_pipeline,
    CASE WHEN decided >= 3 THEN won / decided END AS win_rate_24m,
    service_0 / 100 AS cost_to_serve_ttm,
    CASE WHEN costed_0 THEN (profit_0 - service_0) / 100 END AS net_contribution_ttm,
    CASE WHEN uncosted = 0 THEN (profit - service) / 100 END AS cumulative_net_contribution,
    CASE WHEN uncosted = 0 THEN paid_back - first_record END AS payback_months,
    CASE WHEN costed_0 AND median_gap IS NOT NULL
        THEN (profit_0 - service_0) / 100 * (q + q * q + q * q * q) END AS customer_lifetime_value_3y
FROM judged;
