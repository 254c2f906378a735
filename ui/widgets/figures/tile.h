// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QLabel;

namespace stratoplan {

class IconLabel;
class MeterBar;
class ThemeSource;

/// What a tile says.
struct TileText
{
    QString label; ///< "Monthly cost, Growth"
    QString value; ///< "$4,262"
    QString note; ///< rich text: one line below the figure
    QString severity; ///< of the note: "", "saving", "warning", "critical", "missed"
    QString icon; ///< before the note
    QString tip;
};

/// A figure with its name and one line, all of it a button that opens a page. Ctrl+click, Alt+Enter and the
/// context menu ask why the figure is what it is.
class Tile : public QPushButton
{
    Q_OBJECT

public:
    Tile(ThemeSource &theme, QWidget *parent = nullptr);

    void setText(const TileText &text);
    /// The bar at the tile's foot; hidden until asked for.
    [[nodiscard]] MeterBar &meter();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened();
    void whyRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    ThemeSource &m_theme;
    QLabel *m_label;
    QLabel *m_value;
    IconLabel *m_icon;
    QLabel *m_note;
    MeterBar *m_meter;
    bool m_asksWhy = false;
};

} // namespace stratoplan
