// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/details/phasebudgetfields.h"

#include "core/engine/money/budgetscope.h"
#include "document/document.h"
#include "document/edits/money/budgets.h"
#include "document/planview.h"
#include "models/text/thresholdtext.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/forms/fieldform.h"
#include "ui/widgets/forms/statusof.h"
#include "ui/widgets/input/budgettext.h"
#include "ui/widgets/properties.h"

#include <QLabel>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

PhaseBudgetFields::PhaseBudgetFields(PageContext &context, FieldForm &form)
    : QObject(&form), m_context(context),
      m_budget(form.addLine(u"phaseBudgetEdit"_s, tr("Bud&get a month"), [this] { return commitBudget(); })),
      m_thresholds(
          form.addLine(u"phaseThresholdsEdit"_s, tr("Th&resholds"), [this] { return commitThresholds(); })),
      m_note(makeLabel({}, u"hint"_s, &form))
{
    m_budget->setPlaceholderText(tr("5000 or 1500-2500"));
    m_thresholds->setPlaceholderText(tr("80 %; 95 % critical"));
    m_thresholds->setToolTip(
        tr("Percentages or amounts of the budget, parted by semicolons; “critical” behind "
           "those that are"));
    m_note->setObjectName(u"phaseBudgetNote"_s);
    m_note->setWordWrap(true);
    form.addWidget(m_note);
}

const Budget *PhaseBudgetFields::ownBudget() const
{
    const Plan &plan = m_context.document.plan();
    for (const Budget &budget : plan.table<Budget>()) {
        const bool isWhole = !budget.environment && !budget.group && budget.tag.key.isEmpty();
        if (isWhole && budget.phase == m_phase && budget.option == m_context.view.option())
            return &budget;
    }
    return budgetOf(plan, m_phase);
}

void PhaseBudgetFields::show(const Phase &phase)
{
    const Budget *own = ownBudget();
    showText(*m_budget, budgetText(own));
    showText(*m_thresholds, own ? thresholdtext::shown(own->thresholds) : QString());
    m_thresholds->setEnabled(own != nullptr);
    QString note;
    const Plan &plan = m_context.document.plan();
    if (!own) {
        const Budget *wide = budgetAt(plan, m_context.view.option(), {std::nullopt, phase.id});
        if (wide)
            note = tr("%1 holds here: %2 a month.")
                       .arg(wide->name.isEmpty() ? tr("The plan's budget") : wide->name,
                            m_context.format.money(wide->amount));
    } else if (own->option) {
        note = tr("For %1 alone.", "option").arg(plan.find(own->option)->name);
    }
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

Status PhaseBudgetFields::commitBudget()
{
    const Budget *own = ownBudget();
    const QString text = m_budget->text().trimmed();
    if (text.isEmpty())
        return own ? edits::removeBudget(m_context.document, own->id) : Status();
    Budget budget = own ? *own : Budget();
    const Currency currency = own ? own->amount.high.currency() : m_context.document.plan().info().currency;
    const auto amount = parseAmount(text, currency);
    if (!amount)
        return amount.error();
    budget.amount = *amount;
    if (!own) {
        const Phase *phase = m_context.document.find(m_phase);
        budget.phase = m_phase;
        budget.name = phase ? phase->name : QString();
    }
    return statusOf(edits::setBudget(m_context.document, budget));
}

Status PhaseBudgetFields::commitThresholds()
{
    const Budget *own = ownBudget();
    if (!own)
        return {};
    const auto thresholds = thresholdtext::read(m_thresholds->text(), own->amount.high.currency());
    if (!thresholds)
        return thresholds.error();
    return edits::setBudgetThresholds(m_context.document, own->id, *thresholds);
}

} // namespace stratoplan
