// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace stratoplan {

/// Lays its items out in lines, each as wide as its hint, going on below where a line is full.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    FlowLayout(int horizontalGap, int verticalGap, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    void setGeometry(const QRect &rect) override;

private:
    enum class Do { Measure, Place };
    int flow(const QRect &rect, Do what) const;

    QList<QLayoutItem *> m_items; ///< owned, as Qt's layouts own theirs
    int m_horizontalGap;
    int m_verticalGap;
};

} // namespace stratoplan
