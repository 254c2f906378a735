// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uncertainty/model/chargeterms.h"

namespace stratoplan {

/// What one line pays upfront at one rate, month by month: UpfrontLedger in numbers that are not rounded.
class UpfrontModel
{
public:
    /// All upfront payments of a model. They refer to @p terms.
    [[nodiscard]] static std::vector<UpfrontModel> all(ModelContext &context,
                                                       const std::vector<ChargeTerm> &terms);

    [[nodiscard]] bool isUncertain() const { return m_isUncertain; }
    [[nodiscard]] std::size_t line() const { return m_line; }
    void useInputs(ModelContext &context) const;
    /// Adds what counts in each column to the line's costs.
    void addTo(std::vector<double> &costs) const;

private:
    struct Purchase
    {
        std::size_t month = 0;
        double units = 0;
        double paid = 0;
    };

    UpfrontModel(ModelContext &context, std::size_t line, RateId rate);
    void setColumns(ModelContext &context, RateId rate);
    [[nodiscard]] double unitsAt(std::size_t column) const;
    [[nodiscard]] double countedAt(const Purchase &purchase, std::size_t month) const;

    std::size_t m_line;
    std::size_t m_months = 0;
    std::size_t m_term = 0; ///< months; 0: for ever
    UpfrontView m_view;
    std::vector<const ChargeTerm *> m_terms;
    std::vector<double> m_each; ///< by column: price of a unit then
    std::vector<bool> m_counts; ///< by column: it is part of the line's cost
    bool m_isUncertain = false;
};

} // namespace stratoplan
