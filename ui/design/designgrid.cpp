// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/designgrid.h"

#include "models/text/celltext.h"
#include "render/theme/themesource.h"
#include "ui/design/griddelegate.h"
#include "ui/widgets/groupedheader.h"
#include "ui/widgets/properties.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int messageTime = 6000;
constexpr int narrowestName = 150;
constexpr int widestName = 196;
constexpr int narrowestSpecification = 92;
constexpr int widestSpecification = 220;
constexpr int widthStep = 8;

/// Smallest and largest width that a column takes by itself.
struct Bounds
{
    int low = 0;
    int high = 0;
};

Bounds boundsOf(GridColumn::Kind kind)
{
    switch (kind) {
    case GridColumn::Kind::Name:
        return {narrowestName, 600};
    case GridColumn::Kind::Specification:
        return {narrowestSpecification, widestSpecification};
    case GridColumn::Kind::Rate:
        return {64, 118};
    case GridColumn::Kind::Quantities:
        return {52, 100};
    case GridColumn::Kind::Amounts:
        return {60, 116};
    }
    Q_UNREACHABLE();
}

} // namespace

DesignGrid::DesignGrid(ThemeSource &theme, ComponentTreeModel &model, QWidget *parent)
    : QTreeView(parent), m_model(model), m_theme(theme), m_cells(new GridDelegate(theme, this))
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
    setColumnDefaults();
    applyFolding();
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        hideMessage();
        setColumnDefaults();
        applyFolding();
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parentIndex, int first, int last) {
        for (int row = first; row <= last; ++row)
            fold(m_model.index(row, 0, parentIndex));
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) { rememberFolding(index, true); });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) { rememberFolding(index, false); });
    connect(&model, &ComponentTreeModel::rejected, this,
            [this](const QModelIndex &index, const Error &error) { showMessage(index, error.message); });
    connect(m_cells, &GridDelegate::correctionBegan, this, &DesignGrid::hideMessage);
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (m_isFitting)
            return;
        m_hasOwnWidths = m_hasOwnWidths || this->header()->underMouse();
        Q_EMIT viewStateChanged();
    });
    connect(&theme, &ThemeSource::changed, this, &QTreeView::doItemsLayout);
    m_fit.setSingleShot(true);
    connect(&m_fit, &QTimer::timeout, this, &DesignGrid::fitColumns);
    const auto fitLater = [this] { m_fit.start(0); };
    connect(&model, &QAbstractItemModel::dataChanged, this, fitLater);
    connect(&model, &QAbstractItemModel::rowsInserted, this, fitLater);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, fitLater);
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
        for (QModelIndex parentIndex = index.parent(); parentIndex.isValid(); parentIndex = parentIndex.parent())
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

void DesignGrid::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    const bool isWhole = selected.size() == 1 || isRowSelection();
    const bool isInSelection = std::any_of(selected.begin(), selected.end(), [&index](const QModelIndex &each) {
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
    if (!index.isValid())
        return;
    m_message = new QLabel(text, viewport());
    m_message->setObjectName(u"cellMessage"_s);
    setRole(*m_message, u"chip"_s);
    restyle(*m_message, "severity", u"critical"_s);
    m_message->setWordWrap(true);
    m_message->setMaximumWidth(360);
    m_message->adjustSize();
    const QRect cell = visualRect(index);
    const int x = qBound(4, cell.right() - m_message->width() + 1, qMax(4, viewport()->width() - m_message->width() - 4));
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
    QTreeView::closeEditor(editor, hint);
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
    if (event->key() == Qt::Key_Left && isFolding && isExpanded(head) && event->modifiers() == Qt::NoModifier) {
        collapse(head);
        return;
    }
    if (event->key() == Qt::Key_Right && isFolding && !isExpanded(head) && event->modifiers() == Qt::NoModifier) {
        expand(head);
        return;
    }
    // Left and right go from cell to cell; the tree's own keys would fold rows instead.
    if ((event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) && event->modifiers() == Qt::NoModifier) {
        const int step = event->key() == Qt::Key_Left ? -1 : 1;
        const QModelIndex next = currentIndex().siblingAtColumn(currentIndex().column() + step);
        if (next.isValid())
            setCurrentIndex(next);
        return;
    }
    QTreeView::keyPressEvent(event);
}

// --- Folding -----------------------------------------------------------------------------------------------

bool DesignGrid::isOpenByDefault(const QModelIndex &index) const
{
    const GridRow &row = m_model.rowAt(index);
    return row.kind != GridRow::Kind::Environment || !m_openRule || m_openRule(row);
}

void DesignGrid::setOpenRule(std::function<bool(const GridRow &)> rule)
{
    m_openRule = std::move(rule);
    applyFolding();
}

void DesignGrid::fold(const QModelIndex &index)
{
    if (!index.isValid() || !m_model.hasChildren(index))
        return;
    const QScopedValueRollback guard(m_isFolding, true);
    const QString key = index.data(KeyRole).toString();
    setExpanded(index, m_folding.value(key, isOpenByDefault(index)));
    for (int row = 0; row < m_model.rowCount(index); ++row)
        fold(m_model.index(row, 0, index));
}

void DesignGrid::applyFolding()
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        fold(m_model.index(row, 0));
}

void DesignGrid::rememberFolding(const QModelIndex &index, bool isOpen)
{
    if (m_isFolding)
        return;
    m_folding.insert(index.data(KeyRole).toString(), isOpen);
    Q_EMIT viewStateChanged();
}

// --- Columns -----------------------------------------------------------------------------------------------

int DesignGrid::contentWidth(int column, const QModelIndex &parentIndex) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int widest = 0;
    for (int row = 0; row < m_model.rowCount(parentIndex); ++row) {
        const QModelIndex index = m_model.index(row, column, parentIndex);
        widest = qMax(widest, m_cells->sizeHint(option, index).width());
        widest = qMax(widest, contentWidth(column, index.siblingAtColumn(0)));
    }
    return widest;
}

int DesignGrid::fittingWidth(int column) const
{
    const Theme &theme = m_theme.theme();
    int content = qMax(contentWidth(column, {}), header()->sectionSizeHint(column));
    if (m_model.columns().at(column).kind == GridColumn::Kind::Amounts) {
        const QFontMetrics total(theme.font(FontRole::BodyStrong));
        const bool isLast = column + 1 == m_model.columns().size();
        content = qMax(content, total.horizontalAdvance(celltext::cost(m_model.totals().at(column))) + (isLast ? 28 : 18));
    }
    // In steps, so that columns do not shift with every digit.
    const int wide = (content + widthStep - 1) / widthStep * widthStep;
    const Bounds bounds = boundsOf(m_model.columns().at(column).kind);
    return qBound(theme.scaled(bounds.low), wide, theme.scaled(bounds.high));
}

void DesignGrid::setColumnDefaults()
{
    for (int column = 0; column < header()->count(); ++column)
        header()->setSectionResizeMode(column, QHeaderView::Interactive);
    fitColumns();
}

void DesignGrid::fitColumns()
{
    if (m_hasOwnWidths || header()->count() != m_model.columns().size() || viewport()->width() < 100)
        return;
    const QScopedValueRollback guard(m_isFitting, true);
    const Theme &theme = m_theme.theme();
    const int name = m_model.columnOf(GridColumn::Kind::Name);
    const int specification = m_model.columnOf(GridColumn::Kind::Specification);
    const int rate = m_model.columnOf(GridColumn::Kind::Rate);
    const int rateWidth = fittingWidth(rate);
    header()->resizeSection(rate, rateWidth);
    int rest = viewport()->width();
    for (int column = 0; column < m_model.columns().size(); ++column) {
        if (column == name || column == specification || column == rate)
            continue;
        const int width = fittingWidth(column);
        header()->resizeSection(column, width);
        rest -= width;
    }
    // Where room is short the specification goes first, then the rate; both stand in the component's panel too.
    const bool hasRate = rest - rateWidth >= theme.scaled(narrowestName);
    rest -= hasRate ? rateWidth : 0;
    const bool hasSpecification = rest >= theme.scaled(narrowestName + narrowestSpecification);
    header()->setSectionHidden(rate, !hasRate);
    header()->setSectionHidden(specification, !hasSpecification);
    if (!hasSpecification) {
        header()->resizeSection(name, qMax(theme.scaled(narrowestName), rest));
        return;
    }
    const int wanted = qBound(theme.scaled(narrowestName), contentWidth(name, {}), theme.scaled(widestName));
    const int second = qBound(theme.scaled(narrowestSpecification), rest - wanted, theme.scaled(widestSpecification));
    header()->resizeSection(specification, second);
    header()->resizeSection(name, rest - second);
}

void DesignGrid::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

QByteArray DesignGrid::saveView() const
{
    QJsonObject folding;
    for (auto each = m_folding.cbegin(); each != m_folding.cend(); ++each)
        folding.insert(each.key(), each.value());
    QJsonObject state {{u"folding"_s, folding}};
    if (m_hasOwnWidths)
        state.insert(u"columns"_s, QString::fromLatin1(header()->saveState().toBase64()));
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void DesignGrid::restoreView(const QByteArray &state)
{
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    m_folding.clear();
    const QJsonObject folding = object.value("folding"_L1).toObject();
    for (auto each = folding.begin(); each != folding.end(); ++each)
        m_folding.insert(each.key(), each.value().toBool(true));
    const QByteArray columns = QByteArray::fromBase64(object.value("columns"_L1).toString().toLatin1());
    m_hasOwnWidths = !columns.isEmpty() && header()->restoreState(columns);
    if (!m_hasOwnWidths)
        setColumnDefaults();
    applyFolding();
}

} // namespace stratoplan
