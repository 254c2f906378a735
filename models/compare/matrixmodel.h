// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/engine/figures/decisionmatrix.h"
#include "models/lists/livemodel.h"
#include "models/lists/rowlistmodel.h"

namespace stratoplan {

class ComparisonModel;
class Document;

/// The decision between the options that a ComparisonModel compares: a row for each criterion, then the
/// total; columns for the criterion, its weight and each option. Names, weights and scores are edited in
/// place; scores are typed as 0 … 10. Weights can be moved first and settled then, as one undo step.
class MatrixModel : public RowListModel, public LiveModel
{
    Q_OBJECT

public:
    /// KindRole of a row.
    enum class RowKind { Criterion, Total };
    enum Column { NameColumn, WeightColumn, FirstOptionColumn };

    MatrixModel(Document &document, const ComparisonModel &comparison, QObject *parent = nullptr);

    [[nodiscard]] const DecisionMatrix &matrix() const { return m_matrix; }
    /// Whether there is anything to decide by.
    [[nodiscard]] bool hasCriteria() const { return !m_matrix.rows.isEmpty(); }
    /// Over which roles options are scored by cost and whether something is paid once that does not count, in
    /// a sentence or two; empty: over all of them and all of it, or by none.
    [[nodiscard]] QString costBasis() const;
    /// Which criteria weigh something but do not count, for some option has no score, in a sentence; empty:
    /// none, or nothing counts at all.
    [[nodiscard]] QString uncounted() const;
    /// The criterion of a row; none for the total.
    [[nodiscard]] Id<Criterion> criterionAt(int row) const;
    /// The weight of a row as it is now, moved ones included.
    [[nodiscard]] Percent weightAt(int row) const;

    /// Gives a criterion another weight without touching the plan.
    void moveWeight(Id<Criterion> criterion, Percent weight);
    /// Writes moved weights into the plan, as one step.
    /// @param run  one weight's: right after each other and of the same run they are one step; 0: never
    void settleWeights(int run = 0);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole, EditRole; for options ShareRole (the bar, 0 … 1), CheapestRole of the leader's
    /// total; NoteRole of the first column says why a criterion does not count; ToolTipRole, IdRole.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// After any change of matrix().
    void decided();
    /// Why what was typed was not taken, in a sentence.
    void refused(const QString &why);

private:
    void catchUp() override { follow(); }
    void follow();
    [[nodiscard]] QVariant criterionData(const DecisionRow &row, int column, int role) const;
    [[nodiscard]] QVariant cellData(const DecisionRow &row, int option, int role) const;
    [[nodiscard]] QVariant totalData(int column, int role) const;
    bool setScore(const DecisionRow &row, int option, const QString &text);
    bool take(const Status &status);

    Document &m_document;
    const ComparisonModel &m_comparison;
    DecisionWeights m_moved;
    DecisionMatrix m_matrix;
    QList<DecisionRow> m_rows; ///< as views know them
};

} // namespace stratoplan
