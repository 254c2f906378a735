// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme/theme.h"

#include <QProxyStyle>

namespace stratoplan {

/// Fusion with our focus marks: a 2 px accent frame around the current cell of an item view, also when its row is
/// selected, and a translucent ring outside a focused control (see FocusRing). No animations.
class FocusStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit FocusStyle(const Theme &theme);

    void setTheme(const Theme &theme) { m_theme = theme; }

    void polish(QWidget *widget) override;
    void polish(QPalette &palette) override;
    void polish(QApplication *application) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    /// Elides the face of a combo box where its text is too long.
    void drawItemText(QPainter *painter, const QRect &rect, int flags, const QPalette &palette, bool isEnabled,
                      const QString &text, QPalette::ColorRole role = QPalette::NoRole) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *data) const override;

private:
    Theme m_theme;
};

} // namespace stratoplan
