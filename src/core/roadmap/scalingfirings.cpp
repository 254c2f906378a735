// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/scalingfirings.h"

#include "core/engine/drivers.h"
#include "core/engine/money/targetwords.h"
#include "core/simulate/autoscale.h"
#include "core/text/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct ScalingText
{
    Q_DECLARE_TR_FUNCTIONS(Scaling)
};

/// A metric's or driver's name without what does not matter: capitals, underscores, hyphens.
QString plainName(const QString &text)
{
    return QString(text).replace(u'_', u' ').replace(u'-', u' ').simplified().toLower();
}

/// Whether what stands behind a metric in a driver's name ("of MongoDB at peak") speaks of a component.
bool speaksOf(const QString &rest, const Component *component)
{
    constexpr qsizetype shortest = 4; ///< of a word that tells anything
    const QStringList words = rest.split(u' ', Qt::SkipEmptyParts);
    const QStringList names = component ? plainName(component->name).split(u' ') : QStringList();
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &word) { return word.size() >= shortest && names.contains(word); });
}

/// The driver that a rule's metric names: by key or name, or by the beginning of its name where only one
/// begins so and it is clear what is meant: "CPU of API pods" is "CPU of API pods at peak", and "IOPS" of the
/// component MongoDB is "IOPS of MongoDB at peak".
const Driver *driverNamed(const Plan &plan, const ScalingPolicy &policy)
{
    const QString wanted = plainName(policy.metric);
    if (wanted.isEmpty())
        return nullptr;
    QList<const Driver *> alike;
    for (const Driver &driver : plan.table<Driver>()) {
        const QString name = plainName(driver.name);
        if (plainName(driver.key) == wanted || name == wanted)
            return &driver;
        const bool isClear =
            wanted.contains(u' ') || speaksOf(name.mid(wanted.size()), plan.find(policy.component));
        if (name.startsWith(wanted + u' ') && isClear)
            alike.append(&driver);
    }
    return alike.size() == 1 ? alike.first() : nullptr;
}

bool passes(double value, Comparing comparing, double threshold)
{
    switch (comparing) {
    case Comparing::Below:
        return value < threshold;
    case Comparing::AtMost:
        return value <= threshold;
    case Comparing::Above:
        return value > threshold;
    case Comparing::AtLeast:
        return value >= threshold;
    case Comparing::Equal:
        return value == threshold;
    }
    Q_UNREACHABLE();
}

/// The rules of one plan, followed month by month.
class Follower
{
public:
    explicit Follower(const Plan &plan) : m_plan(plan), m_timeline(plan), m_drivers(plan, m_timeline) { }

    [[nodiscard]] ScalingFiring follow(const ScalingPolicy &policy) const
    {
        return autoscaleProblem(policy).isEmpty() ? simulated(policy) : watched(policy);
    }

private:
    /// A load that is a plain number as if it were a driver.
    [[nodiscard]] Series loadOf(const QuantityInput &load) const
    {
        if (load.kind == QuantityInput::Kind::Formula)
            return m_drivers.formula(load.formula);
        Series series;
        series.likely.assign(static_cast<std::size_t>(m_timeline.size()), load.number.likely.toDouble());
        return series;
    }

    [[nodiscard]] ScalingFiring simulated(const ScalingPolicy &policy) const
    {
        ScalingFiring firing {policy.id, {}, 0, {}, {}};
        const Series load = loadOf(policy.load);
        firing.problem = load.problem;
        double last = -1;
        for (int column = 0; load.problem.isEmpty() && column < m_timeline.months(); ++column) {
            const double value = load.likely.at(static_cast<std::size_t>(column));
            if (!std::isfinite(value) || value == last)
                continue;
            last = value;
            const AutoscaleInput input = inputOf(policy, m_plan.find(policy.profile), value);
            const AutoscaleWeek week = simulateWeek(input);
            if (!firing.month && week.peak > policy.minimum) {
                firing.month = m_timeline.at(column).month;
                firing.units = week.peak;
            }
            const double busiest = value * *std::max_element(input.load.begin(), input.load.end());
            const bool isFull = week.peak >= policy.maximum;
            if (isFull && busiest > policy.maximum * policy.capacity.toDouble()) {
                firing.exhausted = m_timeline.at(column).month;
                break;
            }
        }
        return firing;
    }

    [[nodiscard]] ScalingFiring watched(const ScalingPolicy &policy) const
    {
        ScalingFiring firing {policy.id, {}, 0, {}, {}};
        const Driver *driver = driverNamed(m_plan, policy);
        const auto comparing = readComparison(policy.comparison.isEmpty() ? u">"_s : policy.comparison);
        if (policy.comparison.isEmpty() && policy.threshold.isZero()) {
            firing.problem = ScalingText::tr("“%1” states no threshold.").arg(policy.metric);
        } else if (!driver) {
            firing.problem = ScalingText::tr("No driver is called “%1”: one of that name, by points or by "
                                             "formula, lets the plan say when.")
                                 .arg(policy.metric);
        } else if (!comparing) {
            firing.problem = ScalingText::tr("“%1” is no comparison.").arg(policy.comparison);
        }
        if (!firing.problem.isEmpty())
            return firing;
        const Series &metric = m_drivers.driver(driver->key);
        firing.problem = metric.problem;
        for (int column = 0; metric.problem.isEmpty() && column < m_timeline.months(); ++column) {
            const double value = metric.likely.at(static_cast<std::size_t>(column));
            if (!std::isnan(value) && passes(value, *comparing, policy.threshold.toDouble())) {
                firing.month = m_timeline.at(column).month;
                break;
            }
        }
        return firing;
    }

    const Plan &m_plan;
    Timeline m_timeline;
    DriverTable m_drivers;
};

} // namespace

QList<ScalingFiring> scalingFirings(const Plan &plan, OptionId option)
{
    QList<ScalingFiring> firings;
    if (plan.table<ScalingPolicy>().isEmpty())
        return firings;
    const Follower follower(plan);
    for (const ScalingPolicy &policy : plan.table<ScalingPolicy>()) {
        const Component *component = plan.find(policy.component);
        if (!component || component->option == option)
            firings.append(follower.follow(policy));
    }
    return firings;
}

QString scalingCondition(const ScalingPolicy &policy)
{
    if (policy.threshold.isZero() && policy.target.isZero())
        return policy.metric;
    const Format format;
    if (policy.threshold.isZero())
        return ScalingText::tr("%1 held at %2", "metric, percentage")
            .arg(policy.metric.isEmpty() ? ScalingText::tr("use") : policy.metric,
                 format.percent(policy.target));
    const QString comparison = policy.comparison.isEmpty() ? u">"_s : policy.comparison;
    const QString threshold = format.number(policy.threshold);
    const QString text = u"%1 %2 %3"_s.arg(policy.metric, comparison, threshold);
    return policy.unit.isEmpty() ? text : text + QChar(QChar::Nbsp) + policy.unit;
}

} // namespace stratoplan
