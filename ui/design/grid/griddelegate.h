// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/time/formulascope.h"
#include "ui/widgets/table/costdelegate.h"

#include <QSet>

class QLineEdit;

namespace stratoplan {

/// Cells of the Design grid: chevrons of what can be folded, indents by kind of row, rows that were cut, and
/// an editor that stays open while its text cannot be taken.
class GridDelegate : public CostDelegate
{
    Q_OBJECT

public:
    /// What formulas in a quantity's cell can name.
    using FormulaSource = std::function<FormulaScope(const QModelIndex &)>;

    explicit GridDelegate(ThemeSource &theme, QObject *parent = nullptr);

    /// Lets quantities that begin with "=" be completed and read while they are typed.
    void setFormulaSource(FormulaSource source) { m_formulas = std::move(source); }

    /// Components that were cut and wait to be pasted; shown paler.
    void setCut(const QSet<qint64> &components) { m_cut = components; }
    /// Where a row's chevron is, for a click on it; empty where it has none.
    [[nodiscard]] QRect chevronRect(const QRect &cell, const QModelIndex &index) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

Q_SIGNALS:
    /// The text in an editor changed after it was refused.
    void correctionBegan() const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    [[nodiscard]] CellLook look(const QModelIndex &index) const;
    bool commit(QWidget &editor, int key);
    void assistFormula(QLineEdit &line, const QModelIndex &index) const;

    ThemeSource &m_source;
    QSet<qint64> m_cut;
    FormulaSource m_formulas;
    mutable bool m_isRefused = false;
};

} // namespace stratoplan
