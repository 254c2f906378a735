// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/sharedelegate.h"

#include "core/plan/category.h"
#include "models/lists/breakdownmodel.h"
#include "render/painted/painting.h"
#include "render/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int tallestRow = 27;
constexpr int lowestRow = 18;
constexpr int shortestBar = 16;
constexpr int longestBar = 110;
constexpr int barHeight = 13;
constexpr int barGap = 8;

bool isTotal(const QModelIndex &index)
{
    return index.siblingAtColumn(0).data(KindRole).toInt()
        == static_cast<int>(BreakdownModel::RowKind::Total);
}

double shareOf(const QModelIndex &index)
{
    return index.siblingAtColumn(BreakdownModel::Title).data(ShareRole).toDouble();
}

} // namespace

ShareDelegate::ShareDelegate(ThemeSource &theme, QTreeView &table)
    : CostDelegate(theme, {.rowHeight = tallestRow, .hasRowLines = false}, &table), m_table(table)
{
    table.viewport()->installEventFilter(this);
    setLook([](const QModelIndex &index) {
        CellLook look;
        look.isStrong = isTotal(index);
        look.isQuiet = index.column() == BreakdownModel::Share;
        return look;
    });
}

QSize ShareDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = CostDelegate::sizeHint(option, index);
    const int fitting = m_table.viewport()->height() / qMax(1, index.model()->rowCount());
    const int bar = index.column() == BreakdownModel::Title && !isTotal(index) ? shortestBar + barGap : 0;
    return {hint.width() + bar, qBound(theme().scaled(lowestRow), fitting, hint.height())};
}

bool ShareDelegate::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table.viewport() && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(&m_table, &QTreeView::doItemsLayout, Qt::QueuedConnection);
    return CostDelegate::eventFilter(watched, event);
}

int ShareDelegate::barLength(const QStyleOptionViewItem &option, const QAbstractItemModel &model) const
{
    const QFontMetrics metrics(theme().font(FontRole::Body));
    int widest = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        widest = qMax(widest, metrics.horizontalAdvance(model.index(row, 0).data().toString()));
    return qBound(shortestBar, option.rect.width() - widest - 16 - 8 - barGap - 2, longestBar);
}

void ShareDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    if (index.column() != BreakdownModel::Title || isTotal(index)) {
        CostDelegate::paint(painter, option, index);
    } else {
        const int bar = barLength(option, *index.model());
        QStyleOptionViewItem words = option;
        words.rect.setRight(option.rect.right() - bar - barGap);
        CostDelegate::paint(painter, words, index);
        const double largest = shareOf(index.siblingAtRow(0));
        const double length = largest > 0 ? bar * shareOf(index) / largest : 0;
        const auto category = enumFromName<Category>(index.data(CategoryRole).toString());
        const QRectF rect(option.rect.right() - bar, option.rect.center().y() - barHeight / 2.0 + 1,
                          qMax(2.0, length), barHeight);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (category) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme().category(*category));
            painter->drawRoundedRect(rect, qMin(2.0, rect.width() / 2), 2);
        } else {
            painting::drawHatchedBar(*painter, rect, theme().adjustments(), theme());
        }
        painter->restore();
    }
    if (isTotal(index)) {
        const int inset = index.column() == 0 ? 16 : 0;
        const int last =
            m_table.isColumnHidden(BreakdownModel::Share) ? BreakdownModel::Amount : BreakdownModel::Share;
        const int end = index.column() == last ? 16 : 0;
        painter->fillRect(option.rect.adjusted(inset, 0, -end, 0).adjusted(0, 0, 0, 1 - option.rect.height()),
                          theme().color(Token::LineStrong));
    }
}

} // namespace stratoplan
