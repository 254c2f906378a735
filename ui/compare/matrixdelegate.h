// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/table/costdelegate.h"

namespace stratoplan {

class MatrixModel;

/// Cells of the decision matrix: scores with bars in the options' colours, weights as sliders while they are
/// edited.
class MatrixDelegate : public CostDelegate
{
    Q_OBJECT

public:
    MatrixDelegate(ThemeSource &theme, MatrixModel &model, QObject *parent = nullptr);

    /// Whether weights are sliders; scores are then without bars, so that there is room.
    void setSliding(bool isSliding) { m_isSliding = isSliding; }
    /// Whether there is room for a bar beside each score.
    void setHasBars(bool hasBars) { m_hasBars = hasBars; }
    [[nodiscard]] bool hasBars() const { return m_hasBars; }
    /// Whether height is short.
    void setDense(bool isDense) { m_isDense = isDense; }
    [[nodiscard]] int rowHeight() const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

Q_SIGNALS:
    /// The user let go of a weight, or pressed a key: it may go from the model into the plan.
    void weightSettled() const;

private:
    void paintBar(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    ThemeSource &m_themes;
    MatrixModel &m_model;
    bool m_isSliding = false;
    bool m_hasBars = true;
    bool m_isDense = false;
};

} // namespace stratoplan
