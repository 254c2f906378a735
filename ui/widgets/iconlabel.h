// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme/token.h"

#include <QWidget>

namespace stratoplan {

class ThemeSource;

/// An icon that is not a button, in a colour of the theme; follows a change of theme.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    IconLabel(ThemeSource &theme, const QString &icon, int size, Token color, QWidget *parent = nullptr);

    void setIcon(const QString &icon, Token color);

    [[nodiscard]] QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeSource &m_theme;
    QString m_icon;
    int m_size;
    Token m_color;
};

} // namespace stratoplan
