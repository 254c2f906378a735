// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/scene/heat.h"

#include "core/text/format.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// The largest of 1, 1.5, 2, 3, 4, 5, 7.5 times a power of ten that is not above @p amount.
Money remembered(const Money &amount)
{
    constexpr std::array<qint64, 7> tenths {75, 50, 40, 30, 20, 15, 10};
    qint64 power = 1;
    while (power <= amount.micros() / 100)
        power *= 10;
    for (const qint64 tenth : tenths) {
        if (tenth * power <= amount.micros())
            return Money::fromMicros(tenth * power, amount.currency());
    }
    return amount;
}

QList<Money> amountsOf(const DiagramData &data)
{
    QList<Money> amounts;
    for (const DiagramNode &node : data.nodes) {
        if (node.cost.state == CostBadge::State::Priced)
            amounts.append(node.cost.amount);
    }
    for (const DiagramArea &area : data.areas) {
        if (area.component && area.cost.state == CostBadge::State::Priced)
            amounts.append(area.cost.amount);
    }
    return amounts;
}

} // namespace

HeatScale::HeatScale(const DiagramData &data) : HeatScale(amountsOf(data)) { }

HeatScale::HeatScale(const QList<Money> &amounts)
{
    QList<Money> sorted;
    std::copy_if(amounts.begin(), amounts.end(), std::back_inserter(sorted),
                 [](const Money &amount) { return amount.micros() > 0; });
    std::sort(sorted.begin(), sorted.end());
    for (qsizetype fifth = 1; fifth <= 4 && !sorted.isEmpty(); ++fifth) {
        const Money bound = remembered(sorted.at(std::min(sorted.size() * fifth / 5, sorted.size() - 1)));
        if (m_bounds.isEmpty() || m_bounds.last() < bound)
            m_bounds.append(bound);
    }
}

int HeatScale::step(const Money &amount) const
{
    const auto reached = [&amount](const Money &bound) { return bound.micros() <= amount.micros(); };
    return static_cast<int>(std::count_if(m_bounds.begin(), m_bounds.end(), reached));
}

QStringList HeatScale::labels() const
{
    if (m_bounds.isEmpty())
        return {};
    const Format format;
    QStringList labels {u'<' + format.cell(m_bounds.first())};
    for (const Money &bound : m_bounds)
        labels.append(format.cell(bound));
    labels.last() += u'+';
    return labels;
}

} // namespace stratoplan
