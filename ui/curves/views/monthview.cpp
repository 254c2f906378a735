// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curves/views/monthview.h"

#include "core/text/format.h"
#include "render/charts/areapanels.h"
#include "render/curves/chancecurves.h"
#include "render/curves/monthcurves.h"
#include "render/theme/themesource.h"
#include "ui/curves/chartcard.h"
#include "ui/curves/chartlegend.h"
#include "ui/curves/views/uncertaintycards.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/input/segmentedcontrol.h"

#include <QStackedWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int footHeight = 262;
constexpr int leastFootHeight = 170; ///< whatever its empty states would like

/// Whether a band shows what the plan states as a range.
bool hasRange(const LineChartData &chart)
{
    const auto isRange = [](const LineChartData::Point &point) {
        return point.low && point.high && *point.low < *point.high;
    };
    return std::any_of(chart.lines.begin(), chart.lines.end(), [&](const LineChartData::Line &line) {
        return std::any_of(line.points.begin(), line.points.end(), isRange);
    });
}

/// What the amounts are, then what the axes and a band are: the end of it may have no room.
QString axesText(const LineChartData &chart)
{
    const QString currency = chart.currency.toString();
    return hasRange(chart) ? MonthView::tr("%1 a month, log axes, low to high", "currency").arg(currency)
                           : MonthView::tr("%1 a month, log axes", "currency").arg(currency);
}

}

MonthView::MonthView(PageContext &context, QWidget *parent)
    : CurveView(parent), m_context(context),
      m_month(new ChartCard(context, tr("Cost by month"), u"monthChart"_s, this)),
      m_legend(new ChartLegend(context.theme, this)),
      m_users(new ChartCard(context, tr("Cost against users"), u"usersChart"_s, this)),
      m_perUser(new ChartCard(context, tr("Cost per user"), u"perUserChart"_s, this)),
      m_panels(new ChartCard(context, tr("By category"), u"categoryPanels"_s, this)),
      m_uncertainty(new UncertaintyCards(context, this)), m_foot(new QStackedWidget(this))
{
    m_legend->setObjectName(u"monthLegend"_s);
    m_month->addControl(m_legend);
    QWidget *top = sideBySide({{m_month, 22}, {stackedBelow({{m_users, 1}, {m_perUser, 1}}), 10}});
    fill(*this, stackedBelow({{top, 5}, {makeFoot(), 3}}));
}

QWidget *MonthView::makeFoot()
{
    m_panels->addControl(makeFootControl(u"panels"_s));
    m_uncertainty->addToHead(makeFootControl(u"chance"_s));
    connect(m_uncertainty, &UncertaintyCards::inputNeeded, this, &MonthView::inputNeeded);
    m_foot->addWidget(m_panels);
    m_foot->addWidget(m_uncertainty);
    return m_foot;
}

void MonthView::resizeEvent(QResizeEvent *event)
{
    CurveView::resizeEvent(event);
    const Theme &theme = m_context.theme.theme();
    m_foot->setFixedHeight(
        std::clamp(height() * 3 / 8, theme.scaled(leastFootHeight), theme.scaled(footHeight)));
}

SegmentedControl *MonthView::makeFootControl(const QString &prefix)
{
    auto *control = new SegmentedControl(tr("Below the chart"), this);
    control->setObjectName(prefix + u"FootControl"_s);
    control->addSegment(prefix + u"Categories"_s, tr("Categories"), tr("Cost of each category over time"));
    control->addSegment(prefix + u"Uncertainty"_s, tr("Uncertainty"),
                        tr("What matters most, and the chance to stay within the budget"));
    connect(control, &SegmentedControl::chosen, this, [this](const QString &key) {
        showFoot(key.endsWith("Uncertainty"_L1) ? 1 : 0);
        Q_EMIT inputNeeded();
    });
    m_footControls.append(control);
    return control;
}

void MonthView::showFoot(int index)
{
    m_footControls.at(0)->setCurrent(index == 0 ? u"panelsCategories"_s : u"panelsUncertainty"_s);
    m_footControls.at(1)->setCurrent(index == 0 ? u"chanceCategories"_s : u"chanceUncertainty"_s);
    m_foot->setCurrentIndex(index);
}

void MonthView::showInput(const CurveInput &input)
{
    const CurveSource &source = input.source;
    m_month->setSubtitle(curves::subtitle(source));
    const LineChartData chart = curves::byMonth(source);
    m_month->setFigure(
        curves::hasMonths(source.costs) ? std::make_shared<LineChart>(chart) : nullptr,
        tr("Nothing of this option is dated. Choose “By users” to see its phases against each other."));
    showLegend(source, chart);
    showUsers(source);
    showCategories(source);
    m_uncertainty->showSource(source);
}

void MonthView::showNothing(const QString &why)
{
    for (ChartCard *card : {m_month, m_users, m_perUser, m_panels})
        card->setFigure(nullptr, why);
    m_uncertainty->showNothing(why);
    m_legend->setEntries({});
}

void MonthView::showLegend(const CurveSource &source, const LineChartData &chart)
{
    using Style = ChartLegend::Style;
    QList<ChartLegend::Entry> entries;
    if (source.saved)
        entries = {{tr("Saved plan"), Token::Accent, Style::Line},
                   {source.scenario, Token::Saving, Style::Dotted}};
    const Token token = source.saved ? Token::Saving : Token::Accent;
    if (curves::hasBand(source)) {
        entries.append({tr("P10–P90"), token, Style::Band});
        if (curves::hasMiddle(source))
            entries.append({tr("P50", "half of the runs cost at most this"), token, Style::Thin});
    } else if (hasRange(chart)) {
        entries.append({tr("low to high"), token, Style::Band});
    }
    m_legend->setEntries(entries);
}

void MonthView::showUsers(const CurveSource &source)
{
    const QString driver = source.plan.info().usersDriver;
    const LineChartData cost = curves::againstDriver(source, {driver});
    const LineChartData each = curves::perUnit(source, {driver});
    const QString why = curves::usersDriver(source.plan)
        ? tr("This option costs nothing in the months in which users are known.")
        : tr("No driver counts users. Choose one in the plan settings.");
    m_users->setSubtitle(axesText(cost));
    m_perUser->setSubtitle(axesText(each));
    m_users->setFigure(cost.lines.isEmpty() ? nullptr : std::make_shared<LineChart>(cost), why);
    m_perUser->setFigure(each.lines.isEmpty() ? nullptr : std::make_shared<LineChart>(each), why);
}

void MonthView::showCategories(const CurveSource &source)
{
    const MonthlyCostData stacked = curves::stacked(source);
    const QString passing = curves::passingText(stacked, AreaPanelsData().most);
    const QList<ChartBand> bands = curves::categoryBands(source);
    QString subtitle = bands.isEmpty()
        ? tr("categories on one scale, value in the last month")
        : tr("categories on one scale, value in the last month, P10–P90 shaded");
    if (!passing.isEmpty())
        subtitle = tr("%1. %2.", "sentences").arg(subtitle, passing);
    m_panels->setSubtitle(subtitle);
    AreaPanelsData areas {.title = stacked.title,
                          .first = stacked.first,
                          .months = stacked.months,
                          .currency = stacked.currency,
                          .parts = stacked.parts,
                          .totals = stacked.totals,
                          .bands = bands,
                          .phases = stacked.phases};
    m_panels->setFigure(stacked.parts.isEmpty() ? nullptr : std::make_shared<AreaPanels>(areas),
                        tr("Nothing of this option costs anything in the months of this plan."));
}

} // namespace stratoplan
