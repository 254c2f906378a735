// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time/scaling/weekpreview.h"

#include "models/time/formulascope.h"
#include "render/painted/figureview.h"
#include "render/theme/themesource.h"
#include "render/time/weekfigure.h"
#include "ui/widgets/figures/figurestrip.h"
#include "ui/widgets/properties.h"

#include <QLabel>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

WeekPreview::WeekPreview(ThemeSource &theme, const Format &format, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_format(format), m_strip(new FigureStrip(this)),
      m_figure(new FigureView(theme.theme(), this)), m_problem(makeLabel({}, u"secondary"_s, this)),
      m_legend(makeLabel({}, u"hint"_s, this))
{
    m_strip->addFigure(u"weekMeanLabel"_s, tr("On average"));
    m_strip->addFigure(u"weekSpanLabel"_s, tr("Least to most"));
    m_strip->addFigure(u"weekHoursLabel"_s, tr("Unit-hours a month"));
    m_strip->addFigure(u"weekOverloadLabel"_s, tr("Overloaded in the week"));
    m_figure->setObjectName(u"weekFigure"_s);
    m_figure->setMinimumHeight(theme.theme().scaled(150));
    connect(&theme, &ThemeSource::changed, m_figure, [this] { m_figure->setTheme(m_theme.theme()); });
    m_problem->setObjectName(u"weekProblem"_s);
    m_problem->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_strip);
    layout->addWidget(m_problem);
    layout->addWidget(m_figure, 1);
    m_legend->setObjectName(u"weekLegend"_s);
    m_legend->setWordWrap(true);
    layout->addWidget(m_legend);
    showProblem({});
}

QString WeekPreview::legend(const AutoscaleInput &input)
{
    const QString lines =
        tr("Line: units that run. Area: units that the load asks for. Dashed: least and most.");
    if (input.hours >= hoursOfWeek)
        return lines;
    return lines + u' '
        + tr("It runs in %1 of the week’s %2 hours, those with the highest load, and rests in the others.")
              .arg(input.hours)
              .arg(hoursOfWeek);
}

void WeekPreview::show(const AutoscaleInput &input, Quantity hours, const QString &when)
{
    const AutoscaleWeek week = simulateWeek(input);
    m_problem->hide();
    m_figure->setFocusPolicy(Qt::StrongFocus);
    m_legend->setText(legend(input));
    m_legend->show();
    WeekFigureData shown;
    shown.minimum = input.minimum;
    shown.maximum = std::max(input.minimum, input.maximum);
    shown.unit = tr("units");
    shown.counts = week.counts;
    const double use = (input.target > 0 ? input.target : input.upper > 0 ? input.upper : 100) / 100;
    const auto runs = busiestHours(input.load, input.hours);
    for (std::size_t hour = 0; hour < input.load.size(); ++hour)
        shown.load.append(runs[hour] ? input.load[hour] * input.peakLoad / (input.capacity * use) : 0);
    m_figure->setFigure(std::make_shared<WeekFigure>(shown));
    m_strip->setFigure(u"weekMeanLabel"_s, valueText(m_format, week.mean));
    m_strip->setFigure(u"weekSpanLabel"_s, tr("%1–%2").arg(week.smallest).arg(week.peak));
    m_strip->setFigure(u"weekHoursLabel"_s, valueText(m_format, std::round(week.mean * hours.toDouble())));
    m_strip->setFigure(u"weekOverloadLabel"_s,
                       m_format.percent(Percent::fromDouble(week.overloadedShare * 100), 1),
                       week.overloadedShare > 0 ? u"warning"_s : QString(),
                       tr("Share of the week in which the load is above what the running units carry"));
    m_strip->setRemark(
        when, week.settled ? tr("in steps of five minutes") : tr("never settles into a weekly rhythm"));
}

void WeekPreview::showProblem(const QString &why)
{
    m_figure->setFigure(nullptr);
    m_figure->setFocusPolicy(Qt::NoFocus);
    m_legend->hide();
    for (const QString &name :
         {u"weekMeanLabel"_s, u"weekSpanLabel"_s, u"weekHoursLabel"_s, u"weekOverloadLabel"_s})
        m_strip->setFigure(name, absentText());
    m_strip->setRemark({});
    m_problem->setText(why);
    m_problem->setVisible(!why.isEmpty());
}

} // namespace stratoplan
