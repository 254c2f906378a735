// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resilience/resiliencepage.h"

#include "document/edits/recoveryedits.h"
#include "document/planview.h"
#include "document/recalculator.h"
#include "render/painted/figureview.h"
#include "render/theme/themesource.h"
#include "ui/resilience/backupscard.h"
#include "ui/resilience/componentscard.h"
#include "ui/resilience/recoverysummary.h"
#include "ui/resilience/recoverytiles.h"
#include "ui/resilience/targetdialog.h"
#include "ui/resilience/targetpanel.h"
#include "ui/shell/commands/figuresaving.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"
#include "ui/shell/commands/prompts.h"
#include "ui/trace/totaltrace.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/pagebar.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/input/segmentedcontrol.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int gap = 12;
constexpr int figureMargin = 16;

QWidget *row(const QList<std::pair<QWidget *, int>> &parts)
{
    auto *view = new QWidget;
    auto *layout = new QHBoxLayout(view);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    for (const auto &[part, stretch] : parts)
        layout->addWidget(part, stretch);
    return view;
}

} // namespace

void ResiliencePage::registerPage(PageRegistry &registry)
{
    registry.add({.key = u"resilience"_s,
                  .title = tr("Resilience"),
                  .icon = u"shield"_s,
                  .order = 60,
                  .make = [](PageContext &context, QWidget *parent) -> Page * {
                      return new ResiliencePage(context, parent);
                  }});
}

ResiliencePage::ResiliencePage(PageContext &context, QWidget *parent)
    : Page(context, parent), m_bar(new PageBar(tr("Resilience"), this))
{
    makeBar();
    auto *scroll = new QScrollArea(this);
    setRole(*scroll, u"plain"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    setRole(*content, u"page"_s);
    scroll->setWidget(content); // before it is filled: what moves is styled anew with all that is in it
    auto *body = new QVBoxLayout(content);
    body->setContentsMargins(20, 0, 20, 16);
    body->setSpacing(gap);
    body->addWidget(makeTiles());
    body->addWidget(makeTargets());
    body->addWidget(makeTables(), 1);
    m_bar->setContentsMargins(20, 0, 20, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(scroll, 1);
    connect(&context.recalculator, &Recalculator::finished, this, &ResiliencePage::refreshLater);
    connect(&context.document, &Document::planChanged, this, &ResiliencePage::refreshLater);
    connect(&context.view, &PlanView::viewChanged, this, &ResiliencePage::refreshLater);
}

void ResiliencePage::makeBar()
{
    auto *add = makeButton(context().theme, u"add"_s, tr("Target"), this);
    add->setObjectName(u"addTargetButton"_s);
    add->setToolTip(tr("Add a recovery target"));
    connect(add, &QPushButton::clicked, this, &ResiliencePage::addTarget);
    auto *backup = makeButton(context().theme, u"backup"_s, tr("Backup"), this);
    backup->setObjectName(u"newBackupButton"_s);
    backup->setToolTip(tr("Add a backup"));
    connect(backup, &QPushButton::clicked, this, [this] {
        showTable(u"backups"_s);
        m_backups->addBackup();
    });
    m_bar->addRight(backup);
    m_bar->addRight(add);
}

QWidget *ResiliencePage::makeTiles()
{
    m_tiles = new RecoveryTiles(context().theme, this);
    connect(m_tiles, &RecoveryTiles::targetsRequested, this, [this] { m_dumbbell->setFocus(); });
    connect(m_tiles, &RecoveryTiles::slowestRequested, this,
            [this] { chooseTarget(recovery::slowest(m_checks)); });
    connect(m_tiles, &RecoveryTiles::lossRequested, this,
            [this] { chooseTarget(recovery::lossiest(m_checks)); });
    connect(m_tiles, &RecoveryTiles::backupsRequested, this, [this] { showTable(u"backups"_s); });
    connect(m_tiles, &RecoveryTiles::whyRequested, this, &ResiliencePage::traceRequested);
    return m_tiles;
}

QWidget *ResiliencePage::makeTargets()
{
    auto *card = new Card(tr("Target against reached"), this);
    card->setSubtitle(tr("logarithmic time; choose a row to see what decides"));
    m_dumbbell = new FigureView(context().theme.theme(), this);
    m_dumbbell->setObjectName(u"recoveryFigure"_s);
    m_dumbbell->setCursor(Qt::PointingHandCursor);
    connect(m_dumbbell, &FigureView::hotSpotActivated, this, &ResiliencePage::chooseTarget);
    connect(&context().theme, &ThemeSource::changed, this,
            [this] { m_dumbbell->setTheme(context().theme.theme()); });
    askWhereToSave(m_dumbbell->figureActions(), context(), u"recovery"_s);
    auto *scroll = new QScrollArea(this);
    setRole(*scroll, u"plain"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_dumbbell);
    m_dumbbell->setAutoFillBackground(false);
    m_empty = new EmptyState(context().theme, u"shield"_s,
                             tr("Nothing is asked of this plan when something fails."), this);
    auto *first = m_empty->addAction(tr("Add target"), u"add"_s);
    first->setObjectName(u"addFirstTargetButton"_s);
    connect(first, &QPushButton::clicked, this, &ResiliencePage::addTarget);
    m_targets = new QStackedWidget(this);
    m_targets->addWidget(scroll);
    m_targets->addWidget(m_empty);
    card->addBody(m_targets, figureMargin);
    m_panel = new TargetPanel(context().document, context().theme, this);
    connect(m_panel, &TargetPanel::componentRequested, this,
            [this](ComponentId component) { reveal(component); });
    connect(m_panel, &TargetPanel::removeRequested, this, &ResiliencePage::removeTarget);
    m_targetRow = row({{card, 19}, {m_panel, 10}});
    return m_targetRow;
}

QWidget *ResiliencePage::makeTables()
{
    m_components = new ComponentsCard(context(), this);
    m_backups = new BackupsCard(context(), this);
    connect(m_backups, &BackupsCard::chosenChanged, this, &Page::editCommandsChanged);
    m_tables = new QStackedWidget(this);
    m_tables->setMinimumHeight(210);
    m_tables->addWidget(m_components);
    m_tables->addWidget(m_backups);
    addTableControl(*m_components);
    addTableControl(*m_backups);
    return m_tables;
}

void ResiliencePage::addTableControl(Card &card)
{
    auto *control = new SegmentedControl(tr("Shown below"), &card);
    control->addSegment(u"components"_s, tr("Components"), tr("How each component recovers"));
    control->addSegment(u"backups"_s, tr("Backups"), tr("What is copied, how often, kept how long"));
    connect(control, &SegmentedControl::chosen, this, &ResiliencePage::showTable);
    card.addToHead(control);
    m_tableControls.append(control);
}

void ResiliencePage::showTable(const QString &key)
{
    for (SegmentedControl *control : std::as_const(m_tableControls))
        control->setCurrent(key);
    m_tables->setCurrentIndex(key == "backups"_L1 ? 1 : 0);
    Q_EMIT editCommandsChanged();
}

void ResiliencePage::refresh()
{
    const Plan &plan = context().document.plan();
    const OptionId option = context().view.option();
    m_checks = context().recalculator.checks(option);
    const Option *row = plan.find(option);
    m_bar->setSubtitle(row ? tr("%1, everything that counts in production").arg(row->name) : QString());
    m_tiles->setFigures(plan, option, m_checks, recovery::backupsOf(plan, option), context().format);
    m_backups->refresh();
    showTargets();
    Q_EMIT headlineChanged();
    Q_EMIT traceChanged();
}

int ResiliencePage::rowOf(Id<RecoveryTarget> target) const
{
    for (int i = 0; i < m_checks.size(); ++i) {
        if (m_checks.at(i).target == target)
            return i;
    }
    return -1;
}

void ResiliencePage::showTargets()
{
    m_targets->setCurrentIndex(m_checks.isEmpty() ? 1 : 0);
    m_panel->setVisible(!m_checks.isEmpty());
    int selected = rowOf(m_target);
    for (int i = 0; selected < 0 && i < m_checks.size(); ++i) {
        if (m_checks.at(i).verdict() == RecoveryCheck::Verdict::Missed)
            selected = i; // what needs a look comes first
    }
    selected = m_checks.isEmpty() ? -1 : qMax(0, selected);
    m_target = selected < 0 ? Id<RecoveryTarget>() : m_checks.at(selected).target;
    const auto figure = std::make_shared<RecoveryDumbbell>(recovery::dumbbell(m_checks, selected));
    m_dumbbell->setFigure(figure);
    const int wanted = static_cast<int>(figure->preferredSize().height());
    m_dumbbell->setMinimumHeight(wanted);
    m_targetRow->setFixedHeight(qBound(338, wanted + 60, 430)); // beyond that the rows scroll
    const RecoveryCheck check = selected < 0 ? RecoveryCheck() : m_checks.at(selected);
    m_panel->setCheck(check);
    m_components->setTarget(m_target, check.title);
}

void ResiliencePage::chooseTarget(int row)
{
    if (row < 0 || row >= m_checks.size())
        return;
    m_target = m_checks.at(row).target;
    showTargets();
    m_dumbbell->setHotSpot(row);
}

void ResiliencePage::addTarget()
{
    TargetDialog dialog(context().document.plan(), context().view.option(), window());
    if (!context().prompts.run(dialog))
        return;
    const auto added = edits::setRecoveryTarget(context().document, dialog.target());
    if (added)
        m_target = *added;
    else
        context().navigator.showError(added.error());
}

void ResiliencePage::removeTarget(Id<RecoveryTarget> target)
{
    if (context().navigator.check(edits::removeRecoveryTarget(context().document, target)))
        context().navigator.showMessage(tr("Target removed"));
}

std::optional<Headline> ResiliencePage::headline() const
{
    if (m_checks.isEmpty())
        return std::nullopt;
    Headline headline = totalHeadline(context());
    headline.note =
        tr("%1 of %2 recovery targets met in full").arg(recovery::met(m_checks)).arg(m_checks.size());
    return headline;
}

std::optional<Trace> ResiliencePage::trace() const
{
    PlanView &view = context().view;
    const auto costs = context().recalculator.costs(view.option(), view.basis());
    return costs
        ? std::optional(traceOfTotal(context().recalculator.plan(), *costs, view.column(), context().format))
        : std::nullopt;
}

bool ResiliencePage::canEdit(EditCommand command) const
{
    return command == EditCommand::Delete && m_tables->currentIndex() == 1 && m_backups->hasChosen();
}

void ResiliencePage::edit(EditCommand command)
{
    if (command == EditCommand::Delete)
        m_backups->removeChosen();
}

void ResiliencePage::reveal(const Finding &finding)
{
    if (finding.option)
        context().view.setOption(finding.option);
    if (isVisible())
        refresh();
    // The key of a finding about a target is "recovery/TARGET/OPTION/MEASURE".
    chooseTarget(rowOf(Id<RecoveryTarget>(finding.key.section(u'/', 1, 1).toLongLong())));
    Page::reveal(finding);
}

void ResiliencePage::reveal(ComponentId component)
{
    showTable(u"components"_s);
    m_components->choose(component);
}

QWidget *ResiliencePage::firstFocus()
{
    return m_tiles->first();
}

} // namespace stratoplan
