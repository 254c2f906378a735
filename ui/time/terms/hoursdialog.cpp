// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/format.h"
#include "document/edits/time/policies.h"
#include "ui/time/terms/termdialogs.h"
#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int weekHours = 168;

} // namespace

HoursDialog::HoursDialog(Document &document, const Format &format, Id<Environment> environment,
                         QWidget *parent)
    : FormDialog(u"hoursDialog"_s, tr("Hours"), tr("Set hours"), parent), m_document(document),
      m_format(format), m_environment(environment)
{
    const Environment *row = document.find(environment);
    setWindowTitle(tr("Hours of %1", "environment").arg(row ? row->name : QString()));
    setIntroduction(
        tr("Machines that are paid by the hour cost what they run. Disks and control planes run on."));
    m_preset = addCombo(u"hoursPresetCombo"_s, tr("&When"));
    const Quantity all = document.plan().info().hoursPerMonth;
    m_preset->addItem(tr("Always"), 0);
    m_preset->addItem(tr("Business hours: 8 hours, 5 days a week"), 40);
    m_preset->addItem(tr("Long business hours: 12 hours, 5 days a week"), 60);
    m_preset->addItem(tr("Days: 12 hours, every day"), 84);
    m_preset->addItem(tr("Own"), -1);
    m_hours = addLine(u"hoursEdit"_s, tr("&Hours a month"), {}, format.number(all));
    m_share = makeLabel({}, u"hint"_s, this);
    form().addRow(nullptr, m_share);
    m_preset->setCurrentIndex(row && row->hours ? m_preset->count() - 1 : 0);
    m_hours->setText(row && row->hours ? row->hours->toString() : QString());
    connect(m_preset, &QComboBox::activated, this, &HoursDialog::choosePreset);
    connect(m_hours, &QLineEdit::textEdited, this, [this] {
        m_preset->setCurrentIndex(m_hours->text().trimmed().isEmpty() ? 0 : m_preset->count() - 1);
        tellShare();
    });
    tellShare();
    m_hours->setFocus();
}

void HoursDialog::choosePreset()
{
    const int hours = m_preset->currentData().toInt();
    if (hours == 0)
        m_hours->clear();
    else if (hours > 0)
        m_hours->setText(
            QString::number(qRound(hours * m_document.plan().info().hoursPerMonth.toDouble() / weekHours)));
    tellShare();
}

void HoursDialog::tellShare()
{
    const double all = m_document.plan().info().hoursPerMonth.toDouble();
    const auto hours = Quantity::fromString(m_hours->text().simplified());
    m_share->setText(!hours ? tr("All the hours the plan counts with.")
                            : tr("%1 of the month.")
                                  .arg(m_format.percent(Percent::fromDouble(hours->toDouble() / all * 100))));
}

Status HoursDialog::apply()
{
    const QString text = m_hours->text().simplified();
    const auto hours = Quantity::fromString(text);
    if (!text.isEmpty() && !hours)
        return blame(*m_hours, tr("Type a number of hours such as 217."));
    const Status done = edits::setEnvironmentHours(m_document, m_environment,
                                                   text.isEmpty() ? std::nullopt : std::optional(*hours));
    return done ? done : blame(*m_hours, done.error().message);
}

} // namespace stratoplan
