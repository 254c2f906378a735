// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace stratoplan {

class ThemeSource;

/// A tall button of the start page: an icon in a square, what it does, and a line about it.
class StartButton : public QPushButton
{
    Q_OBJECT

public:
    enum class Rank { Primary, Secondary };
    struct Text
    {
        QString icon;
        QString title;
        QString detail;
    };

    StartButton(ThemeSource &theme, Rank rank, const Text &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace stratoplan
