// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uncertainty/model/modelcontext.h"

namespace stratoplan {

/// Charges of one line that are a percentage of what other lines cost.
class SpendModel
{
public:
    /// All lines with such charges.
    [[nodiscard]] static std::vector<SpendModel> all(ModelContext &context);

    [[nodiscard]] std::size_t line() const { return m_line; }
    /// Lines that it is a percentage of, in some column.
    [[nodiscard]] const QSet<std::size_t> &covered() const { return m_covered; }
    [[nodiscard]] bool isUncertain() const;
    void useInputs(ModelContext &context) const;
    /// Adds what it costs to the line's columns. @p after  cost of each line after shares
    void addTo(std::vector<double> &costs, const std::vector<std::vector<double>> &after,
               const Draws &draws) const;

private:
    /// One charge in one column.
    struct Part
    {
        std::size_t column = 0;
        const CountedRate *rate = nullptr;
        Draw price;
        double allowance = 0;
        std::vector<std::size_t> covered;
    };

    explicit SpendModel(std::size_t line) : m_line(line) { }
    [[nodiscard]] static double cost(const Part &part, double spent);

    std::size_t m_line;
    std::vector<Part> m_parts;
    QSet<std::size_t> m_covered;
};

} // namespace stratoplan
