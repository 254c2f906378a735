// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curves/views/driverview.h"

#include "core/engine/drivers.h"
#include "ui/curves/chartcard.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/input/segmentedcontrol.h"

#include <QComboBox>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

DriverView::DriverView(PageContext &context, QWidget *parent)
    : CurveView(parent), m_cost(new ChartCard(context, tr("Cost against users"), u"wideUsersChart"_s, this)),
      m_each(new ChartCard(context, tr("Cost per user"), u"widePerUserChart"_s, this)),
      m_drivers(new QComboBox(this)), m_scale(new SegmentedControl(tr("Axes"), this)),
      m_over(new SegmentedControl(tr("Over"), this))
{
    m_drivers->setObjectName(u"curveDriverCombo"_s);
    m_drivers->setAccessibleName(tr("Driver"));
    m_drivers->setToolTip(tr("What the cost is held against"));
    m_scale->setObjectName(u"curveScaleControl"_s);
    m_scale->addSegment(u"logarithmic"_s, tr("Logarithmic"));
    m_scale->addSegment(u"linear"_s, tr("Linear"));
    m_over->setObjectName(u"perUnitControl"_s);
    m_over->addSegment(u"overDriver"_s, tr("By amount"), tr("Over the driver"));
    m_over->addSegment(u"overMonths"_s, tr("By month"), tr("Over the months of the plan"));
    m_cost->addControl(m_drivers);
    m_cost->addControl(m_scale);
    m_each->addControl(m_over);
    fill(*this, sideBySide({{m_cost, 1}, {m_each, 1}}));
    connect(m_drivers, &QComboBox::currentIndexChanged, this, &CurveView::inputNeeded);
    connect(m_scale, &SegmentedControl::chosen, this, &CurveView::inputNeeded);
    connect(m_over, &SegmentedControl::chosen, this, &CurveView::inputNeeded);
}

void DriverView::fillDrivers(const Plan &plan)
{
    const QSignalBlocker blocker(m_drivers);
    QString chosen = m_drivers->currentData().toString();
    if (chosen.isEmpty() || !driverByKey(plan, chosen))
        chosen = plan.info().usersDriver;
    m_drivers->clear();
    for (const Driver &driver : plan.table<Driver>())
        m_drivers->addItem(driver.name.isEmpty() ? driver.key : driver.name, driver.key);
    m_drivers->setCurrentIndex(std::max(0, m_drivers->findData(chosen)));
    m_drivers->setVisible(m_drivers->count() > 1);
}

curves::DriverAxes DriverView::axes() const
{
    return {m_drivers->currentData().toString(),
            m_scale->current() == "linear"_L1 ? LineChartData::Scale::Linear
                                              : LineChartData::Scale::Logarithmic};
}

bool DriverView::isByMonth() const
{
    return m_over->current() == "overMonths"_L1;
}

void DriverView::showInput(const CurveInput &input)
{
    const CurveSource &source = input.source;
    fillDrivers(source.plan);
    const curves::DriverAxes chosen = axes();
    const Driver *driver = driverByKey(source.plan, chosen.driver);
    const LineChartData cost = curves::againstDriver(source, chosen);
    const LineChartData each =
        isByMonth() ? curves::perUnitByMonth(source, chosen.driver) : curves::perUnit(source, chosen);
    const QString why = driver ? tr("This option costs nothing where this driver is known.")
                               : tr("No driver counts users. Choose one in the plan settings.");
    const QString axes =
        chosen.scale == LineChartData::Scale::Linear ? tr("both axes linear") : tr("both axes logarithmic");
    if (driver) {
        m_cost->setTitle(tr("Cost against %1").arg(curves::unitOf(*driver)));
        m_each->setTitle(curves::perUnitTitle(source, chosen.driver));
    }
    m_cost->setSubtitle(axes);
    m_each->setSubtitle(isByMonth() ? tr("%1 a month").arg(source.costs.currency.toString())
                                    : tr("%1 a month, %2").arg(source.costs.currency.toString(), axes));
    m_cost->setFigure(cost.lines.isEmpty() ? nullptr : std::make_shared<LineChart>(cost), why);
    m_each->setFigure(each.lines.isEmpty() ? nullptr : std::make_shared<LineChart>(each), why);
}

void DriverView::showNothing(const QString &why)
{
    m_cost->setFigure(nullptr, why);
    m_each->setFigure(nullptr, why);
}

} // namespace stratoplan
