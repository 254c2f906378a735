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
        int month = 0; ///< below 0: before the plan
        double units = 0;
        double paid = 0;
    };

    /// A charge in the months after its commitment, and what its units pay that outlast this.
    struct Lapsed
    {
        const ChargeTerm *otherwise = nullptr; ///< what it pays then
        std::vector<double> perUnit; ///< by column: cost of a unit at the committed rate
        std::vector<bool> counts; ///< by column: units may outlast it, each costing the same at either rate
    };

    UpfrontModel(ModelContext &context, std::size_t line, RateId rate);
    void addLapsed(ModelContext &context, const ChargeTerm &otherwise);
    /// Moves units that are held from what is paid otherwise to the committed rate.
    void keep(double held, std::size_t column, std::vector<double> &costs) const;
    void setColumns(ModelContext &context, RateId rate);
    void setFirst(ModelContext &context, RateId rate);
    [[nodiscard]] double unitsAt(std::size_t column) const;
    [[nodiscard]] double countedAt(const Purchase &purchase, int month) const;

    std::size_t m_line;
    int m_months = 0;
    int m_term = 0; ///< months; 0: for ever
    int m_first = 0; ///< month in which what the first month needs was paid for
    double m_firstEach = 0; ///< price of a unit then
    UpfrontView m_view;
    std::vector<const ChargeTerm *> m_terms;
    std::vector<Lapsed> m_lapsed;
    std::vector<double> m_each; ///< by column: price of a unit then
    bool m_isUncertain = false;
};

} // namespace stratoplan
