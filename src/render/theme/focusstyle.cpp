// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/theme/focusstyle.h"

#include <QDialogButtonBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QMenuBar>
#include <QPainter>
#include <QStyleOption>
#include <QStyledItemDelegate>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int haloWidth = 3;

void drawCellFrame(QPainter &painter, const QRectF &cell, const QColor &color)
{
    painter.save();
    QPen pen(color, 2);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(cell.adjusted(1, 1, -1, -1));
    painter.restore();
}

void drawHalo(QPainter &painter, const QRectF &frame, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, haloWidth));
    painter.setBrush(Qt::NoBrush);
    const double half = haloWidth / 2.0;
    painter.drawRoundedRect(frame.adjusted(half, half, -half, -half), 6 + half, 6 + half);
    painter.restore();
}

} // namespace

FocusStyle::FocusStyle(const Theme &theme) : QProxyStyle(u"fusion"_s), m_theme(theme) { }

void FocusStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // The built-in delegate of a combo box ignores the height that the style sheet gives its rows.
    auto *box = qobject_cast<QComboBox *>(widget);
    if (box != nullptr && box->itemDelegate() != nullptr
        && box->itemDelegate()->inherits("QComboBoxDelegate"))
        box->setItemDelegate(new QStyledItemDelegate(box));
}

void FocusStyle::polish(QPalette &palette)
{
    QProxyStyle::polish(palette);
}

void FocusStyle::polish(QApplication *application)
{
    QProxyStyle::polish(application);
}

void FocusStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (element == PE_FrameFocusRect)
        drawCellFrame(*painter, option->rect, m_theme.color(Token::Accent));
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void FocusStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (element == CE_FocusFrame)
        drawHalo(*painter, option->rect, m_theme.color(Token::Halo));
    else
        QProxyStyle::drawControl(element, option, painter, widget);
}

void FocusStyle::drawItemText(QPainter *painter, const QRect &rect, int flags, const QPalette &palette,
                              bool isEnabled, const QString &text, QPalette::ColorRole role) const
{
    // The face of a combo box comes with these flags alone; what is too long for it would be cut off.
    const bool isFace = flags == static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) && !text.contains(u'\n');
    const QString shown =
        isFace ? painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()) : text;
    QProxyStyle::drawItemText(painter, rect, flags, palette, isEnabled, shown, role);
}

int FocusStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return haloWidth;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return m_theme.scaled(16);
    case PM_ToolTipLabelFrameWidth:
        return 8;
    case PM_DockWidgetSeparatorExtent:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FocusStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_ComboBox_Popup:
        return 0;
    case SH_DialogButtonLayout:
        return QDialogButtonBox::GnomeLayout; // what is accepted stands at the end
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_FocusFrame_Mask:
        return 0;
    case SH_UnderlineShortcut:
        if (qobject_cast<const QMenuBar *>(widget)) // quiet until Alt is held
            return QGuiApplication::queryKeyboardModifiers().testFlag(Qt::AltModifier) || widget->hasFocus();
        return QProxyStyle::styleHint(hint, option, widget, data);
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace stratoplan
