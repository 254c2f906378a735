// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/grid/designgrid.h"

#include "render/theme/themesource.h"
#include "ui/design/grid/griddelegate.h"
#include "ui/design/grid/gridfolding.h"
#include "ui/design/grid/gridwidths.h"
#include "ui/widgets/formula/formulaassist.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/groupedheader.h"
#include "ui/widgets/table/tables.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int messageTime = 6000;
}

DesignGrid::DesignGrid(ThemeSource &theme, ComponentTreeModel &model, QWidget *parent)
    : QTreeView(parent), m_model(model), m_cells(new GridDelegate(theme, this))
{
    setObjectName(u"componentGrid"_s);
    setAccessibleName(tr("Components"));
    setRole(*this, u"table"_s);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setMouseTracking(true);
    setExpandsOnDoubleClick(false);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(EditKeyPressed | AnyKeyPressed | DoubleClicked);
    setTabKeyNavigation(false);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(true);
    setAutoScroll(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setItemDelegate(m_cells);
    auto *header = new GroupedHeader(theme, this);
    header->setSectionsMovable(false);
    header->setStretchLastSection(false);
    setHeader(header);
    setModel(&model);
    m_folding = new GridFolding(*this, model);
    m_widths = new GridWidths(*this, model, theme);
    connect(m_folding, &GridFolding::chosen, this, &DesignGrid::viewStateChanged);
    connect(m_widths, &GridWidths::chosen, this, &DesignGrid::viewStateChanged);
    connect(&model, &QAbstractItemModel::modelReset, this, &DesignGrid::hideMessage);
    connect(&model, &ComponentTreeModel::rejected, this,
            [this](const QModelIndex &index, const Error &error) { showMessage(index, error.message); });
    connect(m_cells, &GridDelegate::correctionBegan, this, &DesignGrid::hideMessage);
    followTheme(*this, theme);
}

// --- Selection ---------------------------------------------------------------------------------------------

QModelIndexList DesignGrid::chosen() const
{
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    if (!selected.isEmpty())
        return selected;
    return currentIndex().isValid() ? QModelIndexList {currentIndex()} : QModelIndexList();
}

bool DesignGrid::isRowSelection() const
{
    const QModelIndexList indexes = chosen();
    return std::any_of(indexes.begin(), indexes.end(), [this](const QModelIndex &index) {
        const GridColumn::Kind kind = m_model.columns().at(index.column()).kind;
        return kind == GridColumn::Kind::Name;
    });
}

void DesignGrid::choose(const QList<ComponentId> &components, int column)
{
    QItemSelection selection;
    QModelIndex first;
    for (const ComponentId component : components) {
        const QModelIndex index = m_model.indexOf(component, column);
        if (!index.isValid())
            continue;
        for (QModelIndex parentIndex = index.parent(); parentIndex.isValid();
             parentIndex = parentIndex.parent())
            expand(parentIndex);
        selection.select(index, index);
        if (!first.isValid())
            first = index;
    }
    if (!first.isValid())
        return;
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    scrollTo(first);
}

void DesignGrid::editCurrent()
{
    QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    if (!m_model.flags(index).testFlag(Qt::ItemIsEditable)) {
        const int column = m_model.columnOf(GridColumn::Kind::Quantities);
        index = index.siblingAtColumn(qMax(0, column));
        setCurrentIndex(index);
    }
    if (m_model.flags(index).testFlag(Qt::ItemIsEditable))
        edit(index);
}

void DesignGrid::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    viewport()->update(); // rows are tinted beyond the cells that changed
    Q_EMIT chosenChanged();
}

void DesignGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    hideMessage();
    Q_EMIT chosenChanged();
}

// --- Painting ----------------------------------------------------------------------------------------------

/// Where many rows changed, Qt would look for the place of each of their cells; all are of one height, so
/// that painting is all there is to do.
void DesignGrid::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    if (first.row() == last.row()) {
        QTreeView::dataChanged(first, last, roles);
        return;
    }
    viewport()->update();
    const QModelIndex current = currentIndex();
    const bool isEdited = state() == EditingState && current.parent() == first.parent()
        && current.row() >= first.row() && current.row() <= last.row();
    if (isEdited)
        QTreeView::dataChanged(current, current, roles);
}

void DesignGrid::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    const bool isWhole = selected.size() == 1 || isRowSelection();
    const bool isInSelection =
        std::any_of(selected.begin(), selected.end(), [&index](const QModelIndex &each) {
            return each.row() == index.row() && each.parent() == index.parent();
        });
    if (isWhole && isInSelection)
        row.state |= QStyle::State_Selected;
    QTreeView::drawRow(painter, row, index);
}

void DesignGrid::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    // The delegate paints chevrons.
    Q_UNUSED(painter)
    Q_UNUSED(rect)
    Q_UNUSED(index)
}

void DesignGrid::scrollContentsBy(int dx, int dy)
{
    hideMessage();
    QTreeView::scrollContentsBy(dx, dy);
}

void DesignGrid::showMessage(const QModelIndex &index, const QString &text)
{
    hideMessage();
    Q_EMIT refused(text);
    auto *editor = viewport()->findChild<QLineEdit *>(u"cellEditor"_s);
    const FormulaAssist *assist = editor ? FormulaAssist::of(*editor) : nullptr;
    if (!index.isValid() || (assist && assist->isTellingProblem()))
        return;
    m_message = new QLabel(text, viewport());
    m_message->setObjectName(u"cellMessage"_s);
    setRole(*m_message, u"chip"_s);
    restyle(*m_message, "severity", u"critical"_s);
    m_message->setWordWrap(true);
    m_message->setMaximumWidth(360);
    m_message->adjustSize();
    const QRect cell = visualRect(index);
    const int x = qBound(4, cell.right() - m_message->width() + 1,
                         qMax(4, viewport()->width() - m_message->width() - 4));
    const bool hasRoomBelow = cell.bottom() + m_message->height() + 4 < viewport()->height();
    m_message->move(x, hasRoomBelow ? cell.bottom() + 2 : cell.top() - m_message->height() - 2);
    m_message->show();
    QTimer::singleShot(messageTime, m_message, &QObject::deleteLater);
}

void DesignGrid::hideMessage()
{
    delete m_message;
}

void DesignGrid::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    if (hint == QAbstractItemDelegate::RevertModelCache)
        hideMessage(); // Esc: what was refused is gone
    const bool isNext = hint == QAbstractItemDelegate::EditNextItem;
    const bool isMove = isNext || hint == QAbstractItemDelegate::EditPreviousItem;
    QTreeView::closeEditor(editor, isMove ? QAbstractItemDelegate::NoHint : hint);
    if (isMove)
        editBeside(isNext ? 1 : -1); // a tree would go to the row below
}

void DesignGrid::editBeside(int step)
{
    const QModelIndex from = currentIndex();
    for (int column = from.column() + step; column >= 0 && column < m_model.columns().size();
         column += step) {
        const QModelIndex index = from.siblingAtColumn(column);
        if (isColumnHidden(column) || !m_model.flags(index).testFlag(Qt::ItemIsEditable))
            continue;
        setCurrentIndex(index);
        edit(index);
        return;
    }
}

// --- Mouse and keyboard ------------------------------------------------------------------------------------

bool DesignGrid::toggleAt(const QPoint &position)
{
    const QModelIndex index = indexAt(position);
    const QRect chevron = index.isValid() ? m_cells->chevronRect(visualRect(index), index) : QRect();
    if (!chevron.adjusted(-6, -6, 4, 6).contains(position))
        return false;
    setExpanded(index, !isExpanded(index));
    return true;
}

void DesignGrid::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && toggleAt(event->position().toPoint())) {
        event->accept();
        return;
    }
    QTreeView::mousePressEvent(event);
}

void DesignGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const QModelIndex head = index.siblingAtColumn(0);
    const bool isEditable = m_model.flags(index).testFlag(Qt::ItemIsEditable);
    if (index.isValid() && !isEditable && m_model.hasChildren(head)) {
        setExpanded(head, !isExpanded(head));
        event->accept();
        return;
    }
    QTreeView::mouseDoubleClickEvent(event);
}

void DesignGrid::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex head = currentIndex().siblingAtColumn(0);
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() == Qt::AltModifier) {
        Q_EMIT whyRequested();
        return;
    }
    if (isReturn && event->modifiers() == Qt::NoModifier && state() != EditingState) {
        if (m_model.hasChildren(head))
            setExpanded(head, !isExpanded(head));
        else
            editCurrent();
        return;
    }
    const bool isFolding = currentIndex().column() == 0 && m_model.hasChildren(head);
    if (event->key() == Qt::Key_Left && isFolding && isExpanded(head)
        && event->modifiers() == Qt::NoModifier) {
        collapse(head);
        return;
    }
    if (event->key() == Qt::Key_Right && isFolding && !isExpanded(head)
        && event->modifiers() == Qt::NoModifier) {
        expand(head);
        return;
    }
    // Left and right go from cell to cell; the tree's own keys would fold rows instead.
    if ((event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        && event->modifiers() == Qt::NoModifier) {
        const int step = event->key() == Qt::Key_Left ? -1 : 1;
        const QModelIndex next = currentIndex().siblingAtColumn(currentIndex().column() + step);
        if (next.isValid())
            setCurrentIndex(next);
        return;
    }
    QTreeView::keyPressEvent(event);
}

// --- What is remembered ------------------------------------------------------------------------------------

void DesignGrid::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (m_widths)
        m_widths->fitToRoom();
}

QByteArray DesignGrid::saveView() const
{
    const QJsonObject state {{u"folding"_s, m_folding->save()},
                             {u"columns"_s, QString::fromLatin1(m_widths->save().toBase64())}};
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void DesignGrid::restoreView(const QByteArray &state)
{
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    m_folding->restore(object.value("folding"_L1).toObject());
    m_widths->restore(QByteArray::fromBase64(object.value("columns"_L1).toString().toLatin1()));
}

} // namespace stratoplan
