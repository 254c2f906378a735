// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

namespace stratoplan {

class ThemeSource;

/// The program's mark: three layers on a filled square.
class Logo : public QWidget
{
    Q_OBJECT

public:
    Logo(const ThemeSource &theme, int size, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_theme;
};

/// The mark as the window's icon.
[[nodiscard]] QIcon programIcon();

} // namespace stratoplan
