// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table/checkdelegate.h"

#include "render/theme/themesource.h"

#include <QMouseEvent>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int boxSize = 16;

} // namespace

CheckDelegate::CheckDelegate(ThemeSource &theme, const Options &options, QObject *parent)
    : CostDelegate(theme, options, parent), m_source(theme), m_edge(options.edge)
{
}

QRect CheckDelegate::boxRect(const QRect &cell) const
{
    return {cell.left() + m_edge, cell.center().y() - boxSize / 2 + 1, boxSize, boxSize};
}

void CheckDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    CostDelegate::paint(painter, option, index);
    const QVariant state = index.data(Qt::CheckStateRole);
    if (index.column() != 0 || !state.isValid())
        return;
    const bool isChecked = state.toInt() == Qt::Checked;
    const QRectF box = QRectF(boxRect(option.rect)).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme().color(isChecked ? Token::AccentFill : Token::Control), 1));
    painter->setBrush(theme().color(isChecked ? Token::AccentFill : Token::Surface));
    painter->drawRoundedRect(box, 4, 4);
    if (isChecked) {
        painter->setPen(
            QPen(theme().color(Token::OnAccent), 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF {box.topLeft() + QPointF(4, 7.8), box.topLeft() + QPointF(6.6, 10.4),
                                         box.topLeft() + QPointF(11, 5)});
    }
    painter->restore();
}

bool CheckDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    const bool isClick = event->type() == QEvent::MouseButtonRelease && index.column() == 0
        && index.flags().testFlag(Qt::ItemIsUserCheckable);
    if (!isClick)
        return false;
    const QPoint position = static_cast<QMouseEvent *>(event)->position().toPoint();
    if (!boxRect(option.rect).adjusted(-6, -8, 6, 8).contains(position))
        return false;
    const bool wasChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, static_cast<int>(wasChecked ? Qt::Unchecked : Qt::Checked),
                          Qt::CheckStateRole);
}

} // namespace stratoplan
