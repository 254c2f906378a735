// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/details/phasedetails.h"

#include "document/edits/sizings.h"
#include "document/edits/structure.h"
#include "document/edits/time/triggers.h"
#include "models/roadmap/milestonesmodel.h"
#include "render/theme/themesource.h"
#include "ui/roadmap/checklistpanel.h"
#include "ui/roadmap/details/phasebeginfields.h"
#include "ui/roadmap/details/phasebudgetfields.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/forms/fieldform.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/checkdelegate.h"
#include "ui/widgets/table/tables.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

QString countText(Quantity quantity)
{
    return quantity.isZero() ? QString() : quantity.toString();
}

Result<Quantity> countOf(const QString &text)
{
    if (text.trimmed().isEmpty())
        return Quantity();
    const Result<QuantityInput> read = edits::parseQuantity(text);
    if (!read)
        return read.error();
    if (read->kind != QuantityInput::Kind::Number || !read->number.isSingle()) {
        return Error {Error::Code::Invalid,
                      PhaseDetails::tr("“%1” is not one number. Type a number such as 500 or 2k.").arg(text),
                      {}};
    }
    return read->number.likely;
}

} // namespace

PhaseDetails::PhaseDetails(PageContext &context, QWidget *parent)
    : QScrollArea(parent), m_context(context), m_form(new FieldForm)
{
    setRole(*this, u"plain"_s);
    setObjectName(u"phaseDetails"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    build();
    m_form->setAutoFillBackground(false);
    setWidget(m_form);
    viewport()->setAutoFillBackground(false);
}

const Phase *PhaseDetails::phase() const
{
    return m_context.document.find(m_phase);
}

void PhaseDetails::build()
{
    FieldForm &form = *m_form;
    m_name = form.addLine(u"phaseNameEdit"_s, tr("&Name"),
                          [this] { return edits::renamePhase(m_context.document, m_phase, m_name->text()); });
    m_begin = new PhaseBeginFields(m_context, form);
    addPlainFields(form);
    m_budget = new PhaseBudgetFields(m_context, form);
    addLists(form);
}

void PhaseDetails::addPlainFields(FieldForm &form)
{
    m_usersLow = form.addLine(u"phaseUsersLowEdit"_s, tr("&Users from"), [this] { return commitUsers(); });
    m_usersHigh = form.addLine(u"phaseUsersHighEdit"_s, tr("to"), [this] { return commitUsers(); });
    form.joinLast(1, 1);
    m_team = form.addLine(u"phaseTeamEdit"_s, tr("Te&am"), [this] {
        return edits::setPhaseTeam(m_context.document, m_phase, m_team->text());
    });
    m_description = form.addText(u"phaseDescriptionEdit"_s, tr("De&scription"), [this] {
        return edits::setPhaseDescription(m_context.document, m_phase, m_description->toPlainText());
    });
}

void PhaseDetails::addLists(FieldForm &form)
{
    form.addHeading(tr("Checklists"));
    m_checklist =
        new ChecklistPanel(m_context.document, m_context.navigator, m_context.theme, u"phase"_s, &form);
    form.addWidget(m_checklist);
    form.addHeading(tr("Milestones"));
    m_milestones = new MilestonesModel(m_context.document, this);
    connect(m_milestones, &MilestonesModel::refused, &m_context.navigator, &Navigator::showError);
    const CostDelegate::Options cells {.rowHeight = 28, .edge = 8};
    m_milestoneTable = makeTable(
        m_context.theme, {u"phaseMilestonesTable"_s, tr("Milestones of the phase"), cells, false, 0}, &form);
    setRole(*m_milestoneTable, u"framed"_s);
    auto *delegate = new CheckDelegate(m_context.theme, cells, m_milestoneTable);
    delegate->setLook([](const QModelIndex &index) {
        CellLook look;
        look.isQuiet = index.column() != MilestonesModel::Name;
        look.isWarning = index.data(SeverityRole).isValid();
        look.indent = index.column() == MilestonesModel::Name ? CheckDelegate::boxIndent : 0;
        return look;
    });
    m_milestoneTable->setItemDelegate(delegate);
    setTableModel(*m_milestoneTable, m_milestones);
    m_milestoneTable->setColumnHidden(MilestonesModel::OfPhase, true);
    connect(m_milestoneTable, &QTreeView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT milestoneRequested(Id<Milestone>(index.data(IdRole).toLongLong()));
    });
    form.addWidget(m_milestoneTable);
    auto *add = makeLink(tr("Add milestone"), &form);
    add->setObjectName(u"addPhaseMilestoneButton"_s);
    connect(add, &QPushButton::clicked, this, [this] { Q_EMIT milestoneWanted(m_phase); });
    form.addWidget(add);
}

void PhaseDetails::show(const Plan &plan, const Roadmap &road, PhaseId id)
{
    const Phase *row = plan.find(id);
    if (id != m_phase) {
        m_form->commitAll();
        for (QLineEdit *line : m_form->findChildren<QLineEdit *>())
            line->setModified(false);
    }
    m_phase = id;
    m_begin->setPhase(id);
    m_budget->setPhase(id);
    m_checklist->setPhase(id);
    m_milestones->setPhase(id);
    if (!row || !phase())
        return;
    showText(*m_name, row->name);
    showText(*m_usersLow, countText(row->usersLow));
    showText(*m_usersHigh, countText(row->usersHigh));
    showText(*m_team, row->team);
    if (!m_description->hasFocus() && m_description->toPlainText() != row->description) {
        const QSignalBlocker blocker(m_description);
        m_description->setPlainText(row->description);
    }
    m_begin->show(*phase(), road.phase(id));
    m_budget->show(*phase());
    const int rows = qBound(1, m_milestones->rowCount(), 6);
    m_milestoneTable->setFixedHeight(rows * m_context.theme.theme().scaled(28) + 4);
    m_milestoneTable->setVisible(m_milestones->rowCount() > 0);
}

void PhaseDetails::startNaming()
{
    m_name->setFocus();
    m_name->selectAll();
}

void PhaseDetails::focusFirst()
{
    m_name->setFocus();
}

Status PhaseDetails::commitUsers()
{
    const Result<Quantity> low = countOf(m_usersLow->text());
    if (!low)
        return low.error();
    const Result<Quantity> high = countOf(m_usersHigh->text());
    if (!high)
        return high.error();
    return edits::setPhaseUsers(m_context.document, m_phase, *low, *high);
}

} // namespace stratoplan
