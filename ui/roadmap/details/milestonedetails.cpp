// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/details/milestonedetails.h"

#include "document/document.h"
#include "document/edits/time/milestones.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/forms/fieldform.h"
#include "ui/widgets/forms/statusof.h"
#include "ui/widgets/properties.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

std::optional<QDate> readDay(const QString &text)
{
    const QString plain = QString(text).replace(QChar::Nbsp, u' ').simplified();
    QDate day = QDate::fromString(plain, Qt::ISODate);
    for (const QString &form : {u"d MMM yyyy"_s, u"d MMMM yyyy"_s}) {
        if (!day.isValid())
            day = QLocale::c().toDate(plain, form);
    }
    return day.isValid() ? std::optional(day) : std::nullopt;
}

MilestoneDetails::MilestoneDetails(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_form(new FieldForm(this))
{
    setObjectName(u"milestoneDetails"_s);
    build();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    layout->addStretch(1);
}

void MilestoneDetails::build()
{
    FieldForm &form = *m_form;
    m_name = form.addLine(u"milestoneNameEdit"_s, tr("&Name"), [this] {
        return change([this](Milestone &milestone) -> Status {
            milestone.name = m_name->text().trimmed();
            return {};
        });
    });
    m_day = form.addLine(u"milestoneDayEdit"_s, tr("Da&y"), [this] {
        return change([this](Milestone &milestone) -> Status {
            const auto day = readDay(m_day->text());
            if (!day)
                return Error {Error::Code::Invalid,
                              tr("“%1” is not a day. Write 2026-03-15 or 15 Mar 2026.").arg(m_day->text()),
                              {}};
            milestone.day = *day;
            return {};
        });
    });
    m_phase = form.addCombo(u"milestonePhaseCombo"_s, tr("Ph&ase"), [this] {
        return change([this](Milestone &milestone) -> Status {
            milestone.phase = PhaseId(m_phase->currentData().toLongLong());
            return {};
        });
    });
    m_done = new QCheckBox(tr("&Done"), &form);
    m_done->setObjectName(u"milestoneDoneCheckBox"_s);
    connect(m_done, &QCheckBox::toggled, this, [this](bool isDone) {
        m_context.navigator.check(edits::setMilestoneDone(m_context.document, m_milestone, isDone));
    });
    form.addWidget(m_done);
    m_note = makeLabel({}, u"hint"_s, &form);
    m_note->setWordWrap(true);
    form.addWidget(m_note);
}

Status MilestoneDetails::change(const std::function<Status(Milestone &)> &edit)
{
    const Milestone *row = m_context.document.find(m_milestone);
    if (!row)
        return {};
    Milestone milestone = *row;
    const Status read = edit(milestone);
    if (!read.ok() || milestone == *row)
        return read;
    return statusOf(edits::setMilestone(m_context.document, milestone));
}

void MilestoneDetails::show(const Roadmap &road, Id<Milestone> id)
{
    if (id != m_milestone) {
        m_form->commitAll();
        for (QLineEdit *line : {m_name, m_day})
            line->setModified(false);
    }
    m_milestone = id;
    const Milestone *milestone = m_context.document.find(id);
    if (!milestone)
        return;
    showText(*m_name, milestone->name);
    showText(*m_day, m_context.format.date(milestone->day).replace(QChar::Nbsp, u' '));
    const QSignalBlocker phaseBlocker(m_phase);
    m_phase->clear();
    m_phase->addItem(tr("Whole plan"), qint64(0));
    for (const Phase &phase : m_context.document.plan().table<Phase>())
        m_phase->addItem(phase.name, phase.id.value());
    showChoice(*m_phase, milestone->phase.value());
    const QSignalBlocker doneBlocker(m_done);
    m_done->setChecked(milestone->done);
    QString note;
    for (const RoadmapMilestone &each : road.milestones) {
        if (each.milestone != id)
            continue;
        if (each.column < 0)
            note = tr("Lies outside the plan's months.");
        else if (each.change)
            note = tr("The cost a month changes by %1 in its month.")
                       .arg(m_context.format.moneyDifference(*each.change));
    }
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void MilestoneDetails::startNaming()
{
    m_name->setFocus();
    m_name->selectAll();
}

void MilestoneDetails::focusFirst()
{
    m_name->setFocus();
}

} // namespace stratoplan
