// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/checklistpanel.h"

#include "models/roadmap/checklistmodel.h"
#include "render/theme/themesource.h"
#include "ui/roadmap/daysspinbox.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/checkdelegate.h"
#include "ui/widgets/table/tables.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int edge = 8;
constexpr int mostDays = 10'000;
constexpr int leastRows = 3;
constexpr int mostRows = 9;
constexpr int mostRowsOfAll = 4; ///< the panel of all lists takes what room there is

} // namespace

ChecklistPanel::ChecklistPanel(Document &document, Navigator &navigator, ThemeSource &theme,
                               const QString &name, QWidget *parent)
    : QWidget(parent), m_navigator(navigator), m_theme(theme), m_model(new ChecklistModel(document, this)),
      m_table(makeTable(theme,
                        {name + u"ChecklistTable"_s,
                         tr("Checklists"),
                         {.rowHeight = 28, .detail = CostDelegate::Detail::Beside, .edge = edge},
                         false,
                         0},
                        this)),
      m_remove(makeIconButton(theme, u"remove"_s, tr("Remove (Delete)"), this)),
      m_up(makeIconButton(theme, u"chevron-up"_s, tr("Move up (Alt+Up)"), this)),
      m_down(makeIconButton(theme, u"chevron-down"_s, tr("Move down (Alt+Down)"), this)),
      m_days(new DaysSpinBox(this))
{
    build(name);
    connect(m_model, &ChecklistModel::refused, &navigator, &Navigator::showError);
    follow();
}

void ChecklistPanel::build(const QString &name)
{
    setRole(*m_table, u"framed"_s);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    auto *delegate = new CheckDelegate(
        m_theme, {.rowHeight = 28, .detail = CostDelegate::Detail::Beside, .edge = edge}, m_table);
    delegate->setLook([](const QModelIndex &index) {
        CellLook look;
        const bool isList = index.data(KindRole).toInt() == ChecklistModel::ListKind;
        look.row = isList ? CellLook::Row::Group : CellLook::Row::Normal;
        look.indent = isList ? 0 : CheckDelegate::boxIndent;
        look.isQuiet = index.data(Qt::CheckStateRole).toInt() == Qt::Checked && !isList;
        return look;
    });
    m_table->setItemDelegate(delegate);
    setTableModel(*m_table, m_model);
    m_table->installEventFilter(this);
    auto *add = makeLink(tr("Add task"), this);
    add->setObjectName(u"add"_s + name + u"TaskButton"_s);
    add->setToolTip(tr("Add a task below the current one (Insert)"));
    connect(add, &QPushButton::clicked, this, &ChecklistPanel::addTask);
    auto *list = makeLink(tr("Add checklist"), this);
    list->setObjectName(u"add"_s + name + u"ChecklistButton"_s);
    connect(list, &QPushButton::clicked, this, &ChecklistPanel::addList);
    m_remove->setObjectName(u"remove"_s + name + u"TaskButton"_s);
    m_up->setObjectName(name + u"TaskUpButton"_s);
    m_down->setObjectName(name + u"TaskDownButton"_s);
    connect(m_remove, &QToolButton::clicked, this, &ChecklistPanel::removeCurrent);
    connect(m_up, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveCurrent(1); });
    m_days->setObjectName(name + u"ChecklistDaysSpinBox"_s);
    m_days->setAccessibleName(tr("Work in days"));
    m_days->setToolTip(tr("Working days of the chosen checklist"));
    m_days->setRange(0, mostDays);
    m_days->setSpecialValueText(tr("not stated"));
    m_days->setKeyboardTracking(false);
    connect(m_days, &QSpinBox::valueChanged, this,
            [this](int days) { m_model->setDays(m_table->currentIndex(), days, m_counting.next()); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    buttons->addWidget(add);
    buttons->addSpacing(6);
    buttons->addWidget(list);
    buttons->addStretch(1);
    for (QToolButton *button : {m_up, m_down, m_remove})
        buttons->addWidget(button);
    auto *days = new QHBoxLayout;
    auto *label = makeLabel(tr("&Work"), u"label"_s, this);
    label->setBuddy(m_days);
    days->addWidget(label);
    days->addWidget(m_days);
    days->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    layout->addLayout(days);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChecklistPanel::follow);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &ChecklistPanel::follow);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ChecklistPanel::follow);
}

void ChecklistPanel::setPhase(PhaseId phase)
{
    m_model->setPhase(phase);
    follow();
}

void ChecklistPanel::showAll()
{
    m_hasAll = true;
    m_model->showAll();
    follow();
}

void ChecklistPanel::follow()
{
    const QModelIndex current = m_table->currentIndex();
    for (QToolButton *button : {m_remove, m_up, m_down})
        button->setEnabled(current.isValid());
    const auto days = m_model->days(current);
    const QSignalBlocker blocker(m_days);
    m_days->setEnabled(days.has_value());
    m_days->setValue(days.value_or(0));
    const int row = m_table->sizeHintForRow(0) > 0 ? m_table->sizeHintForRow(0) : m_theme.theme().scaled(28);
    m_table->setMinimumHeight(
        qBound(leastRows, m_model->rowCount(), m_hasAll ? mostRowsOfAll : mostRows) * row + 4);
}

void ChecklistPanel::edit(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_table->setFocus();
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    m_table->edit(index);
}

void ChecklistPanel::addTask()
{
    edit(m_model->addTask(m_table->currentIndex(), tr("New task"), tr("Checklist")));
}

void ChecklistPanel::addList()
{
    edit(m_model->addList(tr("New checklist")));
}

void ChecklistPanel::removeCurrent()
{
    m_model->remove(m_table->currentIndex());
}

void ChecklistPanel::moveCurrent(int by)
{
    const QModelIndex moved = m_model->move(m_table->currentIndex(), by);
    if (moved.isValid())
        m_table->setCurrentIndex(moved);
}

void ChecklistPanel::toggleCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    const bool isDone = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    if (m_model->isTask(index))
        m_model->setData(index, static_cast<int>(isDone ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

bool ChecklistPanel::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    const bool isAlt = key.modifiers().testFlag(Qt::AltModifier);
    switch (key.key()) {
    case Qt::Key_Space:
        toggleCurrent();
        return true;
    case Qt::Key_Insert:
        addTask();
        return true;
    case Qt::Key_Delete:
        removeCurrent();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        edit(m_table->currentIndex());
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (isAlt)
            moveCurrent(key.key() == Qt::Key_Up ? -1 : 1);
        return isAlt;
    default:
        return false;
    }
}

} // namespace stratoplan
