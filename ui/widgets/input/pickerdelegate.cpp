// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/input/pickerdelegate.h"

#include "models/roles.h"
#include "render/theme/themesource.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int padding = 10;
constexpr int gap = 24;
constexpr int providerBar = 3;
}

PickerDelegate::PickerDelegate(const ThemeSource &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void PickerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme &theme = m_theme.theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setBrush(theme.color(Token::Selection));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 4, 4);
    }
    QRect inner = option.rect.adjusted(padding, 0, -padding, 0);
    const QString provider = index.data(ProviderRole).toString();
    if (!provider.isEmpty()) {
        painter->setBrush(theme.provider(provider));
        painter->drawRect(QRect(inner.left() - 2, inner.top() + 7, providerBar, inner.height() - 14));
        inner.setLeft(inner.left() + providerBar + 6);
    }
    const QString name = index.data(Qt::DisplayRole).toString();
    const QFont nameFont = theme.font(FontRole::Body);
    painter->setFont(nameFont);
    painter->setPen(theme.color(Token::Text));
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, name);
    const int used = QFontMetrics(nameFont).horizontalAdvance(name) + gap;
    const QString detail = index.data(DetailRole).toString();
    const QFont detailFont = theme.font(FontRole::Label);
    painter->setFont(detailFont);
    painter->setPen(theme.color(Token::Text3));
    painter->drawText(inner.adjusted(used, 0, 0, 0), Qt::AlignRight | Qt::AlignVCenter,
                      QFontMetrics(detailFont).elidedText(detail, Qt::ElideRight, inner.width() - used));
    painter->restore();
}

QSize PickerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    const Theme &theme = m_theme.theme();
    const int name =
        QFontMetrics(theme.font(FontRole::Body)).horizontalAdvance(index.data(Qt::DisplayRole).toString());
    const QString detail = index.data(DetailRole).toString();
    const int more =
        detail.isEmpty() ? 0 : gap + QFontMetrics(theme.font(FontRole::Label)).horizontalAdvance(detail);
    return {name + more + 2 * padding + 12, theme.scaled(30)};
}

} // namespace stratoplan
