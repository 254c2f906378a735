// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/figureview.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

FigureView::FigureView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_actions(new FigureActions(*this, [this] { return m_figure.get(); }))
{
    setFocusPolicy(Qt::StrongFocus);
}

void FigureView::setFigure(std::shared_ptr<const Figure> figure)
{
    m_figure = std::move(figure);
    setAccessibleName(m_figure ? m_figure->altText() : QString());
    forgetHotSpots();
    updateGeometry();
    update();
}

void FigureView::setTheme(const Theme &theme)
{
    m_theme = theme;
    forgetHotSpots();
    updateGeometry();
    update();
}

void FigureView::forgetHotSpots()
{
    m_hotSpots.reset();
    setHotSpot(-1);
}

const QList<Figure::HotSpot> &FigureView::hotSpots()
{
    if (!m_hotSpots)
        m_hotSpots = m_figure ? m_figure->hotSpots(rect(), m_theme) : QList<Figure::HotSpot>();
    return *m_hotSpots;
}

int FigureView::hotSpotAt(const QPointF &position)
{
    const auto &spots = hotSpots();
    for (int i = 0; i < spots.size(); ++i) {
        if (spots[i].area.contains(position))
            return i;
    }
    return -1;
}

void FigureView::setHotSpot(int index)
{
    const int last = index < 0 ? -1 : static_cast<int>(hotSpots().size()) - 1;
    const int next = std::clamp(index, -1, last);
    if (next == m_hotSpot)
        return;
    m_hotSpot = next;
    setAccessibleDescription(next < 0 ? QString() : hotSpots()[next].text);
    QAccessibleEvent change(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&change);
    update();
    Q_EMIT hotSpotChanged(next);
}

QSize FigureView::sizeHint() const
{
    return m_figure ? (m_figure->preferredSize() * m_theme.textScale()).toSize() : QSize(200, 120);
}

QSize FigureView::minimumSizeHint() const
{
    return sizeHint().boundedTo({120, 40});
}

bool FigureView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int spot = hotSpotAt(help->pos());
    if (spot < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), hotSpots()[spot].text.toHtmlEscaped().replace(u'\n', u"<br>"_s), this,
                           hotSpots()[spot].area.toRect());
    return true;
}

void FigureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (m_figure)
        m_figure->paint(painter, rect(), m_theme);
    if (!hasFocus())
        return;
    painter.setPen(QPen(m_theme.color(Token::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    const QRectF frame = m_hotSpot >= 0 ? hotSpots()[m_hotSpot].area : QRectF(rect());
    painter.drawRoundedRect(frame.intersected(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

void FigureView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    forgetHotSpots();
}

void FigureView::keyPressEvent(QKeyEvent *event)
{
    const int count = static_cast<int>(hotSpots().size());
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up: setHotSpot(m_hotSpot < 0 ? count - 1 : std::max(0, m_hotSpot - 1)); break;
    case Qt::Key_Right:
    case Qt::Key_Down: setHotSpot(m_hotSpot + 1); break;
    case Qt::Key_Home: setHotSpot(0); break;
    case Qt::Key_End: setHotSpot(count - 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_hotSpot >= 0)
            Q_EMIT hotSpotActivated(m_hotSpot);
        return;
    default: QWidget::keyPressEvent(event); return;
    }
    if (m_hotSpot >= 0) {
        const Figure::HotSpot &spot = hotSpots()[m_hotSpot];
        QToolTip::showText(mapToGlobal(spot.area.bottomLeft().toPoint()),
                           spot.text.toHtmlEscaped().replace(u'\n', u"<br>"_s), this);
    }
}

void FigureView::mouseReleaseEvent(QMouseEvent *event)
{
    QWidget::mouseReleaseEvent(event);
    const int spot = hotSpotAt(event->position());
    if (event->button() != Qt::LeftButton || spot < 0)
        return;
    setHotSpot(spot);
    Q_EMIT hotSpotActivated(spot);
}

void FigureView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void FigureView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setHotSpot(-1);
    update();
}

} // namespace stratoplan
