// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/whatifhead.h"

#include "core/base/money.h"
#include "document/whatif.h"
#include "models/prices/changetext.h"
#include "models/whatif/whatiffigures.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/properties.h"

#include <QGridLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// A difference in the colour of what it means.
void showDifference(QLabel &label, const QString &text, const Money &difference)
{
    label.setText(text);
    restyle(label, "severity", difference.isNegative() ? u"saving"_s : QString());
}

} // namespace

WhatIfHead::WhatIfHead(PageContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_title(new ElidedLabel(this)),
      m_figure(makeLabel({}, u"dock-figure"_s, this)), m_difference(makeLabel({}, u"card-title"_s, this)),
      m_share(makeLabel({}, u"label"_s, this)), m_horizon(new ElidedLabel(this)),
      m_horizonDifference(makeLabel({}, u"label"_s, this)), m_together(makeLabel({}, u"hint"_s, this))
{
    setRole(*m_title, u"label"_s);
    setRole(*m_horizon, u"label"_s);
    m_figure->setObjectName(u"whatIfTotalLabel"_s);
    m_difference->setObjectName(u"whatIfDifferenceLabel"_s);
    m_share->setObjectName(u"whatIfShareLabel"_s);
    m_horizon->setObjectName(u"whatIfHorizonLabel"_s);
    m_horizonDifference->setObjectName(u"whatIfHorizonDifferenceLabel"_s);
    m_together->setObjectName(u"whatIfTogetherLabel"_s);
    m_together->setText(tr("All levers together. The amounts beside them need not add up."));
    m_together->setWordWrap(true);
    m_together->setContentsMargins(0, 6, 0, 0);
    for (QLabel *label : {m_figure, m_difference, m_share, m_horizonDifference})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(14, 12, 14, 10);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_title, 0, 0, 1, 2);
    grid->addWidget(m_figure, 1, 0, 2, 1, Qt::AlignLeft | Qt::AlignVCenter);
    grid->addWidget(m_difference, 1, 1, Qt::AlignRight | Qt::AlignBottom);
    grid->addWidget(m_share, 2, 1, Qt::AlignRight | Qt::AlignTop);
    grid->setRowMinimumHeight(3, 4);
    grid->addWidget(m_horizon, 4, 0);
    grid->addWidget(m_horizonDifference, 4, 1, Qt::AlignRight);
    grid->addWidget(m_together, 5, 0, 1, 2);
}

QString WhatIfHead::title() const
{
    const Phase *phase = m_context.document.find(m_context.view.phase());
    const QString name = phase ? phase->name : tr("Every month");
    const Scenario *scenario = m_context.document.find(m_context.whatIf.scenario());
    if (m_context.whatIf.isMoved())
        return tr("%1, with these levers", "phase").arg(name);
    return scenario ? tr("%1, scenario %2", "phase, scenario").arg(name, scenario->name)
                    : tr("%1, as saved", "phase").arg(name);
}

void WhatIfHead::follow()
{
    m_title->setText(title());
    const auto figures = whatIfFigures(m_context.recalculator, m_context.view);
    const bool isActive = m_context.whatIf.isActive();
    m_figure->setText(figures ? m_context.format.money(figures->now.amount.likely) : absentText());
    m_figure->setToolTip(figures ? tr("%1 exactly").arg(m_context.format.exact(figures->now.amount))
                                 : QString());
    const bool hasHorizon = figures && figures->months > 1;
    m_difference->setVisible(figures && isActive);
    m_share->setVisible(figures && isActive);
    m_horizon->setVisible(hasHorizon);
    m_horizonDifference->setVisible(hasHorizon && isActive);
    m_together->setVisible(figures && isActive && m_context.whatIf.settings().size() > 1);
    if (!figures)
        return;
    const Format &format = m_context.format;
    showDifference(*m_difference, format.moneyDifference(figures->difference()), figures->difference());
    const Money &saved = figures->saved.amount.likely;
    const auto share = percentOf(figures->difference(), saved);
    m_share->setText(share ? tr("%1 of %2").arg(signedPercent(format, *share), format.money(saved))
                           : tr("of %1").arg(format.money(saved)));
    m_share->setToolTip(tr("The saved plan: %1 exactly").arg(format.exact(figures->saved.amount)));
    m_horizon->setText(tr("%1 over %n month(s)", nullptr, figures->months)
                           .arg(format.money(figures->horizonNow.amount.likely)));
    showDifference(*m_horizonDifference, format.moneyDifference(figures->horizonDifference()),
                   figures->horizonDifference());
    m_horizonDifference->setToolTip(
        tr("The saved plan: %1").arg(format.money(figures->horizonSaved.amount.likely)));
    m_figure->setAccessibleName(tr("%1: %2 a month, %3 against the saved plan")
                                    .arg(m_title->text(), m_figure->text(), m_difference->text()));
}

} // namespace stratoplan
