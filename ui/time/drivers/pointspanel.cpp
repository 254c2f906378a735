// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time/drivers/pointspanel.h"

#include "document/document.h"
#include "models/time/driverpointsmodel.h"
#include "render/theme/themesource.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/tables.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

PointsPanel::PointsPanel(PageContext &context, QWidget *parent)
    : QFrame(parent), m_context(context),
      m_model(new DriverPointsModel(context.document, context.format, this)),
      m_table(makeTable(context.theme,
                        {.name = u"driverPointsTable"_s,
                         .title = tr("Points"),
                         .cells = {.rowHeight = 26, .edge = 12},
                         .stretchColumn = DriverPointsModel::When,
                         .widths = {0, 230}},
                        this)),
      m_problem(makeLabel({}, u"label"_s, this))
{
    stratoplan::setRole(*this, u"card"_s);
    setTableModel(*m_table, m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setTabKeyNavigation(false);
    m_table->setAllColumnsShowFocus(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setMinimumHeight(context.theme.theme().scaled(140));
    m_table->installEventFilter(this);
    m_problem->setObjectName(u"pointsProblem"_s);
    restyle(*m_problem, "severity", u"critical"_s);
    m_problem->setWordWrap(true);
    m_problem->setContentsMargins(12, 4, 12, 4);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_problem);
    layout->addWidget(makeFoot());
    connect(m_model, &DriverPointsModel::refused, this, [this](const QString &why) {
        check(why.isEmpty() ? Status() : Status(Error {Error::Code::Invalid, why}));
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &PointsPanel::update);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &PointsPanel::update);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PointsPanel::update);
    update();
}

QWidget *PointsPanel::makeFoot()
{
    auto *foot = new QFrame(this);
    stratoplan::setRole(*foot, u"card-foot"_s);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(8);
    auto *month = makeButton(m_context.theme, u"add"_s, tr("Month"), foot);
    month->setObjectName(u"addMonthPointButton"_s);
    month->setToolTip(tr("Add a value in a month (Insert)"));
    connect(month, &QPushButton::clicked, this, &PointsPanel::addMonth);
    m_addPhase = makeButton(m_context.theme, u"add"_s, tr("Phase"), foot);
    m_addPhase->setObjectName(u"addPhasePointButton"_s);
    m_addPhase->setToolTip(tr("Add a value that holds in a phase"));
    m_phases = new QMenu(m_addPhase);
    m_phases->setObjectName(u"phasePointsMenu"_s);
    m_addPhase->setMenu(m_phases);
    m_addPhase->setProperty("hasMenu", true);
    connect(m_phases, &QMenu::aboutToShow, this, &PointsPanel::fillPhases);
    m_remove = makeButton(m_context.theme, u"remove"_s, tr("Remove"), foot);
    m_remove->setObjectName(u"removePointButton"_s);
    connect(m_remove, &QPushButton::clicked, this, &PointsPanel::remove);
    for (QPushButton *button : {month, m_addPhase, m_remove}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    return foot;
}

void PointsPanel::setDriver(DriverId driver)
{
    if (driver != m_model->driver())
        check({});
    m_model->setDriver(driver);
    update();
}

void PointsPanel::check(const Status &status)
{
    m_problem->setText(status ? QString() : status.error().message);
    m_problem->setVisible(!status.ok());
}

void PointsPanel::choose(const DriverPoint &point)
{
    const int row = m_model->rowOf(point);
    if (row < 0)
        return;
    m_table->setCurrentIndex(m_model->index(row, DriverPointsModel::Value));
    m_table->setFocus();
}

void PointsPanel::addMonth()
{
    const Driver *before = m_context.document.find(m_model->driver());
    if (!before)
        return;
    const QList<DriverPoint> known = before->points;
    const Status done = m_model->addMonth();
    check(done);
    const Driver *driver = m_context.document.find(m_model->driver());
    m_model->setDriver(m_model->driver());
    for (const DriverPoint &point : driver ? driver->points : QList<DriverPoint>()) {
        if (!known.contains(point))
            choose(point);
    }
}

void PointsPanel::fillPhases()
{
    m_phases->clear();
    for (const PhaseId id : m_model->freePhases()) {
        QAction *action = m_phases->addAction(m_context.document.find(id)->name);
        connect(action, &QAction::triggered, this, [this, id] {
            check(m_model->addPhase(id));
            m_model->setDriver(m_model->driver());
            DriverPoint point;
            point.phase = id;
            choose(point);
        });
    }
}

void PointsPanel::remove()
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    if (!rows.isEmpty())
        check(m_model->removePoints(rows));
}

void PointsPanel::update()
{
    m_remove->setEnabled(m_table->selectionModel()->hasSelection());
    m_addPhase->setEnabled(!m_model->freePhases().isEmpty());
}

bool PointsPanel::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_table || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(object, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Delete) {
        remove();
        return true;
    }
    if (key->key() == Qt::Key_Insert) {
        addMonth();
        return true;
    }
    if (key->matches(QKeySequence::Paste)) {
        check(m_model->paste(QGuiApplication::clipboard()->text()));
        return true;
    }
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && m_table->currentIndex().isValid()
        && !m_table->isPersistentEditorOpen(m_table->currentIndex())) {
        m_table->edit(m_table->currentIndex());
        return true;
    }
    return QFrame::eventFilter(object, event);
}

} // namespace stratoplan
