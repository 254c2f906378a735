// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/autoscale.h"

#include "core/base/decimal.h"
#include "core/engine/money/targetwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct ScaleText
{
    Q_DECLARE_TR_FUNCTIONS(Scaling)
};

constexpr int secondsOfStep = 3600 / stepsOfHour;
constexpr int mostWeeks = 60;
constexpr double hair = 1e-9; ///< relative difference up to which two uses are equal

/// Runs the week by stretches of equal count: while load and count stay, only the end of a cooldown can bring
/// a change, so the steps between need no decision.
class Week
{
public:
    explicit Week(const AutoscaleInput &input)
        : m_input(input), m_count(std::max(0, input.minimum)), m_least(m_count),
          m_most(std::max(m_count, input.maximum)), m_step(std::max(1, input.step)),
          m_cooldown(
              input.cooldownSeconds <= secondsOfStep ? 1 : (input.cooldownSeconds - 1) / secondsOfStep + 1),
          m_steps(std::clamp(input.hours, 1, hoursOfWeek) * stepsOfHour),
          m_runs(busiestHours(input.load, input.hours))
    {
        m_counts.resize(stepsOfWeek);
        m_begin = m_counts.data();
    }

    AutoscaleWeek run()
    {
        bool settled = false;
        for (int week = 0; week < mostWeeks && !settled; ++week) {
            const int count = m_count;
            const int wait = m_next;
            runOnce();
            m_next = std::max(0, m_next - stepsOfWeek);
            settled = m_count == count && m_next == wait;
        }
        return {.mean = static_cast<double>(m_units) / m_steps,
                .peak = m_peak,
                .smallest = m_smallest,
                .overloadedShare = static_cast<double>(m_overloaded) / m_steps,
                .settled = settled,
                .counts = m_counts};
    }

private:
    void runOnce()
    {
        m_units = 0;
        m_overloaded = 0;
        m_peak = 0;
        m_smallest = std::numeric_limits<int>::max();
        for (int hour = 0; hour < hoursOfWeek; ++hour) {
            if (m_runs[static_cast<size_t>(hour)])
                runHour(hour);
            else
                rest(hour);
        }
    }

    void rest(int hour)
    {
        std::fill_n(m_begin + hour * stepsOfHour, stepsOfHour, 0);
        m_count = m_least;
        m_next = 0;
    }

    void runHour(int hour)
    {
        const double load = loadOf(hour);
        const int end = (hour + 1) * stepsOfHour;
        for (int step = end - stepsOfHour; step < end;) {
            const int decision = std::max(step, m_next);
            const int wanted = decision < end ? wantedCount(load) : m_count;
            if (wanted == m_count) {
                keep(step, end, load);
                return;
            }
            keep(step, decision + 1, load);
            m_count = wanted;
            m_next = decision + m_cooldown;
            step = decision + 1;
        }
    }

    /// The present count holds in the steps from `first` up to, not including, `end`.
    void keep(int first, int end, double load)
    {
        std::fill(m_begin + first, m_begin + end, m_count);
        m_units += static_cast<qint64>(end - first) * m_count;
        m_peak = std::max(m_peak, m_count);
        m_smallest = std::min(m_smallest, m_count);
        if (m_input.capacity > 0 && load > m_count * m_input.capacity * (1 + hair))
            m_overloaded += end - first;
    }

    [[nodiscard]] int wantedCount(double load) const
    {
        if (!(m_input.capacity > 0))
            return m_count;
        return m_input.target > 0 ? trackingCount(load) : steppingCount(load);
    }

    /// count × use / target: the count itself cancels out, which also holds for a count of 0.
    [[nodiscard]] int trackingCount(double load) const
    {
        const double units = load / (m_input.capacity * m_input.target / 100);
        const double whole = std::ceil(units - units * hair);
        return static_cast<int>(std::clamp<double>(whole, m_least, m_most));
    }

    [[nodiscard]] int steppingCount(double load) const
    {
        const double atFullUse = m_count * m_input.capacity;
        const double high = atFullUse * m_input.upper / 100;
        const double low = atFullUse * m_input.lower / 100;
        const bool isAbove = m_input.atUpper ? load >= high * (1 - hair) : load > high * (1 + hair);
        if (m_input.upper > 0 && load > 0 && isAbove)
            return m_most - m_count < m_step ? m_most : m_count + m_step;
        if (m_input.lower > 0 && load <= low * (1 + hair))
            return m_count - m_least < m_step ? m_least : m_count - m_step;
        return m_count;
    }

    [[nodiscard]] double loadOf(int hour) const
    {
        const double load = m_input.peakLoad * m_input.load[static_cast<size_t>(hour)];
        return load > 0 ? std::min(load, std::numeric_limits<double>::max()) : 0; // no negative load, no NaN
    }

    const AutoscaleInput &m_input;
    int m_count;
    const int m_least;
    const int m_most;
    const int m_step;
    const int m_cooldown; ///< in steps, at least 1
    const int m_steps; ///< in which it runs
    const std::array<bool, hoursOfWeek> m_runs;
    int m_next = 0; ///< the first step of this week at whose end something may change
    qint64 m_units = 0;
    int m_overloaded = 0;
    int m_peak = 0;
    int m_smallest = 0;
    QList<int> m_counts;
    int *m_begin = nullptr;
};

bool isPercent(const QString &unit)
{
    const QString word = unit.trimmed();
    return word.isEmpty() || word == u'%' || word.compare("percent"_L1, Qt::CaseInsensitive) == 0
        || word.compare("per cent"_L1, Qt::CaseInsensitive) == 0;
}

/// How use is held against the upper threshold; without a word, above it.
std::optional<Comparing> comparingOf(const ScalingPolicy &policy)
{
    return policy.comparison.trimmed().isEmpty() ? Comparing::Above : readComparison(policy.comparison);
}

QString thresholdProblem(const ScalingPolicy &policy)
{
    const auto comparing = comparingOf(policy);
    if (!comparing)
        return ScaleText::tr("“%1” is no comparison.").arg(policy.comparison);
    if (*comparing == Comparing::Below || *comparing == Comparing::AtMost)
        return ScaleText::tr("The policy says when to shrink, but not when to grow.");
    if (policy.threshold <= Quantity())
        return ScaleText::tr("Neither a target use nor a threshold is stated.");
    if (!isPercent(policy.unit))
        return ScaleText::tr("The threshold is in “%1”, not in percent of use; state a target use.")
            .arg(policy.unit.trimmed());
    if (policy.lower >= policy.threshold)
        return ScaleText::tr("The lower threshold is not below the upper one.");
    return {};
}

} // namespace

LoadWeek loadWeekOf(const LoadProfile *profile)
{
    LoadWeek week;
    week.fill(1);
    if (!profile)
        return week;
    std::array<const HourLoad *, hoursOfWeek> listed {};
    const HourLoad *last = nullptr;
    for (const HourLoad &each : profile->hours) {
        if (each.hour >= 0 && each.hour < hoursOfWeek)
            listed[static_cast<size_t>(each.hour)] = &each;
    }
    for (const HourLoad *each : listed)
        last = each ? each : last;
    for (size_t hour = 0; last && hour < week.size(); ++hour) {
        last = listed[hour] ? listed[hour] : last;
        week[hour] = std::max(0.0, last->percent.toDouble() / 100);
    }
    return week;
}

std::array<bool, hoursOfWeek> busiestHours(const LoadWeek &load, int hours)
{
    std::array<bool, hoursOfWeek> runs {};
    runs.fill(hours >= hoursOfWeek);
    if (hours >= hoursOfWeek)
        return runs;
    std::array<size_t, hoursOfWeek> order {};
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [&load](size_t a, size_t b) { return load[a] > load[b]; });
    for (size_t place = 0; place < static_cast<size_t>(std::max(1, hours)); ++place)
        runs[order[place]] = true;
    return runs;
}

int hoursOfWeekFor(Quantity hours, Quantity ofMonth)
{
    if (ofMonth <= Quantity())
        return hoursOfWeek;
    const Int128 whole = decimal::divideHalfEven(Int128(hours.raw()) * hoursOfWeek, ofMonth.raw());
    return static_cast<int>(std::clamp<Int128>(whole, 1, hoursOfWeek));
}

AutoscaleWeek simulateWeek(const AutoscaleInput &input)
{
    return Week(input).run();
}

QString autoscaleProblem(const ScalingPolicy &policy)
{
    if (policy.load.kind == QuantityInput::Kind::Unknown)
        return ScaleText::tr("No load is stated, so nothing can be simulated.");
    if (policy.capacity <= Quantity())
        return ScaleText::tr("The load that one unit carries is not stated.");
    if (policy.minimum < 0)
        return ScaleText::tr("The minimum is below zero.");
    if (policy.maximum <= 0)
        return ScaleText::tr("No maximum is stated.");
    if (policy.minimum > policy.maximum)
        return ScaleText::tr("The minimum of %1 is above the maximum of %2.")
            .arg(QString::number(policy.minimum), QString::number(policy.maximum));
    if (policy.target.isNegative())
        return ScaleText::tr("The target use is below zero.");
    return policy.target.isZero() ? thresholdProblem(policy) : QString();
}

AutoscaleInput inputOf(const ScalingPolicy &policy, const LoadProfile *profile, double peakLoad)
{
    constexpr qint64 mostSeconds = std::numeric_limits<int>::max();
    const auto comparing = comparingOf(policy);
    return {.peakLoad = peakLoad,
            .capacity = policy.capacity.toDouble(),
            .minimum = policy.minimum,
            .maximum = policy.maximum,
            .step = policy.step,
            .target = policy.target.toDouble(),
            .upper = policy.threshold.toDouble(),
            .lower = policy.lower.toDouble(),
            .atUpper = comparing == Comparing::AtLeast || comparing == Comparing::Equal,
            .cooldownSeconds =
                static_cast<int>(std::clamp<qint64>(policy.cooldown.seconds(), 0, mostSeconds)),
            .load = loadWeekOf(profile)};
}

} // namespace stratoplan
