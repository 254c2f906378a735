// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme/token.h"

#include <QList>
#include <QWidget>

namespace stratoplan {

class ThemeSource;

/// A 6 px bar: how much of something is used, with ticks at its thresholds; or one segment for each of a few
/// things that are met or missed. Says nothing that the text above it does not say.
class MeterBar : public QWidget
{
    Q_OBJECT

public:
    explicit MeterBar(const ThemeSource &theme, QWidget *parent = nullptr);

    /// @p fraction of the track, 0 … 1 and above; @p ticks at fractions of the track.
    void setLevel(double fraction, Token color, const QList<double> &ticks);
    /// One segment each.
    void setSegments(const QList<Token> &segments);

    [[nodiscard]] QSize sizeHint() const override { return {80, 10}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, 10}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_theme;
    double m_fraction = 0;
    Token m_color = Token::Accent;
    QList<double> m_ticks;
    QList<Token> m_segments;
};

} // namespace stratoplan
