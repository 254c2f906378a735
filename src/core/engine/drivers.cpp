// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drivers.h"

#include "core/engine/driverpoints.h"
#include "core/engine/history.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct DriverText
{
    Q_DECLARE_TR_FUNCTIONS(Driver)
};

constexpr double notKnown = std::numeric_limits<double>::quiet_NaN();

Series failed(const QString &problem)
{
    Series series;
    series.problem = problem;
    return series;
}

/// The three values of one column in order, or none of them.
void put(Series &series, std::size_t column, double low, double likely, double high)
{
    series.likely[column] = likely;
    if (!series.isRanged())
        return;
    series.low[column] = std::min({low, likely, high});
    series.high[column] = std::max({low, likely, high});
}

double result(const Formula &formula, const std::vector<double> &values)
{
    if (std::any_of(values.begin(), values.end(), [](double value) { return std::isnan(value); }))
        return notKnown;
    return formula.value(values.data()).value_or(notKnown);
}

} // namespace

DriverTable::DriverTable(const Plan &plan, const Timeline &timeline) : m_plan(plan), m_timeline(timeline)
{
    for (const Driver &driver : plan.table<Driver>()) {
        if (driver.key.isEmpty() || m_ids.contains(driver.key))
            continue;
        m_ids.insert(driver.key, driver.id);
        m_names.append(driver.key);
    }
    m_names << u"month"_s << u"phase"_s;
    Series month;
    Series phase;
    for (const Period &period : timeline.periods()) {
        month.likely.push_back(period.month ? *period.month - plan.info().start + 1 : notKnown);
        phase.likely.push_back(static_cast<double>(timeline.phases().indexOf(period.phase) + 1));
    }
    m_drivers.insert(u"month"_s, month);
    m_drivers.insert(u"phase"_s, phase);
}

const Series &DriverTable::driver(const QString &key) const
{
    const auto known = m_drivers.constFind(key);
    if (known != m_drivers.cend())
        return *known;
    const Driver *row = m_plan.find(m_ids.value(key));
    if (!row)
        return *m_drivers.insert(key, failed(DriverText::tr("There is no driver “%1”.").arg(key)));
    if (row->formula.isEmpty())
        return *m_drivers.insert(key, points(*row));
    if (const qsizetype begin = m_asking.indexOf(key); begin >= 0) {
        // Not remembered here: whoever asked first gets the sentence.
        static thread_local Series circle;
        circle = failed(DriverText::tr("The drivers refer to each other in a circle: %1.")
                            .arg((m_asking.mid(begin) << key).join(u" → "_s)));
        return circle;
    }
    m_asking.append(key);
    Series series = evaluated(row->formula, nullptr);
    m_asking.removeLast();
    withSeasons(series, *row, m_timeline);
    return *m_drivers.insert(key, series);
}

Series DriverTable::points(const Driver &driver) const
{
    const DriverPoints points(driver, m_timeline);
    Series series;
    const auto columns = static_cast<std::size_t>(m_timeline.size());
    series.likely.assign(columns, notKnown);
    if (points.isRanged()) {
        series.low = series.likely;
        series.high = series.likely;
    }
    for (std::size_t column = 0; column < columns; ++column) {
        if (const auto value = points.at(m_timeline.at(static_cast<int>(column))))
            put(series, column, value->low, value->likely, value->high);
    }
    withSeasons(series, driver, m_timeline);
    return series;
}

const Series &DriverTable::formula(const QString &text, const OwnValues *own) const
{
    const QString key = own ? own->key + u'\n' + text : text;
    const auto known = m_formulas.constFind(key);
    return known != m_formulas.cend() ? *known : *m_formulas.insert(key, evaluated(text, own));
}

const Series *DriverTable::named(const QString &name, const OwnValues *own) const
{
    const qsizetype place = own ? own->names.indexOf(name) : -1;
    return place >= 0 ? &own->series.at(place) : &driver(name);
}

Series DriverTable::evaluated(const QString &text, const OwnValues *own) const
{
    // Asking a driver may evaluate others and move what the hash holds: copies, not references.
    const Result<HistoryText> plain = takeHistories(text, m_names);
    if (!plain)
        return failed(plain.error().message);
    QStringList names = m_names + (own ? own->names : QStringList());
    for (qsizetype i = 0; i < plain->calls.size(); ++i)
        names.append(historyName(i));
    const Result<Formula> formula = Formula::compile(plain->text, names);
    if (!formula)
        return failed(formula.error().message);
    QList<Series> inputs;
    bool ranged = false;
    for (const QString &name : formula->uses()) {
        const qsizetype call = historyIndex(name);
        const Series input = call >= 0
            ? historyOf(plain->calls.at(call), driver(plain->calls.at(call).driver), m_timeline)
            : *named(name, own);
        if (!input.problem.isEmpty())
            return failed(input.problem);
        ranged = ranged || input.isRanged();
        inputs.append(input);
    }
    Series series;
    const auto columns = static_cast<std::size_t>(m_timeline.size());
    series.likely.assign(columns, notKnown);
    if (ranged) {
        series.low = series.likely;
        series.high = series.likely;
    }
    std::vector<double> values(static_cast<std::size_t>(inputs.size()));
    const auto at = [&](std::size_t column, auto part) {
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = part(inputs.at(static_cast<qsizetype>(i)), column);
        return result(*formula, values);
    };
    for (std::size_t column = 0; column < columns; ++column) {
        const double likely = at(column, [](const Series &input, std::size_t c) { return input.likely[c]; });
        if (!ranged) {
            series.likely[column] = likely;
            continue;
        }
        const double low = at(column, [](const Series &input, std::size_t c) { return input.lowAt(c); });
        const double high = at(column, [](const Series &input, std::size_t c) { return input.highAt(c); });
        put(series, column, low, likely, high);
    }
    return series;
}

QStringList DriverTable::driversIn(const QString &text) const
{
    const Result<HistoryText> plain = takeHistories(text, m_names);
    if (!plain)
        return {};
    QStringList names = m_names;
    for (qsizetype i = 0; i < plain->calls.size(); ++i)
        names.append(historyName(i));
    const Result<Formula> formula = Formula::compile(plain->text, names);
    QStringList used;
    for (const QString &name : formula ? formula->uses() : QStringList()) {
        const qsizetype call = historyIndex(name);
        const QString driver = call >= 0 ? plain->calls.at(call).driver : name;
        if (m_ids.contains(driver) && !used.contains(driver))
            used.append(driver);
    }
    return used;
}

std::optional<Range<Quantity>> DriverTable::value(const QString &key, int column) const
{
    const Series &series = driver(key);
    if (!series.problem.isEmpty() || column < 0 || column >= m_timeline.size())
        return std::nullopt;
    const auto place = static_cast<std::size_t>(column);
    const auto low = asQuantity(series.lowAt(place));
    const auto likely = asQuantity(series.likely[place]);
    const auto high = asQuantity(series.highAt(place));
    if (!low || !likely || !high)
        return std::nullopt;
    return Range(*low, *likely, *high);
}

std::optional<Range<Quantity>> driverValue(const Plan &plan, const Driver &driver, const Period &period)
{
    const Timeline timeline(plan);
    if (!driver.formula.isEmpty())
        return DriverTable(plan, timeline).value(driver.key, timeline.columnOf(period));
    const auto points = DriverPoints(driver, timeline).at(period);
    if (!points)
        return std::nullopt;
    const double season = seasonOf(driver, period);
    const auto low = asQuantity(points->low * season);
    const auto likely = asQuantity(points->likely * season);
    const auto high = asQuantity(points->high * season);
    return low && likely && high ? std::optional(Range(*low, *likely, *high)) : std::nullopt;
}

const Driver *driverByKey(const Plan &plan, const QString &key)
{
    for (const Driver &driver : plan.table<Driver>()) {
        if (!key.isEmpty() && driver.key == key)
            return &driver;
    }
    return nullptr;
}

std::optional<Quantity> asQuantity(double value)
{
    // Rounded to a millionth it still fits 64 bits.
    constexpr double largest = 9e12;
    return std::abs(value) < largest ? std::optional(Quantity::fromDouble(value)) : std::nullopt;
}

std::optional<Money> costPer(const Money &cost, Quantity units)
{
    if (units.raw() <= 0)
        return std::nullopt;
    const auto micros =
        decimal::narrow(decimal::divideHalfEven(Int128(cost.micros()) * Quantity::one(), units.raw()));
    return micros ? std::optional(Money::fromMicros(*micros, cost.currency())) : std::nullopt;
}

} // namespace stratoplan
