// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table/cellmarks.h"

#include "core/resilience/assessment.h"
#include "models/roles.h"
#include "render/theme/themesource.h"
#include "ui/widgets/severity.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int padding = 8;
constexpr int markGap = 8;
constexpr int swatchSize = 10;
constexpr int providerWidth = 3;
constexpr int trailingIcon = 14;
constexpr int cornerSize = 7;

} // namespace

void CellMarks::paintLeading(QPainter &painter, PaintedCell &cell, int iconSize) const
{
    const int middle = cell.rect.center().y();
    const QString provider = cell.index.data(ProviderRole).toString();
    if (!provider.isEmpty() && isFirstColumn(cell.option)) {
        painter.fillRect(QRect(cell.content.left(), middle - 8, providerWidth, 17),
                         m_theme.theme().provider(provider));
        cell.content.setLeft(cell.content.left() + providerWidth + markGap);
    }
    const QString category = cell.index.data(CategoryRole).toString();
    const QString icon = cell.index.data(IconRole).toString();
    if (!isFirstColumn(cell.option))
        return;
    if (!category.isEmpty() && cell.look.row == CellLook::Row::Subtotal) {
        const auto known = enumFromName<Category>(category);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const QColor color = known ? m_theme.theme().category(*known) : m_theme.theme().adjustments();
        painter.setBrush(known ? QBrush(color) : QBrush(color, Qt::BDiagPattern));
        const QRect swatch(cell.content.left(), middle - swatchSize / 2 + 1, swatchSize, swatchSize);
        painter.drawRoundedRect(swatch, 2, 2);
        cell.content.setLeft(swatch.right() + 1 + markGap);
        painter.setRenderHint(QPainter::Antialiasing, false);
    } else if (!icon.isEmpty() || cell.index.data(SeverityRole).isValid()) {
        const QVariant severity = cell.index.data(SeverityRole);
        const auto known = static_cast<Finding::Severity>(severity.toInt());
        const QString name = severity.isValid() ? severityIcon(known) : icon;
        const Token color = severity.isValid() ? severityToken(known) : Token::Text2;
        const int size = iconSize;
        const QPixmap pixmap =
            m_theme.icons().pixmap(name, size, color, painter.device()->devicePixelRatioF());
        painter.drawPixmap(cell.content.left(), middle - size / 2 + 1, pixmap);
        cell.content.setLeft(cell.content.left() + size + markGap);
    }
}

int CellMarks::roomForPrice(const PaintedCell &cell)
{
    const bool isMarked = cell.index.data(PriceMarkRole).toInt() != static_cast<int>(PriceMark::None);
    return cell.content.width() - (isMarked ? trailingIcon + 4 - padding + 2 : 0);
}

void CellMarks::paintPrice(QPainter &painter, PaintedCell &cell) const
{
    const auto mark = static_cast<PriceMark>(cell.index.data(PriceMarkRole).toInt());
    if (mark == PriceMark::None || cell.text.isEmpty())
        return;
    if (cell.look.isQuiet) {
        const int width = QFontMetrics(cell.font).horizontalAdvance(cell.text);
        const QString icon = mark == PriceMark::ByHand ? u"edit"_s : u"discount"_s;
        const QPixmap pixmap =
            m_theme.icons().pixmap(icon, trailingIcon, Token::Accent, painter.device()->devicePixelRatioF());
        const int x =
            qMax(cell.content.left() - padding + 2, cell.content.right() - width - trailingIcon - 4);
        painter.drawPixmap(x, cell.rect.center().y() - trailingIcon / 2 + 1, pixmap);
        cell.content.setLeft(x + trailingIcon + 2);
        return;
    }
    const QPolygonF corner {QPointF(cell.rect.left() + 1.5, cell.rect.top() + 1.5),
                            QPointF(cell.rect.left() + 1.5 + cornerSize, cell.rect.top() + 1.5),
                            QPointF(cell.rect.left() + 1.5, cell.rect.top() + 1.5 + cornerSize)};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.theme().color(Token::Accent), 1.2));
    painter.setBrush(mark == PriceMark::ByHand ? QBrush(m_theme.theme().color(Token::Accent))
                                               : QBrush(Qt::NoBrush));
    painter.drawPolygon(corner);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void CellMarks::paintTrailing(QPainter &painter, PaintedCell &cell) const
{
    const auto draw = [&](const QString &icon, Token color) {
        const int textWidth = QFontMetrics(cell.font).horizontalAdvance(cell.text);
        const bool isRight = cell.alignment.testFlag(Qt::AlignRight);
        const int x = isRight
            ? cell.content.right() - textWidth - trailingIcon - 4
            : qMin(cell.content.left() + textWidth + 6, cell.content.right() - trailingIcon);
        const QPixmap pixmap =
            m_theme.icons().pixmap(icon, trailingIcon, color, painter.device()->devicePixelRatioF());
        painter.drawPixmap(qMax(cell.rect.left() + 2, x), cell.rect.center().y() - trailingIcon / 2 + 1,
                           pixmap);
        if (!isRight)
            cell.content.setRight(qMin(x - 4, cell.content.left() + textWidth + 4));
    };
    const bool isPlain = cell.text.isEmpty();
    const bool showsFit = cell.look.hasFit || isFirstColumn(cell.option);
    if (!isPlain && showsFit && !cell.index.data(FitRole).toString().isEmpty())
        draw(u"warning"_s, Token::Warning);
    else if (!isPlain && cell.index.data(OverBudgetRole).toBool())
        draw(u"warning"_s, Token::Overrun);
    const QVariant verdict = cell.index.data(VerdictRole);
    if (verdict.isValid() && !isPlain && cell.look.isVerdict) {
        const bool isMet = verdict.toInt() == static_cast<int>(RecoveryCheck::Verdict::Met);
        const bool isMissed = verdict.toInt() == static_cast<int>(RecoveryCheck::Verdict::Missed);
        if (!isMet && !isMissed)
            return;
        const QPixmap pixmap = m_theme.icons().pixmap(isMet ? u"check"_s : u"close"_s, trailingIcon,
                                                      isMet ? Token::Saving : Token::Missed,
                                                      painter.device()->devicePixelRatioF());
        painter.drawPixmap(cell.content.left(), cell.rect.center().y() - trailingIcon / 2 + 1, pixmap);
        cell.content.setLeft(cell.content.left() + trailingIcon + 6);
    }
}

int CellMarks::width(const PaintedCell &cell, int iconSize)
{
    const QModelIndex &index = cell.index;
    const bool isFirst = isFirstColumn(cell.option);
    int width = 0;
    if (isFirst && (!index.data(IconRole).toString().isEmpty() || index.data(SeverityRole).isValid()))
        width += iconSize + markGap;
    const bool hasFit = (isFirst || cell.look.hasFit) && !index.data(FitRole).toString().isEmpty();
    if (hasFit || index.data(OverBudgetRole).toBool())
        width += trailingIcon + 6;
    if (cell.look.isQuiet && index.data(PriceMarkRole).toInt() != 0)
        width += trailingIcon + 4;
    if (cell.look.isVerdict && index.data(VerdictRole).isValid())
        width += trailingIcon + 6;
    return width;
}

} // namespace stratoplan
