// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uncertainty/model/chargeterms.h"

namespace stratoplan {

/// Charges that share tiers or an allowance, column by column: pricePool() in numbers that are not rounded.
class PoolModel
{
public:
    /// All pools of a model. They refer to @p terms.
    [[nodiscard]] static std::vector<PoolModel> all(ModelContext &context,
                                                    const std::vector<ChargeTerm> &terms);

    /// Whether what it costs differs from run to run.
    [[nodiscard]] bool isUncertain() const { return m_isUncertain; }
    /// The lines that pay it.
    [[nodiscard]] const QSet<std::size_t> &lines() const { return m_lines; }
    /// Marks the inputs that it depends on as used.
    void useInputs(ModelContext &context) const;
    /// Adds what the run's usage costs to the lines' columns.
    void addTo(std::vector<std::vector<double>> &costs) const;

private:
    struct Member
    {
        const ChargeTerm *term = nullptr;
        double usageOfUnit = 1;
        std::size_t group = 0;
    };
    /// A column, with its members by the tiers they climb.
    struct PoolColumn
    {
        std::size_t column = 0;
        double allowance = 0;
        std::vector<Member> members;
        std::vector<const TierCost *> groups;
    };

    void addMember(const ModelContext &context, const ChargeTerm &term, std::size_t column,
                   const CountedRate &rate);
    static void price(const PoolColumn &column, std::vector<std::vector<double>> &costs);

    std::vector<PoolColumn> m_columns;
    QSet<std::size_t> m_lines;
    bool m_isUncertain = false;
};

} // namespace stratoplan
