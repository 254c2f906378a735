// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/input/pickercombo.h"

#include "render/theme/themesource.h"
#include "ui/widgets/properties.h"

#include <QAbstractItemView>
#include <QStylePainter>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int padding = 11;
constexpr int arrowSpace = 28;
constexpr int height42 = 42;
constexpr int widest = 220;
}

PickerCombo::PickerCombo(const QString &label, const ThemeSource &theme, QWidget *parent)
    : QComboBox(parent), m_label(label), m_theme(theme)
{
    setRole(*this, u"picker"_s);
    setAccessibleName(label);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMaxVisibleItems(16);
    connect(&theme, &ThemeSource::changed, this, &QWidget::updateGeometry);
    connect(this, &QComboBox::currentIndexChanged, this, &QWidget::updateGeometry);
}

void PickerCombo::setFace(const QString &text)
{
    if (m_face == text)
        return;
    m_face = text;
    updateGeometry();
    update();
}

QString PickerCombo::face() const
{
    if (!m_face.isEmpty())
        return m_face;
    const QString text = currentData(FaceRole).toString();
    return text.isEmpty() ? currentText() : text;
}

QSize PickerCombo::sizeHint() const
{
    const Theme &theme = m_theme.theme();
    const int value = QFontMetrics(theme.font(FontRole::BodyStrong)).horizontalAdvance(face());
    const int label = QFontMetrics(theme.font(FontRole::Axis)).horizontalAdvance(m_label);
    const int width = qMax(value, label) + padding + arrowSpace + 4;
    return {qBound(theme.scaled(120), width, theme.scaled(widest)), theme.scaled(height42)};
}

QSize PickerCombo::minimumSizeHint() const
{
    const Theme &theme = m_theme.theme();
    return {theme.scaled(88), theme.scaled(height42)};
}

void PickerCombo::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const Theme &theme = m_theme.theme();
    const QRect inner = rect().adjusted(padding, 0, -arrowSpace, 0);
    const QFont labelFont = theme.font(FontRole::Axis);
    const QFont valueFont = theme.font(FontRole::BodyStrong);
    const int labelHeight = QFontMetrics(labelFont).height();
    const int valueHeight = QFontMetrics(valueFont).height();
    const int top = (height() - labelHeight - valueHeight) / 2;
    painter.setFont(labelFont);
    painter.setPen(theme.color(isEnabled() ? Token::Text2 : Token::Disabled));
    painter.drawText(QRect(inner.left(), top, inner.width(), labelHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     m_label);
    painter.setFont(valueFont);
    painter.setPen(theme.color(isEnabled() ? Token::Text : Token::Disabled));
    const QString shown = QFontMetrics(valueFont).elidedText(face(), Qt::ElideRight, inner.width());
    painter.drawText(QRect(inner.left(), top + labelHeight, inner.width(), valueHeight),
                     Qt::AlignLeft | Qt::AlignVCenter, shown);
    setToolTip(shown == face() ? QString() : face());
}

void PickerCombo::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // scrolling over the header must not change what every page shows
}

void PickerCombo::showPopup()
{
    const int wanted = view()->sizeHintForColumn(0) + 2 * view()->frameWidth() + 10;
    view()->setMinimumWidth(qBound(width(), wanted, 460));
    QComboBox::showPopup();
}

} // namespace stratoplan
