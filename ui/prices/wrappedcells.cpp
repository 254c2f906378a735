// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/wrappedcells.h"

#include "core/fit/fit.h"
#include "models/prices/twinmodel.h"
#include "models/roles.h"
#include "render/theme/themesource.h"

#include <QPainter>
#include <QTextLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int padding = 8;
constexpr int warningSize = 14;

/// The text in at most two lines, the second one shortened where it has to be.
QStringList twoLines(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(width);
    layout.endLayout();
    const QString rest = text.mid(first.textLength());
    const QFontMetrics metrics(font);
    return rest.isEmpty()
        ? QStringList {text}
        : QStringList {text.left(first.textLength()), metrics.elidedText(rest, Qt::ElideRight, width)};
}

Token colorOf(const QModelIndex &index)
{
    if (index.column() == TwinModel::Was)
        return Token::Text2;
    const auto kind = static_cast<FitKind>(index.data(KindRole).toInt());
    const bool isWarning = index.column() == TwinModel::Fit
        && (kind == FitKind::Unpriced || kind == FitKind::Missing || kind == FitKind::OtherRegion);
    return isWarning ? Token::Warning : Token::Text;
}

} // namespace

WrappedCells::WrappedCells(ThemeSource &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme)
{
}

void WrappedCells::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Theme &theme = m_theme.theme();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect,
                      theme.color(isSelected      ? Token::Selection
                                      : isHovered ? Token::Hover
                                                  : Token::Surface));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.color(Token::Grid));
    QRect content = option.rect.adjusted(padding, 0, -padding, 0);
    if (index.column() == TwinModel::Now && !index.data(FitRole).toString().isEmpty())
        content.setRight(content.right() - warningSize - padding);
    const QFont font = theme.font(FontRole::Label);
    const QStringList lines = twoLines(index.data().toString(), font, content.width());
    const QFontMetrics metrics(font);
    int y = option.rect.center().y() - metrics.height() * static_cast<int>(lines.size()) / 2;
    int widest = 0;
    painter->setFont(font);
    painter->setPen(theme.color(colorOf(index)));
    for (const QString &line : lines) {
        painter->drawText(QRect(content.left(), y, content.width(), metrics.height()), Qt::AlignLeft, line);
        widest = qMax(widest, metrics.horizontalAdvance(line));
        y += metrics.height();
    }
    if (content.right() != option.rect.right() - padding) {
        const QPixmap mark = m_theme.icons().pixmap(u"warning"_s, warningSize, Token::Warning,
                                                    painter->device()->devicePixelRatioF());
        painter->drawPixmap(qMin(content.left() + widest + 6, content.right() + padding),
                            option.rect.center().y() - warningSize / 2 + 1, mark);
    }
    painter->restore();
}

} // namespace stratoplan
