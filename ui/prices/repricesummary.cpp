// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/repricesummary.h"

#include "document/planview.h"
#include "models/prices/changetext.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/figures/figurestrip.h"
#include "ui/widgets/properties.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr qsizetype mostPhases = 5; ///< side by side; what is more stands in the line below

QString figureName(PhaseId phase)
{
    return u"repricePhaseLabel:%1"_s.arg(phase.value());
}

const QString horizonName = u"repriceHorizonLabel"_s;

} // namespace

RepriceSummary::RepriceSummary(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_figures(new FigureStrip(this)), m_others(new ElidedLabel(this)),
      m_phases(context.view.phases().mid(0, mostPhases))
{
    const Plan &plan = context.document.plan();
    const Option *option = plan.find(context.view.option());
    const QString name = option ? option->name : QString();
    m_figures->addFigure(horizonName, tr("%1, %n month(s)", "option", plan.info().horizon).arg(name));
    for (const PhaseId phase : std::as_const(m_phases))
        m_figures->addFigure(figureName(phase), phaseTitle(phase), FigureStrip::Size::Small);
    m_figures->setFigure(horizonName, absentText());
    stratoplan::setRole(*m_others, u"label"_s);
    m_others->setObjectName(u"repriceOthersLabel"_s);
    m_others->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_figures);
    layout->addWidget(m_others);
}

QString RepriceSummary::phaseTitle(PhaseId phase) const
{
    const Phase *row = m_context.document.find(phase);
    return row ? tr("%1, a month", "phase").arg(row->name) : tr("A month");
}

void RepriceSummary::setTotals(const QList<CostChange> &totals)
{
    if (totals.isEmpty())
        return;
    const CostChange &shown = totals.first();
    if (shown.months > 0) {
        showTotal(horizonName, shown.horizon);
    } else if (!shown.phases.isEmpty()) {
        m_figures->setTitle(horizonName, phaseTitle(shown.phases.first().phase));
        showTotal(horizonName, shown.phases.first());
    }
    for (const CostChange::Total &total : shown.phases) {
        if (m_phases.contains(total.phase))
            showTotal(figureName(total.phase), total);
    }
    showOthers(totals);
}

void RepriceSummary::showTotal(const QString &name, const CostChange::Total &total)
{
    const Format &format = m_context.format;
    const Money before = total.before.amount.likely;
    const Money after = total.after.amount.likely;
    const Money difference = total.difference();
    m_figures->setFigure(
        name, format.moneyDifference(difference), difference.isNegative() ? u"saving"_s : QString(),
        tr("%1 now, %2 re-priced", "amounts").arg(format.exact(before), format.exact(after)));
    m_figures->setFoot(name, fromToText(format, before, after));
}

void RepriceSummary::showOthers(const QList<CostChange> &totals)
{
    const Format &format = m_context.format;
    const auto text = [&](const QString &title, const CostChange::Total &total) {
        return tr("%1 %2 (%3)", "what, totals before and after, difference")
            .arg(title, fromToText(format, total.before.amount.likely, total.after.amount.likely),
                 format.moneyDifference(total.difference()));
    };
    QStringList parts;
    for (const CostChange::Total &total : totals.first().phases) {
        if (!total.phase.isNone() && !m_phases.contains(total.phase))
            parts.append(text(phaseTitle(total.phase), total));
    }
    for (const CostChange &other : totals.mid(1)) {
        const Option *option = m_context.document.find(other.option);
        if (option && other.months > 0) {
            parts.append(
                text(tr("%1, %n month(s)", "option", other.months).arg(option->name), other.horizon));
        } else if (option && !other.phases.isEmpty()) {
            parts.append(text(option->name, other.phases.first()));
        }
    }
    m_others->setText(parts.join(u"   ·   "_s));
    m_others->setVisible(!parts.isEmpty());
}

void RepriceSummary::setRemark(const QString &first, const QString &second)
{
    m_figures->setRemark(first, second);
}

void RepriceSummary::setStale(bool isStale)
{
    m_figures->setStale(isStale);
}

} // namespace stratoplan
