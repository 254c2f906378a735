// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/whatif/leverdifferences.h"
#include "models/whatif/levermodel.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace stratoplan {

class ElidedLabel;
class LeverMoves;
class LeverRow;
class PickerCombo;
struct PageContext;

/// Levers at hand while slides are shown: option, phase and scenario, the total with its difference, and a
/// slider for each lever and driver. What is moved is tried out, never written into the plan.
class LeverBar : public QFrame
{
    Q_OBJECT

public:
    LeverBar(PageContext &context, QWidget *parent = nullptr);
    ~LeverBar() override;

    /// Height that it needs for a width.
    [[nodiscard]] int heightForWidth(int width) const override;
    /// Where the keyboard goes when it opens.
    [[nodiscard]] QWidget *firstFocus() const;

Q_SIGNALS:
    void closeRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeLevers();
    template <class Model>
    PickerCombo *addPicker(const QString &label, const QString &name, Model *model);
    /// One row widget for each lever, in order.
    void followRows();
    void followLines(int first, int last);
    void arrange();
    void follow();
    [[nodiscard]] int columnsFor(int width) const;
    [[nodiscard]] int rowHeight() const;

    PageContext &m_context;
    LeverDifferences m_differences;
    LeverModel m_levers;
    LeverMoves *m_moves;
    QList<LeverRow *> m_rows;
    QWidget *m_head = nullptr;
    PickerCombo *m_scenario = nullptr;
    QLabel *m_figure = nullptr;
    QLabel *m_difference = nullptr;
    ElidedLabel *m_together = nullptr; ///< what the difference is, where several levers have theirs
    QPushButton *m_reset = nullptr;
    QScrollArea *m_scroll = nullptr;
    QGridLayout *m_grid = nullptr;
    QLabel *m_none = nullptr;
};

} // namespace stratoplan
