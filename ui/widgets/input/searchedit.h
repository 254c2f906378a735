// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace stratoplan {

class ThemeSource;

/// An input to search with: a magnifying glass at its left, a cross to clear it. Esc clears it too.
class SearchEdit : public QLineEdit
{
    Q_OBJECT

public:
    /// @p prompt stands in the empty input and is its accessible name.
    SearchEdit(ThemeSource &theme, const QString &prompt, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace stratoplan
