// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/panel/catalogdelegate.h"

#include "models/roles.h"
#include "render/theme/themesource.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int rowHeight = 50;
constexpr int edge = 14;
constexpr int iconSize = 18;
constexpr int textLeft = 42;
constexpr int gap = 8;
}

CatalogDelegate::CatalogDelegate(ThemeSource &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QSize CatalogDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index)
    return {option.rect.width(), m_theme.theme().scaled(rowHeight)};
}

void CatalogDelegate::paintPrice(QPainter &painter, QRect &line, const QString &price) const
{
    // The amount in full, its unit quieter.
    const Theme &theme = m_theme.theme();
    const qsizetype slash = price.indexOf(u" /"_s);
    const QString amount = slash < 0 ? price : price.left(slash);
    const QString unit = slash < 0 ? QString() : price.mid(slash + 1);
    const QFontMetrics metrics(theme.font(FontRole::Body));
    painter.setFont(theme.font(FontRole::Body));
    const int unitWidth = metrics.horizontalAdvance(unit);
    const int amountWidth = metrics.horizontalAdvance(amount);
    painter.setPen(theme.color(Token::Text2));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, unit);
    painter.setPen(theme.color(Token::Text));
    painter.drawText(line.adjusted(0, 0, -unitWidth, 0), Qt::AlignRight | Qt::AlignVCenter, amount);
    line.setRight(line.right() - unitWidth - amountWidth - gap);
}

void CatalogDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme &theme = m_theme.theme();
    painter->save();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->fillRect(option.rect,
                      theme.color(isSelected      ? Token::Selection
                                      : isHovered ? Token::Hover
                                                  : Token::Surface));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.color(Token::Grid));
    const QPixmap icon = m_theme.icons().pixmap(index.data(IconRole).toString(), iconSize, Token::Text2,
                                                painter->device()->devicePixelRatioF());
    painter->drawPixmap(option.rect.left() + edge, option.rect.top() + (option.rect.height() - iconSize) / 2,
                        icon);
    const QFont nameFont = theme.font(FontRole::BodyStrong);
    const QFont detailFont = theme.font(FontRole::Label);
    const int nameHeight = QFontMetrics(nameFont).height();
    const int detailHeight = QFontMetrics(detailFont).height();
    const int top = option.rect.top() + (option.rect.height() - nameHeight - detailHeight) / 2;
    QRect line(option.rect.left() + textLeft, top, option.rect.width() - textLeft - edge, nameHeight);
    const QRect below(line.left(), top + nameHeight, line.width(), detailHeight);
    paintPrice(*painter, line, index.data(PriceRole).toString());
    painter->setFont(nameFont);
    painter->setPen(theme.color(Token::Text));
    painter->drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(nameFont).elidedText(index.data().toString(), Qt::ElideRight, line.width()));
    QString detail = index.data(DetailRole).toString();
    const QString region = index.data(NoteRole).toString();
    if (m_showsRegion && !region.isEmpty())
        detail = region + u" · "_s + detail;
    painter->setFont(detailFont);
    painter->setPen(theme.color(Token::Text2));
    painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(detailFont).elidedText(detail, Qt::ElideRight, below.width()));
    if (option.state.testFlag(QStyle::State_HasFocus) && option.widget) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        option.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

} // namespace stratoplan
