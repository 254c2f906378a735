// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/monthlycostchart.h"

#include "core/text/format.h"
#include "render/charts/monthly/monthlycostbuilder.h"
#include "render/charts/overbudget.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

double sumOf(const ChartPart &part)
{
    double sum = 0;
    for (const Money &amount : part.amounts)
        sum += amount.toDouble();
    return sum;
}

/// Largest category at the bottom, adjustments on top.
bool liesBelow(const ChartPart &one, const ChartPart &other)
{
    if (one.category.has_value() != other.category.has_value())
        return one.category.has_value();
    return sumOf(one) > sumOf(other);
}

} // namespace

std::optional<Money> MonthlyCostData::budgetOf(int month) const
{
    return month >= 0 && month < budget.size() ? budget[month] : std::nullopt;
}

int MonthlyCostData::firstOverBudget() const
{
    for (int month = 0; month < months; ++month) {
        const auto limit = budgetOf(month);
        if (limit && totals[month] > *limit)
            return month;
    }
    return -1;
}

QString MonthlyCostData::overBudgetText() const
{
    QList<std::optional<bool>> over;
    for (int month = 0; month < months; ++month) {
        const auto limit = budgetOf(month);
        over.append(limit ? std::optional(totals[month] > *limit) : std::nullopt);
    }
    return charts::overBudgetText(first, over);
}

MonthlyCostChart::MonthlyCostChart(MonthlyCostData data) : m_data(std::move(data))
{
    std::stable_sort(m_data.parts.begin(), m_data.parts.end(), liesBelow);
}

QString MonthlyCostChart::altText() const
{
    if (m_data.months == 0)
        return tr("Cost by month: no months.");
    const Format format;
    const int last = m_data.months - 1;
    QString text = tr("Cost by month for %1, stacked by category: %2 in %3, %4 in %5.")
                       .arg(m_data.title, format.money(m_data.totals[0]), format.month(m_data.first),
                            format.money(m_data.totals[last]), format.month(m_data.first + last));
    if (const QString over = m_data.overBudgetText(); !over.isEmpty())
        text += u' ' + over + u'.';
    return text;
}

ChartWindow MonthlyCostChart::fullWindow() const
{
    return {0, static_cast<double>(std::max(1, m_data.months))};
}

std::unique_ptr<ChartScene> MonthlyCostChart::build(const QSizeF &size, const Theme &theme,
                                                    const ChartWindow &window) const
{
    return charts::MonthlyCostBuilder::build(
        std::make_shared<const charts::MonthlyCostBuilder>(m_data, size, theme, window));
}

} // namespace stratoplan
