// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/keepdialog.h"

#include "document/edits/whatif/scenarios.h"
#include "models/whatif/leverline.h"
#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// What is kept, a lever a line: "Nodes on spot: 40 %".
QString settingsText(const Plan &plan, const QList<ScenarioSetting> &settings)
{
    QStringList lines;
    for (const LeverLine &line : leverLines(plan)) {
        for (const ScenarioSetting &setting : settings) {
            if (setting.key == line.key)
                lines.append(
                    KeepDialog::tr("%1: %2", "lever, value").arg(line.name, leverText(line, setting.value)));
        }
    }
    return lines.isEmpty() ? KeepDialog::tr("Everything as in the saved plan") : lines.join(u'\n');
}

} // namespace

KeepDialog::KeepDialog(Document &document, const WhatIf &whatIf, QWidget *parent)
    : FormDialog(u"keepScenarioDialog"_s, tr("Keep as scenario"), tr("Keep"), parent), m_document(document),
      m_settings(whatIf.settings())
{
    setIntroduction(tr("A scenario is a name for where levers stand. The plan itself stays as it is."));
    m_place = addCombo(u"scenarioPlaceCombo"_s, tr("&As"));
    m_place->addItem(tr("A new scenario"), 0);
    for (const Scenario &scenario : document.plan().table<Scenario>())
        m_place->addItem(tr("In place of %1", "scenario").arg(scenario.name), scenario.id.value());
    m_name = addLine(u"scenarioNameEdit"_s, tr("&Name"), proposedName());
    setRole(*addFact(tr("Levers"), settingsText(document.plan(), m_settings)), {});
    connect(m_place, &QComboBox::currentIndexChanged, this,
            [this] { m_name->setEnabled(m_place->currentIndex() == 0); });
    m_name->selectAll();
    m_name->setFocus();
}

void KeepDialog::askBeforeLeaving(const QString &plan, const QString &action)
{
    setWindowTitle(tr("Keep the moved levers?"));
    setIntroduction(tr("Levers of “%1” are moved. Where they stand is lost unless it is kept as a scenario; "
                       "the plan itself stays as it is.")
                        .arg(plan));
    acceptButton().setText(action);
    QPushButton *discard = addSideLink(u"discardLeversButton"_s, tr("Discard levers"));
    connect(discard, &QPushButton::clicked, this, [this] {
        m_isDiscarded = true;
        accept();
    });
}

QString KeepDialog::proposedName() const
{
    QStringList names;
    for (const Scenario &scenario : m_document.plan().table<Scenario>())
        names.append(scenario.name);
    for (int number = 1;; ++number) {
        const QString name = tr("Scenario %1").arg(number);
        if (!names.contains(name))
            return name;
    }
}

Status KeepDialog::apply()
{
    if (m_isDiscarded)
        return {};
    const Id<Scenario> place(m_place->currentData().toLongLong());
    if (place) {
        m_kept = place;
        return edits::setScenarioSettings(m_document, place, m_settings);
    }
    const auto added = edits::addScenario(m_document, m_name->text(), m_settings);
    if (!added)
        return blame(*m_name, added.error().message);
    m_kept = *added;
    return {};
}

} // namespace stratoplan
