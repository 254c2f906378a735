// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resilience/backupscard.h"

#include "document/edits/recoveryedits.h"
#include "document/edits/step/onestep.h"
#include "document/planview.h"
#include "models/lists/backupsmodel.h"
#include "render/painted/figureview.h"
#include "render/theme/themesource.h"
#include "ui/resilience/backupdialog.h"
#include "ui/resilience/recoverysummary.h"
#include "ui/shell/commands/figuresaving.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/commands/prompts.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/input/segmentedcontrol.h"
#include "ui/widgets/table/tables.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// The rows of the plan's backups that an option uses.
class OptionFilter : public QSortFilterProxyModel
{
public:
    OptionFilter(const PageContext &context, QObject *parent)
        : QSortFilterProxyModel(parent), m_context(context)
    {
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        const auto &backups = m_context.document.plan().table<Backup>();
        return row < backups.size()
            && recovery::isUsedBy(m_context.document.plan(), backups.at(row), m_context.view.option());
    }

private:
    const PageContext &m_context;
};

} // namespace

BackupsCard::BackupsCard(PageContext &context, QWidget *parent)
    : Card(tr("Backup schedule"), parent), m_context(context),
      m_views(new SegmentedControl(tr("Backups as"), this)),
      m_figure(new FigureView(context.theme.theme(), this)),
      m_model(new BackupsModel(context.document, this)), m_shown(new OptionFilter(context, this)),
      m_empty(new EmptyState(context.theme, u"backup"_s, tr("Nothing is copied yet."), this)),
      m_stack(new QStackedWidget(this)),
      m_remove(makeIconButton(context.theme, u"remove"_s, tr("Remove the chosen backup"), this))
{
    setObjectName(u"backupsCard"_s);
    m_figure->setObjectName(u"backupFigure"_s);
    m_figure->setCursor(Qt::PointingHandCursor);
    connect(m_figure, &FigureView::hotSpotActivated, this, &BackupsCard::editBackup);
    askWhereToSave(m_figure->figureActions(), context, u"backup-schedule"_s);
    connect(&context.theme, &ThemeSource::changed, this,
            [this] { m_figure->setTheme(m_context.theme.theme()); });
    m_views->addSegment(u"backupFigure"_s, tr("Times"));
    m_views->addSegment(u"backupTable"_s, tr("Table"));
    connect(m_views, &SegmentedControl::chosen, this, &BackupsCard::showView);
    m_remove->setObjectName(u"removeBackupButton"_s);
    m_remove->setEnabled(false);
    connect(m_remove, &QToolButton::clicked, this, &BackupsCard::removeChosen);
    auto *add = makeIconButton(context.theme, u"add"_s, tr("Add backup"), this);
    add->setObjectName(u"addBackupButton"_s);
    connect(add, &QToolButton::clicked, this, &BackupsCard::addBackup);
    addToHead(m_remove);
    addToHead(add);
    addToHead(m_views);
    makeTable();
    auto *scroll = new QScrollArea(this);
    setRole(*scroll, u"plain"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_figure);
    m_figure->setAutoFillBackground(false);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *first = m_empty->addAction(tr("Add backup"), u"add"_s);
    first->setObjectName(u"addFirstBackupButton"_s);
    connect(first, &QPushButton::clicked, this, &BackupsCard::addBackup);
    addBody(m_stack);
}

void BackupsCard::makeTable()
{
    m_table = stratoplan::makeTable(m_context.theme,
                                    {.name = u"backupsTable"_s,
                                     .title = tr("Backups"),
                                     .cells = {.rowHeight = 30},
                                     .stretchColumn = BackupsModel::Location},
                                    this);
    m_shown->setSourceModel(m_model);
    setTableModel(*m_table, m_shown);
    connect(m_table, &QTreeView::activated, this,
            [this](const QModelIndex &index) { editBackup(index.row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_remove->setEnabled(hasChosen());
        Q_EMIT chosenChanged();
    });
}

int BackupsCard::chosenRow() const
{
    const bool isTable = m_stack->currentWidget() == m_table;
    return isTable && m_table->selectionModel()->hasSelection() ? m_table->currentIndex().row() : -1;
}

bool BackupsCard::hasChosen() const
{
    return chosenRow() >= 0;
}

void BackupsCard::showView(const QString &key)
{
    const bool isTable = key == "backupTable"_L1;
    m_stack->setCurrentIndex(m_backups.isEmpty() ? 2 : isTable ? 1 : 0);
    m_remove->setEnabled(hasChosen());
    Q_EMIT chosenChanged();
}

void BackupsCard::refresh()
{
    const Plan &plan = m_context.document.plan();
    m_backups = recovery::backupsOf(plan, m_context.view.option());
    m_shown->invalidate();
    const auto figure = std::make_shared<BackupSchedule>(recovery::schedule(plan, m_backups));
    m_figure->setFigure(figure);
    m_figure->setMinimumHeight(static_cast<int>(figure->preferredSize().height()));
    m_views->setEnabled(!m_backups.isEmpty());
    setSubtitle(m_backups.isEmpty() ? QString() : tr("each stroke is a copy; click one to edit it"));
    showView(m_views->current());
}

void BackupsCard::addBackup()
{
    BackupDialog dialog(m_context.document.plan(), m_context.view.option(), {}, window());
    if (!m_context.prompts.run(dialog))
        return;
    take(dialog, tr("Add backup"));
}

void BackupsCard::editBackup(int row)
{
    if (row < 0 || row >= m_backups.size())
        return;
    BackupDialog dialog(m_context.document.plan(), m_context.view.option(), m_backups.at(row), window());
    if (!m_context.prompts.run(dialog))
        return;
    take(dialog, tr("Change backup"));
}

/// The backup, and where asked for the quantity of what keeps it: one step.
void BackupsCard::take(const BackupDialog &dialog, const QString &words)
{
    const Backup backup = dialog.backup();
    m_context.navigator.check(edits::inOneStep(m_context.document, words, [&]() -> Status {
        if (const auto set = edits::setBackup(m_context.document, backup); !set)
            return set.error();
        return dialog.quantityFollows() ? edits::setQuantityToKeptCopies(m_context.document, backup.storage)
                                        : Status();
    }));
}

void BackupsCard::removeChosen()
{
    const int row = chosenRow();
    if (row >= 0 && row < m_backups.size())
        m_context.navigator.check(edits::removeBackup(m_context.document, m_backups.at(row).id));
}

} // namespace stratoplan
