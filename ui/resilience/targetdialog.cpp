// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resilience/targetdialog.h"

#include "ui/resilience/targetpanel.h"
#include "ui/widgets/input/durationtext.h"
#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

TargetDialog::TargetDialog(const Plan &plan, OptionId option, QWidget *parent)
    : QDialog(parent), m_scope(new QComboBox(this)), m_disruption(new QComboBox(this)),
      m_rto(new QLineEdit(this)), m_rpo(new QLineEdit(this)), m_problem(new QLabel(this)), m_accept(nullptr)
{
    setObjectName(u"targetDialog"_s);
    setWindowTitle(tr("Add recovery target"));
    setMinimumWidth(420);
    m_scope->setObjectName(u"targetScopeCombo"_s);
    m_disruption->setObjectName(u"newTargetDisruptionCombo"_s);
    m_rto->setObjectName(u"newTargetRtoEdit"_s);
    m_rpo->setObjectName(u"newTargetRpoEdit"_s);
    m_rto->setPlaceholderText(tr("15 min, 4 h"));
    m_rpo->setPlaceholderText(tr("5 min, 1 d; 0 for no loss"));
    fillScopes(plan, option);
    for (const auto &each : EnumText<Disruption>::names)
        m_disruption->addItem(disruptionTitle(each.value), static_cast<int>(each.value));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Asked of"), m_scope);
    form->addRow(tr("&Disruption"), m_disruption);
    form->addRow(tr("&Time to recover"), m_rto);
    form->addRow(tr("Data &lost"), m_rpo);
    restyle(*m_problem, "severity", u"critical"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Add target"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"acceptTargetButton"_s);
    m_accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(m_rto, &QLineEdit::textChanged, this, &TargetDialog::check);
    connect(m_rpo, &QLineEdit::textChanged, this, &TargetDialog::check);
    check();
}

void TargetDialog::fillScopes(const Plan &plan, OptionId option)
{
    m_scope->addItem(tr("The whole plan"), u"plan:0"_s);
    for (const RecoveryTier &tier : plan.table<RecoveryTier>())
        m_scope->addItem(tr("Tier %1").arg(tier.name), u"tier:%1"_s.arg(tier.id.value()));
    for (const Environment &environment : plan.table<Environment>())
        m_scope->addItem(tr("Environment %1").arg(environment.name),
                         u"environment:%1"_s.arg(environment.id.value()));
    for (const Component &component : plan.table<Component>()) {
        if (component.option == option)
            m_scope->addItem(component.name, u"component:%1"_s.arg(component.id.value()));
    }
}

void TargetDialog::check()
{
    QString problem;
    for (const QLineEdit *line : {m_rto, m_rpo}) {
        const QString text = line->text().trimmed();
        if (!text.isEmpty() && !parseDuration(text))
            problem = tr("“%1” is not a time. Write it as 40 s, 15 min, 3 h or 1 d.").arg(text);
    }
    m_problem->setText(problem);
    const bool hasAny = !m_rto->text().trimmed().isEmpty() || !m_rpo->text().trimmed().isEmpty();
    m_accept->setEnabled(problem.isEmpty() && hasAny);
}

RecoveryTarget TargetDialog::target() const
{
    RecoveryTarget target;
    const QString scope = m_scope->currentData().toString();
    const qint64 id = scope.section(u':', 1).toLongLong();
    if (scope.startsWith("tier"_L1))
        target.tier = Id<RecoveryTier>(id);
    else if (scope.startsWith("environment"_L1))
        target.environment = EnvironmentId(id);
    else if (scope.startsWith("component"_L1))
        target.component = ComponentId(id);
    target.disruption = static_cast<Disruption>(m_disruption->currentData().toInt());
    target.rto = parseDuration(m_rto->text());
    target.rpo = parseDuration(m_rpo->text());
    return target;
}

} // namespace stratoplan
