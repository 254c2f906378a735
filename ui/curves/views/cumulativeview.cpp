// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curves/views/cumulativeview.h"

#include "core/engine/money/presentvalue.h"
#include "core/text/format.h"
#include "render/curves/monthcurves.h"
#include "ui/curves/chartcard.h"
#include "ui/shell/pagecontext.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// "AWS, USD; $136,000 in all, $131,000 in today's money".
QString subtitleOf(const CurveSource &source)
{
    const Format format;
    const CumulativeCost cost = cumulativeCost(source.plan, source.costs);
    const QString of = CumulativeView::tr("%1, %2", "option, currency")
                           .arg(curves::optionName(source), source.costs.currency.toString());
    if (cost.sums.isEmpty())
        return of;
    const QString all = format.money(cost.sums.last().amount.likely);
    if (cost.rate.isZero() || cost.present.isEmpty())
        return CumulativeView::tr("%1; %2 in all", "option, amount").arg(of, all);
    return CumulativeView::tr("%1; %2 in all, %3 in today’s money", "option, amounts")
        .arg(of, all, format.money(cost.present.last().likely));
}

} // namespace

CumulativeView::CumulativeView(PageContext &context, QWidget *parent)
    : CurveView(parent), m_all(new ChartCard(context, tr("Cumulative cost"), u"cumulativeChart"_s, this)),
      m_options(new ChartCard(context, tr("By option"), u"cumulativeOptionsChart"_s, this))
{
    fill(*this, sideBySide({{m_all, 3}, {m_options, 2}}));
}

void CumulativeView::showInput(const CurveInput &input)
{
    const bool hasMonths = curves::hasMonths(input.source.costs);
    const QString why = tr("Nothing of this option is dated: there is nothing to add up.");
    m_all->setSubtitle(subtitleOf(input.source));
    m_all->setFigure(hasMonths ? std::make_shared<LineChart>(curves::cumulative(input.source)) : nullptr,
                     why);
    m_options->setVisible(input.options.size() > 1);
    m_options->setSubtitle(tr("%1 up to each month").arg(input.source.costs.currency.toString()));
    m_options->setFigure(
        hasMonths ? std::make_shared<LineChart>(curves::cumulativeByOption(input.compared())) : nullptr, why);
}

void CumulativeView::showNothing(const QString &why)
{
    m_all->setFigure(nullptr, why);
    m_options->setFigure(nullptr, why);
}

} // namespace stratoplan
