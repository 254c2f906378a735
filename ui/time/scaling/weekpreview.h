// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulate/autoscale.h"
#include "core/text/format.h"

#include <QWidget>

class QLabel;

namespace stratoplan {

class FigureStrip;
class FigureView;
class ThemeSource;

/// A simulated week: how many units run, on average, at least and at most while they do, and the hours that
/// are paid.
class WeekPreview : public QWidget
{
    Q_OBJECT

public:
    WeekPreview(ThemeSource &theme, const Format &format, QWidget *parent = nullptr);

    /// @param hours  of a month in which it runs
    void show(const AutoscaleInput &input, Quantity hours, const QString &when);
    /// Says why there is nothing to show.
    void showProblem(const QString &why);

private:
    /// What the figure means, and that it rests where it does not run all week.
    [[nodiscard]] static QString legend(const AutoscaleInput &input);

    ThemeSource &m_theme;
    Format m_format;
    FigureStrip *m_strip;
    FigureView *m_figure;
    QLabel *m_problem;
    QLabel *m_legend;
};

} // namespace stratoplan
