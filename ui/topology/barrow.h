// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme/token.h"

#include <QAbstractButton>

#include <optional>

namespace stratoplan {

class ThemeSource;

/// A line of a ranking: a name, a bar in a colour of cost heat, a value. All of it is a button.
class BarRow : public QAbstractButton
{
    Q_OBJECT

public:
    BarRow(ThemeSource &theme, const QString &name, const QString &value, QWidget *parent = nullptr);

    /// @p share 0 … 1 of the longest bar.
    void setBar(double share, int heatStep);
    void setValueColor(Token color) { m_valueColor = color; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeSource &m_theme;
    QString m_value;
    std::optional<double> m_share;
    int m_heat = 0;
    Token m_valueColor = Token::Text;
};

} // namespace stratoplan
