// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme/token.h"

#include <QList>
#include <QWidget>

namespace stratoplan {

class ThemeSource;

/// What the line styles of a chart mean, for a card's head.
class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    enum class Style { Line, Thin, Dotted, Band };
    struct Entry
    {
        QString text;
        Token token = Token::Accent;
        Style style = Style::Line;
        bool operator==(const Entry &) const = default;
    };

    explicit ChartLegend(ThemeSource &theme, QWidget *parent = nullptr);

    void setEntries(const QList<Entry> &entries);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeSource &m_theme;
    QList<Entry> m_entries;
};

} // namespace stratoplan
