// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/grid/griddelegate.h"

#include "models/grid/gridcolumn.h"
#include "models/grid/gridrow.h"
#include "models/roles.h"
#include "render/theme/themesource.h"
#include "ui/widgets/formula/formulaassist.h"
#include "ui/widgets/properties.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPersistentModelIndex>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int edge = 16;
constexpr int chevronSize = 14;
constexpr int chevronLeft = 8;
constexpr int headIndent = 10; ///< of text behind a chevron
constexpr int leafIndent = 24; ///< of a component below a category

GridRow::Kind kindOf(const QModelIndex &index)
{
    return static_cast<GridRow::Kind>(index.data(KindRole).toInt());
}

bool isLeaf(GridRow::Kind kind)
{
    return kind == GridRow::Kind::Component || kind == GridRow::Kind::AddedLine;
}

} // namespace

GridDelegate::GridDelegate(ThemeSource &theme, QObject *parent)
    : CostDelegate(theme, Options {.rowHeight = 26, .detail = Detail::Beside, .edge = edge}, parent),
      m_source(theme)
{
    setLook([this](const QModelIndex &index) { return look(index); });
}

CellLook GridDelegate::look(const QModelIndex &index) const
{
    CellLook look;
    const auto column = static_cast<GridColumn::Kind>(index.data(ColumnKindRole).toInt());
    const auto *tree = qobject_cast<const QTreeView *>(parent());
    look.hasCount = tree && index.column() == 0 && !tree->isExpanded(index);
    look.isQuiet = column == GridColumn::Kind::Specification || column == GridColumn::Kind::Rate;
    const GridRow::Kind kind = kindOf(index);
    switch (kind) {
    case GridRow::Kind::Environment:
        look.row = CellLook::Row::Group;
        break;
    case GridRow::Kind::Category:
    case GridRow::Kind::Adjustments:
        look.row = CellLook::Row::Subtotal;
        break;
    case GridRow::Kind::Component:
    case GridRow::Kind::AddedLine:
        break;
    }
    if (index.column() == 0 && isLeaf(kind))
        look.indent = index.parent().isValid() ? leafIndent : 0;
    else if (index.column() == 0)
        look.indent = headIndent;
    return look;
}

QRect GridDelegate::chevronRect(const QRect &cell, const QModelIndex &index) const
{
    if (index.column() != 0 || !index.model()->hasChildren(index))
        return {};
    return {cell.left() + theme().scaled(chevronLeft), cell.center().y() - chevronSize / 2, chevronSize,
            chevronSize};
}

void GridDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const qint64 component = index.data(ComponentRole).toLongLong();
    const bool isCut = component != 0 && m_cut.contains(component);
    if (isCut)
        painter->setOpacity(0.45);
    CostDelegate::paint(painter, option, index);
    painter->setOpacity(1);
    const auto *tree = qobject_cast<const QTreeView *>(option.widget);
    const QRect chevron = chevronRect(option.rect, index);
    if (chevron.isEmpty() || !tree)
        return;
    const bool isOpen = tree->isExpanded(index);
    // A category is open as a rule: its chevron shows only where it is not, or under the pointer.
    const bool isTop = !index.parent().isValid();
    if (isTop || !isOpen || option.state.testFlag(QStyle::State_MouseOver)) {
        const QString icon = isOpen ? u"chevron-down"_s : u"chevron-right"_s;
        painter->drawPixmap(
            chevron.topLeft(),
            m_source.icons().pixmap(icon, chevronSize, Token::Text2, painter->device()->devicePixelRatioF()));
    }
}

QWidget *GridDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    Q_UNUSED(option)
    auto *line = new QLineEdit(parent);
    setRole(*line, u"cell"_s);
    line->setObjectName(u"cellEditor"_s);
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    line->setAlignment(Qt::Alignment(alignment.isValid() ? alignment.toInt() : int(Qt::AlignLeft))
                       | Qt::AlignVCenter);
    line->setFont(theme().font(FontRole::Body));
    const QString column =
        index.model()->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    line->setAccessibleName(
        tr("%1, %2", "component, column").arg(index.siblingAtColumn(0).data().toString(), column));
    connect(line, &QLineEdit::textEdited, this, [this, line] {
        restyle(*line, "invalid", false);
        Q_EMIT correctionBegan();
    });
    const auto kind = static_cast<GridColumn::Kind>(index.data(ColumnKindRole).toInt());
    if (m_formulas && kind == GridColumn::Kind::Quantities)
        assistFormula(*line, index);
    return line;
}

void GridDelegate::assistFormula(QLineEdit &line, const QModelIndex &index) const
{
    auto *assist = new FormulaAssist(
        line, m_source, [this, at = QPersistentModelIndex(index)] { return m_formulas(at); },
        FormulaAssist::Begins::AfterEquals);
    const auto follow = [this, &line, assist] {
        line.setFont(theme().font(assist->isFormula() ? FontRole::Formula : FontRole::Body));
        if (assist->isFormula())
            line.setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        // A formula is longer than a number: the editor grows over the cells beside it.
        const int room = line.parentWidget()->width() - line.x();
        const int wanted = line.fontMetrics().horizontalAdvance(line.text()) + theme().scaled(28);
        if (assist->isFormula() && wanted > line.width())
            line.resize(qMin(wanted, room), line.height());
    };
    connect(&line, &QLineEdit::textChanged, assist, follow);
}

void GridDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *line = qobject_cast<QLineEdit *>(editor);
    if (!line || line->text() == index.data(Qt::EditRole).toString())
        return;
    m_isRefused = !model->setData(index, line->text(), Qt::EditRole);
}

bool GridDelegate::commit(QWidget &editor, int key)
{
    m_isRefused = false;
    Q_EMIT commitData(&editor);
    if (m_isRefused) {
        restyle(editor, "invalid", true);
        return true;
    }
    EndEditHint hint = NoHint;
    if (key == Qt::Key_Tab)
        hint = EditNextItem;
    else if (key == Qt::Key_Backtab)
        hint = EditPreviousItem;
    Q_EMIT closeEditor(&editor, hint);
    return true;
}

bool GridDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(object);
    if (editor && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (FormulaAssist *assist = FormulaAssist::of(*editor); assist && assist->takeKey(*key))
            return true;
        const bool isModified = key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            if (!isModified)
                return commit(*editor, key->key());
            break;
        default:
            break;
        }
    }
    return CostDelegate::eventFilter(object, event);
}

} // namespace stratoplan
