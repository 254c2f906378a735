// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/plan/record.h"
#include "ui/widgets/card.h"
#include "ui/widgets/forms/editrun.h"

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace stratoplan {

class ComparisonModel;
class EmptyState;
class MatrixDelegate;
class MatrixModel;
struct PageContext;

/// The decision between the compared options by weighted criteria: scores edited in place, weights as sliders
/// that move the scores while they are held.
class MatrixCard : public Card
{
    Q_OBJECT

public:
    MatrixCard(PageContext &context, const ComparisonModel &comparison, QWidget *parent = nullptr);

    /// Its text wraps, but may have less height than it likes.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] MatrixModel &model() { return *m_model; }
    enum class Bars { With, Without };
    /// Width in which no criterion's name is cut.
    [[nodiscard]] int widthFor(Bars bars) const;
    enum class Density { Roomy, Dense };
    /// Dense: rows are lower, and what counts stands in a tooltip where it has no room.
    void setDensity(Density density);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitBars();
    /// Shares out the width beside names: where it is short titles of options are cut, not criteria.
    void fitScores();
    /// Width of a criterion's name that is not cut, within limits.
    [[nodiscard]] int widthOfNames() const;
    void makeTable();
    void makeHead();
    void makeActions();
    void addTableAction(const QString &name, const QString &text, const QKeySequence &key,
                        void (MatrixCard::*act)());
    void addCriterion();
    void editCriterion();
    void removeCriterion();
    /// Takes the current score back, or the current criterion away.
    void deleteCurrent();
    void moveUp() { moveBy(-1); }
    void moveDown() { moveBy(1); }
    void moveBy(int rows);
    void explainScore();
    void showSliders(bool areShown);
    void openSliders();
    void followSliders();
    void fitRemarks();
    /// Height of a text over the width of the card.
    [[nodiscard]] int heightOf(const QString &remark) const;
    /// Height below all rows of the table.
    [[nodiscard]] int roomOfRemarks() const;
    void follow();
    [[nodiscard]] Id<Criterion> currentCriterion() const;

    PageContext &m_context;
    MatrixModel *m_model;
    QTreeView *m_table = nullptr;
    MatrixDelegate *m_cells = nullptr;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_basis; ///< what the scores are of
    QLabel *m_verdict;
    QPushButton *m_weights = nullptr;
    QToolButton *m_remove = nullptr;
    Density m_density = Density::Roomy;
    EditRun m_weighing;
};

} // namespace stratoplan
