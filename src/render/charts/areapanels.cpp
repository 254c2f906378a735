// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/areapanels.h"

#include "core/text/format.h"
#include "render/charts/monthly/areapanelsbuilder.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

double lastOf(const ChartPart &part)
{
    return part.amounts.isEmpty() ? 0 : part.amounts.last().toDouble();
}

} // namespace

AreaPanels::AreaPanels(AreaPanelsData data) : m_data(std::move(data))
{
    std::stable_sort(m_data.parts.begin(), m_data.parts.end(),
                     [](const ChartPart &one, const ChartPart &other) {
                         if (one.category.has_value() != other.category.has_value())
                             return one.category.has_value();
                         return lastOf(one) > lastOf(other);
                     });
}

QString AreaPanels::altText() const
{
    if (m_data.months == 0)
        return tr("Cost by category: no months.");
    const Format format;
    QStringList parts;
    for (const ChartPart &part : m_data.parts) {
        if (lastOf(part) > 0)
            parts.append(part.title + u' ' + format.money(part.amounts.last()));
    }
    return tr("Cost by category for %1, %2 to %3; in the last month %4, of it %5.")
        .arg(m_data.title, format.month(m_data.first), format.month(m_data.first + (m_data.months - 1)),
             format.money(m_data.totals.last()), parts.join(u", "_s));
}

ChartWindow AreaPanels::fullWindow() const
{
    return {0, static_cast<double>(std::max(1, m_data.months - 1))};
}

std::unique_ptr<ChartScene> AreaPanels::build(const QSizeF &size, const Theme &theme,
                                              const ChartWindow &window) const
{
    return charts::AreaPanelsBuilder::build(
        std::make_shared<const charts::AreaPanelsBuilder>(m_data, size, theme, window));
}

} // namespace stratoplan
