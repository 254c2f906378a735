// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/figures/comparedplans.h"
#include "document/planview.h"
#include "document/recalculator.h"

#include <QTimer>

namespace stratoplan {

class WhatIf;

/// One option in one phase as it costs in the saved plan, in every scenario of the plan, and with the levers
/// as they are moved now: the columns of a comparison. Cost tables are kept until the plan or what is looked
/// at changes. On a large plan they are calculated a few in each turn of the event loop.
class ScenarioColumns : public QObject
{
    Q_OBJECT

public:
    /// @param whatIf  what is tried out; null: nothing ever
    ScenarioColumns(const Document &document, const PlanView &view, Recalculator &recalculator,
                    const WhatIf *whatIf, QObject *parent = nullptr);

    /// Calculates what is missing. @return whether nothing is; else continued() follows
    [[nodiscard]] bool bringUpToDate();
    /// The columns against the saved plan; of what was brought up to date last.
    [[nodiscard]] Comparison comparison() const;
    /// The plan of each column of comparison().
    [[nodiscard]] QList<Plan> plans() const;
    /// What each column sets, and what of it could not be laid over the plan; a line each.
    [[nodiscard]] QStringList details() const;
    /// Forgets all tables: nobody looks.
    void clear();

Q_SIGNALS:
    /// More can be calculated now: call bringUpToDate() again.
    void continued();

private:
    /// What the tables are of; another one makes them useless.
    struct Subject
    {
        quint64 revision = 0;
        OptionId option;
        Basis basis = Basis::Catalog;
        bool operator==(const Subject &) const = default;
    };
    struct Column
    {
        QString title;
        QString subtitle;
        QList<ScenarioSetting> settings;
        Plan plan;
        QStringList problems;
        std::shared_ptr<const CostTable> table; ///< null: not calculated yet
    };
    [[nodiscard]] QList<Column> wanted() const;
    void takeOver(QList<Column> columns);
    /// Whether the figures of a column are known without calculating; then it gets them.
    [[nodiscard]] bool takeKnown(Column &column) const;
    void calculate(Column &column);
    [[nodiscard]] QString subject() const;

    const Document &m_document;
    const PlanView &m_view;
    Recalculator &m_recalculator;
    const WhatIf *m_whatIf;
    Subject m_subject;
    QList<Column> m_columns;
    QTimer m_nextTurn;
    bool m_isOwnTurn = false; ///< nothing else is done in this turn
    bool m_isSlow = false; ///< one table takes long enough to have a turn of its own
};

} // namespace stratoplan
