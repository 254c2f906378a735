// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table/costdelegate.h"

#include "core/engine/costtable.h"
#include "core/resilience/assessment.h"
#include "models/roles.h"
#include "render/theme/themesource.h"
#include "ui/widgets/table/cellmarks.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolTip>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int padding = 8;

/// Last column of a table that is not hidden.
int lastColumn(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    int last = index.model()->columnCount(index.parent()) - 1;
    if (const auto *tree = qobject_cast<const QTreeView *>(option.widget)) {
        while (last > 0 && tree->isColumnHidden(last))
            --last;
    }
    return last;
}

/// Whether a group of columns under one heading begins with this cell's column.
bool beginsGroup(const QModelIndex &index)
{
    const QAbstractItemModel *model = index.model();
    const QString title = model->headerData(index.column(), Qt::Horizontal, GroupTitleRole).toString();
    return !title.isEmpty() && index.column() > 0
        && model->headerData(index.column() - 1, Qt::Horizontal, GroupTitleRole).toString() != title;
}

/// Position of a cell in its row by what the user sees, whatever the style tells.
void findPosition(QStyleOptionViewItem &option, const QModelIndex &index)
{
    const int last = lastColumn(option, index);
    const bool isFirst = index.column() == 0;
    const bool isLast = index.column() == last;
    option.viewItemPosition = isFirst && isLast ? QStyleOptionViewItem::OnlyOne
        : isFirst                               ? QStyleOptionViewItem::Beginning
        : isLast                                ? QStyleOptionViewItem::End
                                                : QStyleOptionViewItem::Middle;
}

/// A price keeps its number and its unit: what comes on top ("+2", "+ $252 once") goes first, the mark of a
/// range next.
QString withoutOthers(const QString &text, const QFontMetrics &metrics, int room)
{
    if (metrics.horizontalAdvance(text) <= room)
        return text;
    QStringList words = text.split(u' ');
    const bool isRange = words.last() == u"±"_s;
    for (qsizetype word = 1; word < words.size(); ++word) {
        if (words.at(word).startsWith(u'+') || words.at(word) == u"±"_s)
            words.resize(word);
    }
    const QString price = words.join(u' ');
    const QString ranged = price + u" ±"_s;
    return isRange && metrics.horizontalAdvance(ranged) <= room ? ranged : price;
}

/// A price in a second-rank column, which has a mark or might have one.
bool isPrice(const PaintedCell &cell)
{
    return cell.look.isQuiet && cell.alignment.testFlag(Qt::AlignRight)
        && cell.index.data(PriceMarkRole).isValid();
}

} // namespace

CostDelegate::CostDelegate(ThemeSource &theme, QObject *parent) : CostDelegate(theme, Options(), parent) { }

CostDelegate::CostDelegate(ThemeSource &theme, const Options &options, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_options(options)
{
}

const Theme &CostDelegate::theme() const
{
    return m_theme.theme();
}

PaintedCell CostDelegate::cellOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    PaintedCell cell;
    cell.index = index;
    cell.option = option;
    findPosition(cell.option, index);
    if (m_look)
        cell.look = m_look(index);
    cell.rect = option.rect;
    const int left = isFirstColumn(cell.option) ? m_options.edge : padding;
    const int right = isLastColumn(cell.option) ? m_options.edge : padding;
    const bool isTree = qobject_cast<const QTreeView *>(option.widget)
        && cell.option.viewItemPosition == QStyleOptionViewItem::Beginning && option.rect.left() > 0;
    cell.content = option.rect.adjusted((isTree ? 4 : left) + theme().scaled(cell.look.indent), 0, -right, 0);
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    if (alignment.isValid())
        cell.alignment = Qt::Alignment(alignment.toInt()) | Qt::AlignVCenter;
    cell.text = index.data(Qt::DisplayRole).toString();
    if (m_options.detail != Detail::Beside || isFirstColumn(cell.option)) {
        cell.detail = index.data(DetailRole).toString();
        if (cell.detail.isEmpty())
            cell.detail = index.data(NoteRole).toString();
    }
    cell.isSelected = option.state.testFlag(QStyle::State_Selected);
    const QVariant state = index.data(StateRole);
    cell.isUnknown = cell.alignment.testFlag(Qt::AlignRight) && !cell.look.isQuiet && state.isValid()
        && state.toInt() == static_cast<int>(CostCell::State::Unknown);
    cell.isCheapest = index.data(CheapestRole).toBool();
    const bool isEmphasized = cell.look.isStrong || cell.isCheapest || cell.look.row == CellLook::Row::Group
        || cell.look.row == CellLook::Row::Total || index.data(OverBudgetRole).toBool();
    const bool isStrong = isEmphasized && !cell.look.isWarning;
    const bool isQuiet = (cell.look.isQuiet && !isStrong) || cell.look.isWarning;
    cell.font = theme().font(isStrong ? FontRole::BodyStrong : isQuiet ? FontRole::Label : FontRole::Body);
    return cell;
}

QColor CostDelegate::textColor(const PaintedCell &cell) const
{
    const Theme &colors = theme();
    if (cell.isUnknown || cell.look.isWarning)
        return colors.color(Token::Warning);
    if (cell.look.isLink)
        return colors.color(Token::Accent);
    if (cell.isCheapest)
        return colors.color(Token::Saving);
    if (cell.index.data(OverBudgetRole).toBool())
        return colors.color(Token::Overrun);
    if (cell.look.isReached || cell.look.isVerdict) {
        const QVariant verdict = cell.index.data(VerdictRole);
        if (verdict.isValid() && verdict.toInt() == static_cast<int>(RecoveryCheck::Verdict::Missed))
            return colors.color(Token::Missed);
        if (cell.look.isVerdict && verdict.isValid()
            && verdict.toInt() == static_cast<int>(RecoveryCheck::Verdict::Met))
            return colors.color(Token::Saving);
    }
    const QVariant delta = cell.index.data(DeltaRole);
    if (delta.isValid() && delta.toInt() < 0)
        return colors.color(Token::Saving);
    if (cell.index.data(UncountedRole).toBool())
        return colors.color(Token::Text3);
    if (cell.look.isQuiet || cell.look.row == CellLook::Row::Subtotal)
        return colors.color(Token::Text2);
    return colors.color(Token::Text);
}

void CostDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    PaintedCell cell = cellOf(option, index);
    painter->save();
    painter->setClipRect(cell.rect);
    paintBackground(*painter, cell);
    const CellMarks marks(m_theme);
    marks.paintLeading(*painter, cell, m_options.iconSize);
    if (isPrice(cell))
        cell.text = withoutOthers(cell.text, QFontMetrics(cell.font), marks.roomForPrice(cell));
    marks.paintPrice(*painter, cell);
    marks.paintTrailing(*painter, cell);
    const bool isTwoLines = m_options.detail == Detail::Below && !cell.detail.isEmpty();
    isTwoLines ? paintTwoLines(*painter, cell) : paintText(*painter, cell);
    paintFrame(*painter, cell);
    painter->restore();
}

void CostDelegate::paintBackground(QPainter &painter, const PaintedCell &cell) const
{
    using Row = CellLook::Row;
    const bool isGroup = cell.look.row == Row::Group || cell.look.row == Row::Total;
    Token fill = isGroup ? Token::Header : Token::Surface;
    if (cell.index.data(CurrentPhaseRole).toBool())
        fill = isGroup ? Token::Selection : Token::Hover;
    if (cell.option.state.testFlag(QStyle::State_MouseOver) && !isGroup)
        fill = Token::Hover;
    if (cell.isSelected)
        fill = Token::Selection;
    painter.fillRect(cell.rect, theme().color(fill));
    if (cell.isCheapest && !cell.isSelected)
        painter.fillRect(cell.rect.adjusted(0, 0, 0, -1), theme().color(Token::SavingTint));
    if (m_options.hasGroupLines && beginsGroup(cell.index))
        painter.fillRect(QRect(cell.rect.left(), cell.rect.top(), 1, cell.rect.height()),
                         theme().color(Token::Line));
    if (m_options.hasRowLines)
        painter.fillRect(QRect(cell.rect.left(), cell.rect.bottom(), cell.rect.width(), 1),
                         theme().color(Token::Grid));
}

void CostDelegate::paintText(QPainter &painter, const PaintedCell &cell) const
{
    const QFontMetrics metrics(cell.font);
    painter.setFont(cell.font);
    if (cell.isUnknown) {
        const int width = metrics.horizontalAdvance(cell.text) + 12;
        const QRect chip(qMax(cell.content.left(), cell.content.right() - width + 1 + 4),
                         cell.rect.center().y() - 9, qMin(width, cell.content.width() + 4), 19);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().color(Token::WarningTint));
        painter.drawRoundedRect(chip, 4, 4);
        painter.setPen(theme().color(Token::Warning));
        painter.setFont(theme().font(FontRole::Label));
        painter.drawText(chip, Qt::AlignCenter, cell.text);
        return;
    }
    painter.setPen(textColor(cell));
    const QString text = metrics.elidedText(cell.text, cell.option.textElideMode, cell.content.width());
    painter.drawText(cell.content, static_cast<int>(cell.alignment), text);
    if (cell.index.data(MarkedRole).toBool() && !cell.text.isEmpty()) {
        const int width = metrics.horizontalAdvance(text);
        const int right =
            cell.alignment.testFlag(Qt::AlignRight) ? cell.content.right() : cell.content.left() + width;
        const int y = cell.rect.center().y() + metrics.ascent() / 2 + 3;
        painter.setPen(QPen(theme().color(Token::Text3), 1, Qt::DotLine));
        painter.drawLine(right - width, y, right, y);
    }
    const int count =
        cell.look.hasCount && isFirstColumn(cell.option) ? cell.index.data(CountRole).toInt() : 0;
    const bool isBeside = m_options.detail == Detail::Beside && !cell.detail.isEmpty();
    if (cell.alignment.testFlag(Qt::AlignRight) || (!isBeside && count == 0))
        return;
    const QString more = isBeside ? cell.detail : QLocale().toString(count);
    const int used = metrics.horizontalAdvance(text) + (isBeside ? 6 : 4);
    painter.setFont(theme().font(FontRole::Label));
    painter.setPen(theme().color(Token::Text2));
    const QRect rest = cell.content.adjusted(used, 0, 0, 0);
    if (rest.width() > 20)
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(more, Qt::ElideRight, rest.width()));
}

void CostDelegate::paintTwoLines(QPainter &painter, const PaintedCell &cell) const
{
    const QFont second = theme().font(FontRole::Label);
    const int first = QFontMetrics(cell.font).height();
    const int below = QFontMetrics(second).height();
    const int top = cell.rect.top() + (cell.rect.height() - first - below) / 2;
    const auto line = [&](const QFont &font, const QColor &color, int y, const QString &text) {
        const QRect rect(cell.content.left(), y, cell.content.width(), QFontMetrics(font).height());
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(rect, static_cast<int>(cell.alignment),
                         QFontMetrics(font).elidedText(text, cell.option.textElideMode, rect.width()));
    };
    line(cell.font, textColor(cell), top, cell.text);
    line(second, theme().color(Token::Text2), top + first, cell.detail);
}

void CostDelegate::paintFrame(QPainter &painter, const PaintedCell &cell) const
{
    if (!cell.option.state.testFlag(QStyle::State_HasFocus) || !cell.option.widget)
        return;
    QStyleOptionFocusRect focus;
    focus.QStyleOption::operator=(cell.option);
    focus.rect = cell.rect;
    cell.option.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter,
                                               cell.option.widget);
}

QSize CostDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PaintedCell cell = cellOf(option, index);
    int width = QFontMetrics(cell.font).horizontalAdvance(cell.text);
    const QFontMetrics second(theme().font(FontRole::Label));
    if (m_options.detail == Detail::Below)
        width = qMax(width, second.horizontalAdvance(cell.detail));
    else if (m_options.detail == Detail::Beside && !cell.detail.isEmpty())
        width += 6 + second.horizontalAdvance(cell.detail);
    width += CellMarks::width(cell, m_options.iconSize) + (cell.isUnknown ? 12 : 0);
    const int left = isFirstColumn(cell.option) ? m_options.edge : padding;
    const int right = isLastColumn(cell.option) ? m_options.edge : padding;
    return {width + left + right + theme().scaled(cell.look.indent) + 2, theme().scaled(m_options.rowHeight)};
}

QWidget *CostDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (!editor)
        return nullptr;
    editor->setProperty("role", u"cell"_s);
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setAlignment(Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()) | Qt::AlignVCenter);
        line->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        line->setObjectName(u"cellEditor"_s);
    }
    return editor;
}

void CostDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    Q_UNUSED(index)
    editor->setGeometry(option.rect);
}

bool CostDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.data(Qt::ToolTipRole).toString().isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const bool isElided = sizeHint(option, index).width() > option.rect.width() + 2;
    const QString text = index.data().toString();
    if (!isElided || text.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString detail = index.data(DetailRole).toString();
    QToolTip::showText(event->globalPos(), detail.isEmpty() ? text : text + u'\n' + detail, view);
    return true;
}

} // namespace stratoplan
