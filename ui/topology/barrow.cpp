// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/barrow.h"

#include "render/painted/painting.h"
#include "render/theme/themesource.h"

#include <QPainter>

namespace stratoplan {

namespace {
constexpr int padding = 14;
constexpr int rowHeight = 26;
constexpr double barLeft = 0.44; ///< of the row
constexpr int valueSpace = 56;
}

BarRow::BarRow(ThemeSource &theme, const QString &name, const QString &value, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_value(value)
{
    setText(name);
    setAccessibleName(tr("%1, %2", "name, value").arg(name, value));
    setToolTip(name);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BarRow::setBar(double share, int heatStep)
{
    m_share = share;
    m_heat = heatStep;
    update();
}

QSize BarRow::sizeHint() const
{
    return {200, m_theme.theme().scaled(rowHeight)};
}

void BarRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = m_theme.theme();
    if (underMouse() || isDown())
        painter.fillRect(rect(), theme.color(isDown() ? Token::Selection : Token::Hover));
    const QFont font = theme.font(FontRole::Body);
    const double left = m_share ? width() * barLeft : width() - padding - painting::textWidth(font, m_value) - 12;
    const QRectF nameRect(padding, 0, left - padding - 8, height());
    painting::drawText(painter, nameRect, Qt::AlignLeft | Qt::AlignVCenter,
                       painting::elided(font, text(), nameRect.width()), font, theme.color(Token::Text));
    if (m_share) {
        const double room = width() - left - padding - theme.scaled(double(valueSpace));
        const QRectF bar(left, height() / 2.0 - 5, std::max(3.0, room * *m_share), 10);
        painter.setPen(theme.heat(m_heat) == theme.color(Token::Surface) ? QPen(theme.color(Token::LineStrong))
                                                                         : QPen(Qt::NoPen));
        painter.setBrush(theme.heat(m_heat));
        painter.drawRoundedRect(bar, 2, 2);
    }
    const QRectF valueRect(0, 0, width() - padding, height());
    painting::drawText(painter, valueRect, Qt::AlignRight | Qt::AlignVCenter, m_value, font, theme.color(m_valueColor));
    if (hasFocus()) {
        painter.setPen(QPen(theme.color(Token::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 2, -3, -2), 4, 4);
    }
}

} // namespace stratoplan
