// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace stratoplan {

class LoadWeekModel;
class ThemeSource;

/// A week of load as seven rows of twenty-four hours, the fuller the darker. Hours are chosen with the mouse
/// or Shift and arrows; a number that is typed goes into all that are chosen.
class LoadGrid : public QTableView
{
    Q_OBJECT

public:
    LoadGrid(ThemeSource &theme, LoadWeekModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    /// The keyboard enters at an hour, which shows that it is here.
    void focusInEvent(QFocusEvent *event) override;

private:
    ThemeSource &m_theme;
    LoadWeekModel &m_model;
};

} // namespace stratoplan
