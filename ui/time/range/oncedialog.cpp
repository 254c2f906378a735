// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time/range/oncedialog.h"

#include "core/engine/timeline.h"
#include "document/document.h"
#include "document/edits/components.h"
#include "document/edits/sizings.h"
#include "document/edits/step/onestep.h"
#include "document/planview.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

OnceDialog::OnceDialog(PageContext &context, ComponentId component, QWidget *parent)
    : FormDialog(u"onceDialog"_s, tr("One-time cost"), tr("Add cost"), parent), m_context(context),
      m_component(component)
{
    setIntroduction(tr("What is paid once, such as migration, set-up or hardware. It counts in one month and "
                       "is a line of its own."));
    const Component *row = context.document.find(component);
    m_name = addLine(u"onceNameEdit"_s, tr("&Name"),
                     row ? tr("%1, set-up", "component").arg(row->name) : QString());
    m_amount = addLine(u"onceAmountEdit"_s,
                       tr("&Amount, %1").arg(context.document.plan().info().currency.toString()), {},
                       tr("4500, or 3000-6000"));
    m_phase = addCombo(u"oncePhaseCombo"_s, tr("&Paid"));
    m_phase->addItem(tr("At the plan's start"), qint64(0));
    for (const PhaseId id : context.view.phases())
        m_phase->addItem(tr("When %1 begins", "phase").arg(context.document.find(id)->name), id.value());
    m_phase->setCurrentIndex(qMax(0, m_phase->findData(context.view.phase().value())));
    m_when = makeLabel({}, u"hint"_s, this);
    form().addRow(nullptr, m_when);
    connect(m_phase, &QComboBox::currentIndexChanged, this, &OnceDialog::tellWhen);
    tellWhen();
    m_amount->setFocus();
}

void OnceDialog::tellWhen()
{
    const Plan &plan = m_context.document.plan();
    const PhaseId phase(m_phase->currentData().toLongLong());
    const Timeline timeline(plan);
    const std::optional<Month> month =
        phase.isNone() ? std::optional(plan.info().start) : timeline.beginOf(phase);
    m_when->setText(month ? tr("It counts in %1.").arg(m_context.format.month(*month))
                          : tr("The phase has no month: it is shown, but counts in none."));
}

Status OnceDialog::add(const Component &component, const QString &amount)
{
    Document &document = m_context.document;
    Component line;
    line.option = component.option;
    line.environment = component.environment;
    line.group = component.group;
    line.name = m_name->text().trimmed();
    line.category = component.category;
    line.role = u"other"_s;
    const auto added = edits::addComponent(document, line);
    if (!added)
        return added.error();
    const PhaseId phase(m_phase->currentData().toLongLong());
    m_added = *added;
    if (!phase.isNone()) {
        if (const Status gone = edits::setPresent(document, {*added, {}}, false); !gone)
            return gone;
        if (const Status there = edits::setPresent(document, {*added, phase}, true); !there)
            return there;
    }
    return edits::setStated(document, {*added, phase}, amount);
}

Status OnceDialog::apply()
{
    const Component *component = m_context.document.find(m_component);
    if (!component)
        return {};
    const Currency currency = m_context.document.plan().info().currency;
    const auto stated = edits::parseStated(m_amount->text(), currency);
    const bool isAmount =
        stated && (stated->kind == StatedAmount::Kind::Amount || stated->kind == StatedAmount::Kind::Once);
    if (!isAmount)
        return blame(*m_amount, stated ? tr("Type an amount such as 4500.") : stated.error().message);
    const QString text =
        stated->kind == StatedAmount::Kind::Once ? m_amount->text() : m_amount->text() + u" once"_s;
    const Component base = *component;
    const Status done =
        edits::inOneStep(m_context.document, tr("Add one-time cost"), [&] { return add(base, text); });
    return done ? done
                : blame(m_name->text().trimmed().isEmpty() ? *m_name : *m_amount, done.error().message);
}

} // namespace stratoplan
