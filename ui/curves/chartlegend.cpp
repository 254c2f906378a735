// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curves/chartlegend.h"

#include "render/painted/painting.h"
#include "render/theme/themesource.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int swatch = 16;
constexpr int textGap = 6;
constexpr int entryGap = 14;

} // namespace

ChartLegend::ChartLegend(ThemeSource &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme, &ThemeSource::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ChartLegend::setEntries(const QList<Entry> &entries)
{
    if (entries == m_entries)
        return;
    m_entries = entries;
    QStringList names;
    for (const Entry &entry : entries)
        names.append(entry.text);
    setAccessibleName(tr("Legend: %1").arg(names.join(u", "_s)));
    setHidden(entries.isEmpty());
    updateGeometry();
    update();
}

QSize ChartLegend::sizeHint() const
{
    const QFont font = m_theme.theme().font(FontRole::Label);
    double width = 0;
    for (const Entry &entry : m_entries)
        width += swatch + textGap + painting::textWidth(font, entry.text) + entryGap;
    return {static_cast<int>(width) + 1, m_theme.theme().scaled(20)};
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = m_theme.theme();
    const QFont font = theme.font(FontRole::Label);
    const double middle = height() / 2.0;
    double x = 0;
    for (const Entry &entry : m_entries) {
        const double needed = swatch + textGap + painting::textWidth(font, entry.text);
        if (x + needed > width() + 1)
            break; // a part of a name says nothing
        QColor color = theme.color(entry.token);
        QPen pen(color, entry.style == Style::Thin ? 1 : 2.5, Qt::SolidLine, Qt::RoundCap);
        if (entry.style == Style::Dotted)
            pen.setDashPattern({0.1, 1.9});
        if (entry.style == Style::Band) {
            color.setAlphaF(theme.isDark() ? 0.28F : 0.18F);
            painter.fillRect(QRectF(x, middle - 5, swatch, 10), color);
        } else {
            painter.setPen(pen);
            painter.drawLine(QPointF(x + 1, middle), QPointF(x + swatch - 1, middle));
        }
        painting::drawTextAt(painter, {x + swatch + textGap, middle}, Qt::AlignLeft, entry.text, font,
                             theme.color(Token::Text2));
        x += needed + entryGap;
    }
}

} // namespace stratoplan
