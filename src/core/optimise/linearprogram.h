// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>

#include <functional>
#include <limits>
#include <vector>

namespace stratoplan {

/// How long a solver may take, and who may stop it.
struct SolveLimits
{
    int milliseconds = 10'000; ///< waiting for another problem included; 0 and less: no time at all
    std::function<bool()> cancelled = {}; ///< asked several times a second; none: nobody stops it
};

/// Minimise cost · x, every column x and every row (a weighted sum of columns) within its bounds. The only
/// place that knows GLPK. Problems are solved one at a time: a second one waits.
class LinearProgram
{
public:
    static constexpr double infinity = std::numeric_limits<double>::infinity(); ///< an open bound

    /// The best there is.
    struct Solution
    {
        double objective = 0;
        double bound = 0; ///< by the duals: no solution costs less, save for rounding of doubles
        QList<double> columns; ///< a basic solution: a corner of what is allowed
    };

    /// Adds a row and gives its number, from 0.
    int addRow(double lower, double upper);
    /// Adds a column and gives its number, from 0.
    int addColumn(double cost, double lower, double upper);
    /// Sets what a column weighs in a row; at most once for each pair.
    void set(int row, int column, double weight);

    /// Solves it by the dual simplex method. Fails with a sentence: Invalid where no solution is allowed,
    /// none is the cheapest or a number is not finite, Cancelled, Failed where the time is over or the solver
    /// gives up. May be called from any thread.
    [[nodiscard]] Result<Solution> minimise(const SolveLimits &limits = {}) const;

private:
    struct Row
    {
        double lower;
        double upper;
    };
    struct Column
    {
        double cost;
        double lower;
        double upper;
    };
    /// The weights as GLPK reads them: numbers from 1, the first entry is not used.
    struct Weights
    {
        std::vector<int> rows {0};
        std::vector<int> columns {0};
        std::vector<double> values {0};
    };
    struct Job;

    static void run(Job *job);
    static void load(Job *job);
    static void improve(Job *job);
    static void solve(Job *job);
    [[nodiscard]] bool isFinite() const;
    [[nodiscard]] double bound(std::vector<double> duals) const;

    std::vector<Row> m_rows;
    std::vector<Column> m_columns;
    Weights m_weights;
};

} // namespace stratoplan
