// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/slideview.h"

#include "render/painted/painting.h"
#include "render/theme/theme.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int wheelStep = 120;

/// Everything on a slide in words.
QString description(const Slide &slide)
{
    QStringList parts {slide.kicker, slide.lead, slide.sentence,
                       slide.figure ? slide.figure->altText() : QString()};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

} // namespace

SlideView::SlideView(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"slideView"_s);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SlideView::setSlide(const Slide &slide, const SlideFoot &foot, const SlideNumber &number)
{
    m_slide = slide;
    m_foot = foot;
    m_number = number;
    m_message.clear();
    forget();
    tell();
}

void SlideView::setMessage(const QString &text)
{
    m_slide = {};
    m_message = text;
    forget();
    tell();
}

/// Screen readers hear the new headline.
void SlideView::tell()
{
    const QString name = m_message.isEmpty() ? m_slide.headline : m_message;
    setAccessibleDescription(description(m_slide));
    if (accessibleName() == name)
        return;
    setAccessibleName(name);
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void SlideView::setBlank(bool isBlank)
{
    m_isBlank = isBlank;
    update();
}

void SlideView::setTyped(const QString &digits)
{
    m_typed = digits;
    update();
}

void SlideView::forget()
{
    m_picture = {};
    update();
}

void SlideView::resizeEvent(QResizeEvent *)
{
    forget();
}

QPixmap SlideView::painted() const
{
    QPixmap picture(size() * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    QPainter painter(&picture);
    if (m_slide.figure) {
        SlidePainter::paint(painter, rect(), m_slide, m_foot, m_number);
        return picture;
    }
    const Theme theme = Theme::print();
    painter.fillRect(rect(), theme.color(Token::Surface));
    painting::drawTextAt(painter, QRectF(rect()).center(), Qt::AlignHCenter, m_message,
                         theme.font(FontRole::SlideLabel), theme.color(Token::Text2));
    return picture;
}

void SlideView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_isBlank) {
        painter.fillRect(rect(), Qt::black);
        return;
    }
    if (m_picture.isNull() || m_picture.devicePixelRatio() != devicePixelRatioF())
        m_picture = painted();
    painter.drawPixmap(0, 0, m_picture);
    if (!m_typed.isEmpty())
        paintTyped(painter);
}

void SlideView::paintTyped(QPainter &painter) const
{
    const Theme theme = Theme::print();
    const QFont font = theme.font(FontRole::SlideValue);
    const QSizeF box(painting::textWidth(font, m_typed) + 48, 72);
    const QRectF area(QRectF(rect()).center() - QPointF(box.width() / 2, box.height() / 2), box);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::Tooltip));
    painter.drawRoundedRect(area, 10, 10);
    painting::drawTextAt(painter, area.center(), Qt::AlignHCenter, m_typed, font,
                         theme.color(Token::TooltipText));
}

void SlideView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton || event->button() == Qt::ForwardButton)
        Q_EMIT nextRequested();
    else if (event->button() == Qt::RightButton || event->button() == Qt::BackButton)
        Q_EMIT previousRequested();
}

void SlideView::wheelEvent(QWheelEvent *event)
{
    m_wheel += event->angleDelta().y();
    for (; m_wheel <= -wheelStep; m_wheel += wheelStep)
        Q_EMIT nextRequested();
    for (; m_wheel >= wheelStep; m_wheel -= wheelStep)
        Q_EMIT previousRequested();
    event->accept();
}

} // namespace stratoplan
