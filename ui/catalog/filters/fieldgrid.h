// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace stratoplan {

/// Fields of equal width in rows that are as full as can be: one row where there is room, else two or more of
/// the same number of columns, so that no field stands alone on a line of its own.
class FieldGrid : public QLayout
{
    Q_OBJECT

public:
    /// @param narrowest  width of a field
    FieldGrid(int narrowest, int gap, QWidget *parent);
    ~FieldGrid() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    void setGeometry(const QRect &rect) override;

private:
    [[nodiscard]] int columnsIn(int width) const;
    [[nodiscard]] int rowHeight() const;

    int m_narrowest;
    int m_gap;
    QList<QLayoutItem *> m_items;
};

} // namespace stratoplan
