// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table/rowspanel.h"

#include "render/theme/themesource.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

QString capital(const QString &key)
{
    return key.left(1).toUpper() + key.mid(1);
}

QString addIcon(const RowsPanel::Setup &setup)
{
    return setup.addIcon.isEmpty() ? u"add"_s : setup.addIcon;
}

CostDelegate::Options cellsFor(const RowsPanel::Setup &setup)
{
    if (!setup.hasDetails)
        return {.rowHeight = 30};
    return {.rowHeight = 44, .detail = CostDelegate::Detail::Below};
}

} // namespace

RowsPanel::RowsPanel(ThemeSource &theme, const Setup &setup, QAbstractItemModel *model, QWidget *parent)
    : QFrame(parent), m_canRemove(setup.canRemove), m_table(makeTable(theme,
                                                                      {.name = setup.key + u"Table"_s,
                                                                       .title = setup.title,
                                                                       .cells = cellsFor(setup),
                                                                       .stretchColumn = setup.stretchColumn,
                                                                       .widths = setup.widths},
                                                                      this)),
      m_empty(new EmptyState(theme, setup.icon, setup.emptyText, this)), m_stack(new QStackedWidget(this))
{
    stratoplan::setRole(*this, u"card"_s);
    setTableModel(*m_table, model);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->installEventFilter(this);
    if (!setup.addText.isEmpty()) {
        auto *first = m_empty->addAction(setup.addText, addIcon(setup));
        first->setObjectName(u"addFirst"_s + capital(setup.key) + u"Button"_s);
        first->setAutoDefault(true); // Enter on it adds; it must not reach the window's own button
        connect(first, &QPushButton::clicked, this, &RowsPanel::addRequested);
    }
    auto *rows = new QWidget(m_stack);
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(makeFoot(theme, setup));
    m_stack->addWidget(rows);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_stack);
    connect(m_table, &QTreeView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT editRequested(index.row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &RowsPanel::update);
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first) { follow(first); });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { follow(0); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] { follow(0); });
    connect(model, &QAbstractItemModel::rowsMoved, this, &RowsPanel::update);
    connect(model, &QAbstractItemModel::dataChanged, this, &RowsPanel::update);
    follow(0);
}

QWidget *RowsPanel::makeFoot(ThemeSource &theme, const Setup &setup)
{
    auto *foot = new QFrame(this);
    stratoplan::setRole(*foot, u"card-foot"_s);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    const auto addButton = [&](const QString &name, const QString &icon, const QString &text) {
        auto *button = makeButton(theme, icon, text, foot);
        button->setObjectName(name + capital(setup.key) + u"Button"_s);
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    if (!setup.addText.isEmpty())
        connect(addButton(u"add"_s, addIcon(setup), setup.addText), &QPushButton::clicked, this,
                &RowsPanel::addRequested);
    m_edit = addButton(u"edit"_s, u"edit"_s, tr("Change…"));
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(current()); });
    const bool goes = setup.removeText.isEmpty();
    m_remove = addButton(u"remove"_s, goes ? u"remove"_s : QString(), goes ? tr("Remove") : setup.removeText);
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(current()); });
    if (!setup.jumpText.isEmpty()) {
        m_jump = addButton(u"show"_s, u"design"_s, setup.jumpText);
        connect(m_jump, &QPushButton::clicked, this, [this] { Q_EMIT jumpRequested(current()); });
    }
    row->addStretch(1);
    if (setup.isOrdered) {
        m_up = makeIconButton(theme, u"chevron-up"_s, tr("Earlier in the order (Alt+Up)"), foot);
        m_down = makeIconButton(theme, u"chevron-down"_s, tr("Later in the order (Alt+Down)"), foot);
        m_up->setObjectName(u"raise"_s + capital(setup.key) + u"Button"_s);
        m_down->setObjectName(u"lower"_s + capital(setup.key) + u"Button"_s);
        connect(m_up, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(current(), -1); });
        connect(m_down, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(current(), 1); });
        row->addWidget(m_up);
        row->addWidget(m_down);
    }
    return foot;
}

int RowsPanel::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? index.row() : -1;
}

void RowsPanel::choose(int row)
{
    if (row >= 0 && row < m_table->model()->rowCount())
        m_table->setCurrentIndex(m_table->model()->index(row, 0));
}

/// Chooses a row that was asked for, and one where none is chosen, so that what can be done to it is at hand.
void RowsPanel::follow(int first)
{
    if (m_choosesNew || !m_table->currentIndex().isValid())
        choose(first);
    m_choosesNew = false;
    update();
}

void RowsPanel::update()
{
    const int rows = m_table->model()->rowCount();
    const int row = current();
    m_stack->setCurrentIndex(rows == 0 ? 1 : 0);
    m_edit->setEnabled(row >= 0);
    m_remove->setEnabled(canRemove(row));
    if (m_jump)
        m_jump->setEnabled(row >= 0);
    if (m_up) {
        m_up->setEnabled(row > 0);
        m_down->setEnabled(row >= 0 && row + 1 < rows);
    }
}

bool RowsPanel::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_table || event->type() != QEvent::KeyPress || current() < 0)
        return QFrame::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int step = key->key() == Qt::Key_Up ? -1 : key->key() == Qt::Key_Down ? 1 : 0;
    if (m_up && step != 0 && key->modifiers().testFlag(Qt::AltModifier)) {
        Q_EMIT moveRequested(current(), step);
        return true;
    }
    if (key->key() == Qt::Key_Delete) {
        if (canRemove(current()))
            Q_EMIT removeRequested(current());
        return true;
    }
    return QFrame::eventFilter(object, event);
}

} // namespace stratoplan
