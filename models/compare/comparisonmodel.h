// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/figures/comparison.h"
#include "document/planview.h"
#include "document/recalculator.h"
#include "models/compare/scenariocolumns.h"
#include "models/lists/livemodel.h"
#include "models/lists/rowlistmodel.h"
#include "models/roles.h"

namespace stratoplan {

/// Options side by side (or the phases of one, or its scenarios), rows paired by role, then a total row, a
/// row of what is paid once where a total holds that, a row of what the differences are between where that is
/// not the totals, and a fit row. The first column is
/// the role; then three for each compared column: text, amount, difference against the first one (the first
/// compared column has no difference column). Scenarios have the text only once, for what does a job is
/// mostly the same in all of them: the others say it in the tooltip.
class ComparisonModel : public RowListModel, public LiveModel
{
    Q_OBJECT

public:
    enum class Mode { Options, Phases, Scenarios };
    /// KindRole of a row.
    enum class RowKind { Environment, Role, Total, Once, Alike, Fit };
    /// What a column shows of the compared column `compared`.
    enum class Part { Role, Text, Amount, Difference };
    struct Column
    {
        Part part = Part::Role;
        int compared = -1;
        bool operator==(const Column &) const = default;
    };

    /// @param whatIf  what is tried out over the plan, a column beside its scenarios; null: nothing ever
    ComparisonModel(const Document &document, const PlanView &view, Recalculator &recalculator,
                    const WhatIf *whatIf = nullptr, QObject *parent = nullptr);

    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// The options to compare, the first one is the reference; empty: all that are not reference options.
    void setOptions(const QList<OptionId> &options);
    [[nodiscard]] QList<OptionId> options() const;
    /// How many options that could be compared are not.
    [[nodiscard]] int optionsLeftOut() const;
    /// Leaves out the rows in which nothing differs.
    void setOnlyDifferences(bool only);
    [[nodiscard]] bool onlyDifferences() const { return m_onlyDifferences; }
    /// What is shown, for the waterfall and the headings.
    [[nodiscard]] const Comparison &comparison() const { return m_comparison; }
    /// What an option of comparison() costs; null in other modes.
    [[nodiscard]] const CostTable *tableOf(OptionId option) const;
    /// Whether comparison() is still an earlier one: scenarios of a large plan take some turns.
    [[nodiscard]] bool isPending() const { return m_isPending; }
    /// The plan that a compared column's figures are of.
    [[nodiscard]] const Plan &planOf(int compared) const;
    [[nodiscard]] Column columnAt(int column) const { return m_columns.at(column); }
    /// "3 options, paired by role", "2 scenarios against the saved plan".
    [[nodiscard]] QString summary() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// DisplayRole: lower heading ("USD", "vs AWS"); GroupTitleRole, DetailRole, ProviderRole, CheapestRole:
    /// of the compared column.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// After any change of comparison().
    void comparisonChanged();

private:
    struct Line
    {
        RowKind kind = RowKind::Role;
        QString key;
        QString title;
        EnvironmentId environment;
        ComparisonRow row; ///< for Role
        bool operator==(const Line &other) const { return kind == other.kind && key == other.key; }
    };
    void catchUp() override { follow(); }
    void follow();
    [[nodiscard]] Comparison compared();
    [[nodiscard]] CostTables tablesOfOptions() const;
    /// Whether there is something new to show; scenarios that are still calculated announce themselves.
    [[nodiscard]] bool prepareScenarios();
    [[nodiscard]] QList<Line> linesOf(const Comparison &comparison, const QList<LikeForLike> &alike) const;
    [[nodiscard]] QList<Column> columnsFor(const Comparison &comparison) const;
    [[nodiscard]] QVariant lineData(const Line &line, int role) const;
    [[nodiscard]] QVariant roleData(const ComparisonCell &cell, Part part, int role) const;
    [[nodiscard]] QString scenarioSummary() const;
    [[nodiscard]] QString environmentTitle(EnvironmentId id) const;
    [[nodiscard]] QVariant headingToolTip(int compared) const;

    const Document &m_document;
    const PlanView &m_view;
    Recalculator &m_recalculator;
    ScenarioColumns m_scenarios;
    Mode m_mode = Mode::Options;
    QList<OptionId> m_options;
    bool m_onlyDifferences = false;
    Comparison m_comparison;
    CostTables m_tables; ///< of its options
    QList<LikeForLike> m_alike; ///< the first column against each
    QList<Plan> m_plans; ///< of the columns, where they differ
    QStringList m_details; ///< of the columns' headings
    bool m_isPending = false;
    QList<Line> m_lines;
    QList<Column> m_columns;
};

} // namespace stratoplan
