// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curves/views/optionview.h"

#include "ui/curves/chartcard.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/input/segmentedcontrol.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

OptionView::OptionView(PageContext &context, QWidget *parent)
    : CurveView(parent), m_months(new ChartCard(context, tr("Cost by option"), u"optionChart"_s, this)),
      m_users(new ChartCard(context, tr("Options against users"), u"optionUsersChart"_s, this)),
      m_scale(new SegmentedControl(tr("Axes"), this))
{
    m_scale->setObjectName(u"optionScaleControl"_s);
    m_scale->addSegment(u"optionLogarithmic"_s, tr("Logarithmic"));
    m_scale->addSegment(u"optionLinear"_s, tr("Linear"));
    m_users->addControl(m_scale);
    fill(*this, stackedBelow({{m_months, 1}, {m_users, 1}}));
    connect(m_scale, &SegmentedControl::chosen, this, &CurveView::inputNeeded);
}

void OptionView::showInput(const CurveInput &input)
{
    const curves::OptionSource source = input.compared();
    const QString code = input.source.costs.currency.toString();
    const LineChartData months = curves::byOption(source);
    const bool isLinear = m_scale->current() == "optionLinear"_L1;
    const LineChartData users = curves::optionsAgainstDriver(
        source,
        {source.plan.info().usersDriver,
         isLinear ? LineChartData::Scale::Linear : LineChartData::Scale::Logarithmic});
    const QStringList sentences = curves::crossingSentences(source);
    m_months->setSubtitle(
        sentences.isEmpty()
            ? tr("%1 a month", "currency").arg(code)
            : tr("%1 a month. %2", "currency, what is cheaper when").arg(code, sentences.first()));
    m_months->setFigure(months.lines.isEmpty() ? nullptr : std::make_shared<LineChart>(months),
                        tr("No option costs anything in the months of this plan yet."));
    m_users->setSubtitle(isLinear ? tr("%1 a month, both axes linear").arg(code)
                                  : tr("%1 a month, both axes logarithmic").arg(code));
    m_users->setFigure(users.lines.isEmpty() ? nullptr : std::make_shared<LineChart>(users),
                       curves::usersDriver(source.plan)
                           ? tr("No option costs anything where users are known.")
                           : tr("No driver counts users. Choose one in the plan settings."));
}

void OptionView::showNothing(const QString &why)
{
    m_months->setFigure(nullptr, why);
    m_users->setFigure(nullptr, why);
}

} // namespace stratoplan
