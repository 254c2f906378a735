// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figureactions.h"

#include <QWidget>
#include <memory>

namespace stratoplan {

/// Any figure on screen: what its hot spots say under the pointer or by left and right key, copy and save.
class FigureView : public QWidget
{
    Q_OBJECT

public:
    explicit FigureView(const Theme &theme, QWidget *parent = nullptr);

    /// Shows @p figure; null shows nothing.
    void setFigure(std::shared_ptr<const Figure> figure);
    void setTheme(const Theme &theme);
    [[nodiscard]] const Figure *figure() const { return m_figure.get(); }
    [[nodiscard]] FigureActions &figureActions() { return *m_actions; }

    /// The hot spot pointed at or reached by key; −1 for none.
    [[nodiscard]] int hotSpot() const { return m_hotSpot; }
    void setHotSpot(int index);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void hotSpotChanged(int index);
    /// Enter, or a click on a hot spot.
    void hotSpotActivated(int index);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] const QList<Figure::HotSpot> &hotSpots();
    [[nodiscard]] int hotSpotAt(const QPointF &position);
    void forgetHotSpots();

    Theme m_theme;
    std::shared_ptr<const Figure> m_figure;
    FigureActions *m_actions;
    std::optional<QList<Figure::HotSpot>> m_hotSpots; ///< for the present size
    int m_hotSpot = -1;
};

} // namespace stratoplan
