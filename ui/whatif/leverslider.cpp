// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/leverslider.h"

#include "render/theme/themesource.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace stratoplan {

namespace {
constexpr double knobRadius = 6.5;
constexpr double haloWidth = 3;
constexpr double side = knobRadius + haloWidth + 0.5;
constexpr double trackHeight = 4;
constexpr double tickHeight = 14;
constexpr int stepsPerPage = 10;
}

LeverSlider::LeverSlider(const ThemeSource &theme, QWidget *parent)
    : QSlider(Qt::Horizontal, parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setSingleStep(1);
    setPageStep(stepsPerPage);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void LeverSlider::setSaved(int position)
{
    m_saved = position;
    update();
}

double LeverSlider::placeOf(int position) const
{
    const double room = width() - 2 * side;
    const int steps = maximum() - minimum();
    const double share = steps > 0 ? static_cast<double>(position - minimum()) / steps : 0;
    return side + room * (layoutDirection() == Qt::RightToLeft ? 1 - share : share);
}

QSize LeverSlider::sizeHint() const
{
    return {160, minimumSizeHint().height()};
}

QSize LeverSlider::minimumSizeHint() const
{
    return {72, static_cast<int>(std::ceil(2 * side))};
}

void LeverSlider::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_theme.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    const QRectF track(side - knobRadius, middle - trackHeight / 2, width() - 2 * (side - knobRadius),
                       trackHeight);
    painter.setPen(QPen(theme.color(isEnabled() ? Token::Control : Token::LineStrong), 1));
    painter.setBrush(theme.color(Token::Surface));
    painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    const double saved = placeOf(m_saved);
    const double knob = placeOf(sliderPosition());
    painter.setPen(Qt::NoPen);
    if (sliderPosition() != m_saved) {
        painter.setBrush(theme.color(isEnabled() ? Token::Accent : Token::LineStrong));
        painter.drawRect(
            QRectF(std::min(saved, knob), middle - trackHeight / 2, std::abs(knob - saved), trackHeight));
    }
    painter.setBrush(theme.color(Token::Text2));
    painter.drawRect(QRectF(std::round(saved) - 0.75, middle - tickHeight / 2, 1.5, tickHeight));
    if (hasFocus()) {
        painter.setBrush(theme.color(Token::Halo));
        painter.drawEllipse(QPointF(knob, middle), knobRadius + haloWidth, knobRadius + haloWidth);
    }
    painter.setPen(QPen(theme.color(isEnabled() ? Token::Accent : Token::LineStrong), 2));
    painter.setBrush(theme.color(isSliderDown() ? Token::Selection : Token::Surface));
    painter.drawEllipse(QPointF(knob, middle), knobRadius - 1, knobRadius - 1);
}

void LeverSlider::userMoves(int position)
{
    const int wanted = qBound(minimum(), position, maximum());
    if (wanted == sliderPosition())
        return;
    setSliderPosition(wanted);
    setValue(wanted);
    Q_EMIT moved(wanted);
}

/// The knob comes to the pointer; near the saved plan's place it snaps to it.
void LeverSlider::follow(double x)
{
    const double room = width() - 2 * side;
    double share = room > 0 ? (x - side) / room : 0;
    if (layoutDirection() == Qt::RightToLeft)
        share = 1 - share;
    int position = minimum() + static_cast<int>(std::lround(share * (maximum() - minimum())));
    if (std::abs(x - placeOf(m_saved)) < 4)
        position = m_saved;
    userMoves(position);
}

void LeverSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    setSliderDown(true);
    follow(event->position().x());
    update();
    event->accept();
}

void LeverSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        follow(event->position().x());
    event->accept();
}

void LeverSlider::mouseReleaseEvent(QMouseEvent *event)
{
    setSliderDown(false);
    update();
    event->accept();
}

void LeverSlider::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT savedRequested();
    event->accept();
}

void LeverSlider::keyPressEvent(QKeyEvent *event)
{
    const bool isReversed = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Left:
        return userMoves(sliderPosition() + (isReversed ? 1 : -1));
    case Qt::Key_Right:
        return userMoves(sliderPosition() + (isReversed ? -1 : 1));
    case Qt::Key_Up:
        return userMoves(sliderPosition() + 1);
    case Qt::Key_Down:
        return userMoves(sliderPosition() - 1);
    case Qt::Key_PageUp:
        return userMoves(sliderPosition() + pageStep());
    case Qt::Key_PageDown:
        return userMoves(sliderPosition() - pageStep());
    case Qt::Key_Home:
        return userMoves(minimum());
    case Qt::Key_End:
        return userMoves(maximum());
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        Q_EMIT savedRequested();
        return;
    default:
        event->ignore();
    }
}

void LeverSlider::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // scrolling the list must not move levers
}

} // namespace stratoplan
