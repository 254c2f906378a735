// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drivers.h"

#include "core/engine/driverpoints.h"
#include "core/engine/history.h"
#include "core/engine/pricing/interm.h"

#include <QCoreApplication>
#include <QVarLengthArray>

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

/// The likely, low or high values of an input, by column.
const double *likelyOf(const Series &input)
{
    return input.likely.data();
}
const double *lowOf(const Series &input)
{
    return input.isRanged() ? input.low.data() : input.likely.data();
}
const double *highOf(const Series &input)
{
    return input.isRanged() ? input.high.data() : input.likely.data();
}

/// Makes room for results, with a range where one of the inputs has one.
void prepare(Series &result, const QList<const Series *> &inputs, std::size_t columns)
{
    const bool ranged =
        std::any_of(inputs.begin(), inputs.end(), [](const Series *input) { return input->isRanged(); });
    result.problem.clear();
    result.likely.resize(columns);
    result.low.resize(ranged ? columns : 0);
    result.high.resize(ranged ? columns : 0);
}

/// Puts the three values of every column in order.
void order(Series &series)
{
    for (std::size_t column = 0; series.isRanged() && column < series.likely.size(); ++column)
        put(series, column, series.low[column], series.likely[column], series.high[column]);
}

bool mayNameHistory(const QString &text)
{
    return text.contains("stock"_L1) || text.contains("lag"_L1);
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
    m_drivers.emplace(u"month"_s, month);
    m_drivers.emplace(u"phase"_s, phase);
}

const Series &DriverTable::driver(const QString &key) const
{
    const auto known = m_drivers.find(key);
    if (known != m_drivers.end())
        return known->second;
    const auto keep = [&](const Series &series) -> const Series & {
        return m_drivers.emplace(key, series).first->second;
    };
    const Driver *row = m_plan.find(m_ids.value(key));
    if (const auto rate = row ? std::nullopt : inTermRate(key))
        return keep(inTerm(m_plan, *rate, m_timeline));
    if (!row)
        return keep(failed(DriverText::tr("There is no driver “%1”.").arg(key)));
    if (row->formula.isEmpty())
        return keep(points(*row));
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
    return keep(series);
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
    const auto known = m_formulas.find(key);
    return known != m_formulas.end() ? known->second
                                     : m_formulas.emplace(key, evaluated(text, own)).first->second;
}

/// Null where there is no such name.
const Series *DriverTable::named(const QString &name, const Beside &beside) const
{
    if (const Series *history = beside.histories.value(name))
        return history;
    const qsizetype place = beside.own ? beside.own->names.indexOf(name) : -1;
    if (place >= 0)
        return &beside.own->series.at(place);
    const bool known =
        m_ids.contains(name) || name == "month"_L1 || name == "phase"_L1 || inTermRate(name).has_value();
    return known ? &driver(name) : nullptr;
}

bool DriverTable::run(const FormulaProgram &program, const Beside &beside, Series &result) const
{
    QList<const Series *> inputs;
    inputs.reserve(program.names().size());
    for (const QString &name : program.names()) {
        // Most often it was asked for before, and nothing stands beside the drivers.
        const auto asked = beside.own || !beside.histories.isEmpty() ? m_drivers.end() : m_drivers.find(name);
        const bool isThere = asked != m_drivers.end() && asked->second.problem.isEmpty();
        const Series *input = isThere ? &asked->second : named(name, beside);
        if (!input)
            return false;
        if (!input->problem.isEmpty()) {
            result = failed(input->problem);
            return true;
        }
        inputs.append(input);
    }
    calculate(program, inputs, result);
    return true;
}

void DriverTable::calculate(const FormulaProgram &program, const QList<const Series *> &inputs,
                            Series &result) const
{
    const auto columns = static_cast<std::size_t>(m_timeline.size());
    prepare(result, inputs, columns);
    QVarLengthArray<const double *, 16> values(inputs.size());
    const auto run = [&](auto valuesOf, std::vector<double> &results) {
        std::transform(inputs.begin(), inputs.end(), values.begin(),
                       [&](const Series *input) { return valuesOf(*input); });
        program.run(values.constData(), columns, results.data(), m_space);
    };
    run(likelyOf, result.likely);
    if (!result.isRanged())
        return;
    run(lowOf, result.low);
    run(highOf, result.high);
    order(result);
}

/// By muParser, column by column: for what FormulaProgram does not know.
Series DriverTable::slowly(const Formula &formula, const Beside &beside) const
{
    QList<const Series *> inputs;
    for (const QString &name : formula.uses()) {
        inputs.append(named(name, beside));
        if (!inputs.last()->problem.isEmpty())
            return failed(inputs.last()->problem);
    }
    Series result;
    const auto columns = static_cast<std::size_t>(m_timeline.size());
    prepare(result, inputs, columns);
    std::vector<double> values(static_cast<std::size_t>(inputs.size()));
    const auto run = [&](auto valuesOf, std::vector<double> &results) {
        for (std::size_t column = 0; column < columns; ++column) {
            std::transform(inputs.begin(), inputs.end(), values.begin(),
                           [&](const Series *input) { return valuesOf(*input)[column]; });
            const bool known =
                std::none_of(values.begin(), values.end(), [](double value) { return std::isnan(value); });
            results[column] = known ? formula.value(values.data()).value_or(notKnown) : notKnown;
        }
    };
    run(likelyOf, result.likely);
    if (result.isRanged()) {
        run(lowOf, result.low);
        run(highOf, result.high);
        order(result);
    }
    return result;
}

Series DriverTable::evaluated(const QString &text, const OwnValues *own) const
{
    const Result<HistoryText> plain =
        mayNameHistory(text) ? takeHistories(text, m_names) : Result<HistoryText>(HistoryText {text, {}});
    if (!plain)
        return failed(plain.error().message);
    Beside beside {own, {}};
    std::vector<Series> histories(static_cast<std::size_t>(plain->calls.size()));
    for (qsizetype i = 0; i < plain->calls.size(); ++i) {
        const HistoryCall &call = plain->calls.at(i);
        Series &history = histories[static_cast<std::size_t>(i)];
        history = historyOf(call, driver(call.driver), m_timeline);
        beside.histories.insert(historyName(i), &history);
    }
    Series result;
    const auto program = FormulaProgram::of(plain->text);
    if (program && run(*program, beside, result))
        return result;
    const Result<Formula> formula = Formula::compile(
        plain->text,
        m_names + inTermNamesIn(plain->text) + (own ? own->names : QStringList()) + beside.histories.keys());
    return formula ? slowly(*formula, beside) : failed(formula.error().message);
}

QStringList DriverTable::driversIn(const QString &text) const
{
    const Result<HistoryText> plain = takeHistories(text, m_names);
    if (!plain)
        return {};
    QStringList names = m_names + inTermNamesIn(plain->text);
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

std::optional<Money> costPer(const Money &cost, Quantity units)
{
    if (units.raw() <= 0)
        return std::nullopt;
    const auto micros =
        decimal::narrow(decimal::divideHalfEven(Int128(cost.micros()) * Quantity::one(), units.raw()));
    return micros ? std::optional(Money::fromMicros(*micros, cost.currency())) : std::nullopt;
}

} // namespace stratoplan
