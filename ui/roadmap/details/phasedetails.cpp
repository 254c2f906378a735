// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/details/phasedetails.h"

#include "core/engine/money/budgetscope.h"
#include "core/roadmap/roadmapwords.h"
#include "document/edits/money/budgets.h"
#include "document/edits/sizings.h"
#include "document/edits/structure.h"
#include "document/edits/time/triggers.h"
#include "document/planview.h"
#include "document/recalculator.h"
#include "models/roadmap/milestonesmodel.h"
#include "models/text/thresholdtext.h"
#include "models/time/formulascope.h"
#include "render/theme/themesource.h"
#include "ui/roadmap/checklistpanel.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/forms/fieldform.h"
#include "ui/widgets/forms/statusof.h"
#include "ui/widgets/formula/formulaassist.h"
#include "ui/widgets/input/budgettext.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/checkdelegate.h"
#include "ui/widgets/table/tables.h"

#include <QComboBox>
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
    addBeginFields(form);
    addPlainFields(form);
    addBudgetFields(form);
    addLists(form);
}

void PhaseDetails::addBeginFields(FieldForm &form)
{
    m_begins = form.addCombo(u"phaseBeginsCombo"_s, tr("&Begins"), [this] { return commitBegins(); });
    m_month = form.addCombo(u"phaseMonthCombo"_s, tr("&Month"), [this] { return commitMonth(); });
    m_condition =
        form.addLine(u"phaseConditionEdit"_s, tr("C&ondition"), [this] { return commitCondition(); });
    setRole(*m_condition, u"formula"_s);
    m_condition->setPlaceholderText(tr("daily_users > 100"));
    m_condition->setToolTip(
        tr("A formula over drivers and month that holds or does not. Ctrl+Space lists words."));
    new FormulaAssist(*m_condition, m_context.theme, [this] {
        FormulaScope::Place place;
        place.column = qMax(0, m_context.view.column());
        place.isCondition = true;
        return FormulaScope(m_context.recalculator.plan(), place, m_context.format);
    });
    m_effect =
        form.addLine(u"phaseEffectEdit"_s, tr("What is &done then"), [this] { return commitEffect(); });
    m_when = makeLabel({}, u"hint"_s, &form);
    m_when->setObjectName(u"phaseWhenLabel"_s);
    m_when->setWordWrap(true);
    form.addWidget(m_when);
}

void PhaseDetails::addPlainFields(FieldForm &form)
{
    m_usersLow = form.addLine(u"phaseUsersLowEdit"_s, tr("&Users from"), [this] { return commitUsers(); });
    m_usersHigh = form.addLine(u"phaseUsersHighEdit"_s, tr("t&o"), [this] { return commitUsers(); });
    form.joinLast(1, 1);
    m_team = form.addLine(u"phaseTeamEdit"_s, tr("&Team"), [this] {
        return edits::setPhaseTeam(m_context.document, m_phase, m_team->text());
    });
    m_description = form.addText(u"phaseDescriptionEdit"_s, tr("D&escription"), [this] {
        return edits::setPhaseDescription(m_context.document, m_phase, m_description->toPlainText());
    });
}

void PhaseDetails::addBudgetFields(FieldForm &form)
{
    m_budget = form.addLine(u"phaseBudgetEdit"_s, tr("Bud&get a month"), [this] { return commitBudget(); });
    m_budget->setPlaceholderText(tr("5000 or 1500-2500"));
    m_thresholds =
        form.addLine(u"phaseThresholdsEdit"_s, tr("T&hresholds"), [this] { return commitThresholds(); });
    m_thresholds->setPlaceholderText(tr("80 %; 95 % critical"));
    m_thresholds->setToolTip(
        tr("Percentages or amounts of the budget, parted by semicolons; “critical” behind "
           "those that are"));
    m_budgetNote = makeLabel({}, u"hint"_s, &form);
    m_budgetNote->setObjectName(u"phaseBudgetNote"_s);
    m_budgetNote->setWordWrap(true);
    form.addWidget(m_budgetNote);
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

// --- Showing -----------------------------------------------------------------------------------------------

void PhaseDetails::show(const Plan &plan, const Roadmap &road, PhaseId id)
{
    const Phase *row = plan.find(id);
    if (id != m_phase) {
        m_form->commitAll();
        m_wantsCondition = false;
        for (QLineEdit *line : m_form->findChildren<QLineEdit *>())
            line->setModified(false);
    }
    m_phase = id;
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
    showBegin(*phase(), road.phase(id));
    showBudget(*phase());
    const int rows = qBound(1, m_milestones->rowCount(), 6);
    m_milestoneTable->setFixedHeight(rows * m_context.theme.theme().scaled(28) + 4);
    m_milestoneTable->setVisible(m_milestones->rowCount() > 0);
}

void PhaseDetails::fillBegins(const Phase &phase)
{
    const Plan &plan = m_context.document.plan();
    const QSignalBlocker blocker(m_begins);
    m_begins->clear();
    m_begins->addItem(tr("Not dated"), qint64(Undated));
    m_begins->addItem(tr("In a month"), qint64(InMonth));
    for (const Trigger &trigger : plan.table<Trigger>()) {
        const QString name = trigger.name.isEmpty() ? trigger.condition : trigger.name;
        m_begins->addItem(tr("On “%1”", "trigger").arg(name), trigger.id.value());
    }
    m_begins->addItem(tr("When a condition holds…"), qint64(NewCondition));
    const QSignalBlocker monthBlocker(m_month);
    m_month->clear();
    const auto addMonth = [this](Month month) {
        m_month->addItem(m_context.format.month(month), month.index());
    };
    for (int i = 0; i < plan.info().horizon; ++i)
        addMonth(plan.info().start + i);
    const int column = phase.month - plan.info().start;
    if (phase.begins == Phase::Begins::InMonth && (column < 0 || column >= plan.info().horizon))
        addMonth(phase.month);
}

void PhaseDetails::showBegin(const Phase &phase, const RoadmapPhase *where)
{
    fillBegins(phase);
    const Trigger *trigger = m_context.document.find(phase.trigger);
    if (phase.begins == Phase::Begins::OnTrigger)
        m_wantsCondition = m_wantsCondition && !trigger;
    qint64 choice = Undated;
    if (m_wantsCondition)
        choice = NewCondition;
    else if (phase.begins == Phase::Begins::InMonth)
        choice = InMonth;
    else if (phase.begins == Phase::Begins::OnTrigger)
        choice = phase.trigger.value();
    showChoice(*m_begins, choice);
    showChoice(*m_month, phase.month.index());
    const bool isOnTrigger = phase.begins == Phase::Begins::OnTrigger || m_wantsCondition;
    m_month->parentWidget()->setVisible(choice == InMonth);
    m_condition->parentWidget()->setVisible(isOnTrigger);
    m_effect->parentWidget()->setVisible(isOnTrigger && trigger && !m_wantsCondition);
    if (isOnTrigger && !m_wantsCondition)
        showText(*m_condition, trigger ? trigger->condition : QString());
    showText(*m_effect, trigger ? trigger->effect : QString());
    QString when;
    if (where && isOnTrigger && !m_wantsCondition) {
        when = where->begins ? tr("Fires in %1.").arg(m_context.format.month(*where->begins))
            : where->problem.isEmpty()
            ? tr("Never fires within the plan's months: the phase stays without a month.")
            : tr("Cannot be followed: %1").arg(where->problem);
    } else if (where && where->place != RoadmapPhase::Place::Dated) {
        when = where->place == RoadmapPhase::Place::Undated
            ? tr("Stands apart from the time line, with the cost of a month.")
            : tr("Has no month within the plan's.");
    }
    m_when->setText(when);
    m_when->setVisible(!when.isEmpty());
    restyle(*m_when, "severity",
            where && where->place == RoadmapPhase::Place::Dated ? QString() : u"warning"_s);
}

const Budget *PhaseDetails::ownBudget() const
{
    const Plan &plan = m_context.document.plan();
    for (const Budget &budget : plan.table<Budget>()) {
        const bool isWhole = !budget.environment && !budget.group && budget.tag.key.isEmpty();
        if (isWhole && budget.phase == m_phase && budget.option == m_context.view.option())
            return &budget;
    }
    return budgetOf(plan, m_phase);
}

void PhaseDetails::showBudget(const Phase &phase)
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
    m_budgetNote->setText(note);
    m_budgetNote->setVisible(!note.isEmpty());
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

// --- Taking ------------------------------------------------------------------------------------------------

Month PhaseDetails::proposedMonth() const
{
    const Plan &plan = m_context.document.plan();
    const Timeline timeline(plan);
    Month month = plan.info().start;
    for (const PhaseId id : timeline.phases()) {
        const auto begin = id == m_phase ? std::nullopt : timeline.beginOf(id);
        if (begin && month <= *begin)
            month = *begin + 1;
    }
    return month;
}

Status PhaseDetails::commitBegins()
{
    const qint64 choice = m_begins->currentData().toLongLong();
    m_wantsCondition = choice == NewCondition;
    edits::PhaseBegin begin;
    if (choice == NewCondition) {
        m_condition->parentWidget()->show();
        m_effect->parentWidget()->hide();
        m_month->parentWidget()->hide();
        m_condition->clear();
        m_condition->setFocus();
        return {};
    }
    if (choice == InMonth) {
        begin.begins = Phase::Begins::InMonth;
        begin.month = phase() && phase()->month != Month() ? phase()->month : proposedMonth();
        const Status kept = edits::setPhaseBegin(m_context.document, m_phase, begin);
        if (kept.ok())
            return kept;
        begin.month = proposedMonth();
    } else if (choice > 0) {
        begin.begins = Phase::Begins::OnTrigger;
        begin.trigger = Id<Trigger>(choice);
    }
    return edits::setPhaseBegin(m_context.document, m_phase, begin);
}

Status PhaseDetails::commitMonth()
{
    edits::PhaseBegin begin;
    begin.begins = Phase::Begins::InMonth;
    begin.month = Month::fromIndex(m_month->currentData().toInt());
    return edits::setPhaseBegin(m_context.document, m_phase, begin);
}

Status PhaseDetails::commitCondition()
{
    const auto done = edits::beginPhaseWhen(m_context.document, m_phase, m_condition->text());
    if (!done)
        return done.error();
    m_wantsCondition = false;
    return {};
}

Status PhaseDetails::commitEffect()
{
    const Trigger *row = phase() ? m_context.document.find(phase()->trigger) : nullptr;
    if (!row)
        return {};
    Trigger trigger = *row;
    trigger.effect = m_effect->text().trimmed();
    return statusOf(edits::setTrigger(m_context.document, trigger));
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

Status PhaseDetails::commitBudget()
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
        budget.phase = m_phase;
        budget.name = phase() ? phase()->name : QString();
    }
    return statusOf(edits::setBudget(m_context.document, budget));
}

Status PhaseDetails::commitThresholds()
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
