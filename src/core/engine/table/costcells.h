// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumtext.h"
#include "core/base/money.h"
#include "core/base/range.h"

#include <QList>

#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace stratoplan {

/// What one component or added line costs in one period.
struct CostCell
{
    enum class State : quint8 {
        Absent, ///< not there in this period; shown as "–"
        Priced,
        Free, ///< stated as free
        Included, ///< stated as paid with another line
        Unknown ///< there, but nobody knows the price; never counted as zero
    };

    State state = State::Absent;
    bool otherBasis = false; ///< the view's basis had no price, the other one is shown and marked
    bool overridden = false; ///< a price in it was set by hand
    bool discounted = false; ///< the price book lowered a price in it
    Range<Money> amount; ///< low, likely, high a month; zero unless Priced

    bool operator==(const CostCell &) const = default;
};

template <>
struct EnumText<CostCell::State>
{
    using State = CostCell::State;
    static constexpr std::array names {
        EnumName<State> {State::Absent, "absent"},   EnumName<State> {State::Priced, "priced"},
        EnumName<State> {State::Free, "free"},       EnumName<State> {State::Included, "included"},
        EnumName<State> {State::Unknown, "unknown"},
    };
};

/// Amounts in millionths by column.
struct AmountColumns
{
    std::vector<qint64> low;
    std::vector<qint64> likely;
    std::vector<qint64> high;
};

/// Sums of cells by column: what is known, how many lines have no price, how many are there.
struct CostColumns
{
    explicit CostColumns(int columns);

    AmountColumns amounts;
    std::vector<int> unknown;
    std::vector<int> present;
};

/// The cells of many rows as columns of integers: 9 bytes a cell, 25 where any amount is a range.
class CostBlock
{
public:
    CostBlock(qsizetype rows, int columns, Currency currency);

    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] Currency currency() const { return m_currency; }
    [[nodiscard]] CostCell at(qsizetype row, int column) const;
    void set(qsizetype row, int column, const CostCell &cell);
    /// Puts a priced single amount there.
    void setSingle(qsizetype row, int column, qint64 micros, quint8 marks)
    {
        const std::size_t place = placeOf(row, column);
        m_marks[place] = marks;
        m_likely[place] = micros;
        if (!m_low.empty())
            m_low[place] = m_high[place] = micros;
    }
    /// Puts priced single amounts side by side.
    void setSingles(qsizetype row, int column, std::span<const qint64> micros, quint8 marks);
    /// Puts priced ranges side by side.
    void setRanges(qsizetype row, int column, const AmountColumns &micros, std::size_t columns, quint8 marks);
    /// Puts one cell into several columns.
    void fill(qsizetype row, std::pair<int, int> columns, const CostCell &cell);
    /// Takes a percentage of the priced cells of a row, each rounded once, half to even; by column, none: the
    /// cell stays.
    void takeShare(qsizetype row, const QList<std::optional<Range<Percent>>> &percents);
    /// Adds a row to sums by column.
    void addTo(CostColumns &sums, qsizetype row) const;
    /// Whether two rows hold the same cells.
    [[nodiscard]] bool isSame(qsizetype row, const CostBlock &other, qsizetype otherRow) const;
    /// Room for so many more rows.
    void appendRows(qsizetype rows);

    /// A cell's state and flags in one byte, as setSingle() takes it.
    [[nodiscard]] static quint8 marksOf(const CostCell &cell);

private:
    [[nodiscard]] std::size_t placeOf(qsizetype row, int column) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns)
            + static_cast<std::size_t>(column);
    }

    void makeRanged();

    int m_columns;
    Currency m_currency;
    std::vector<quint8> m_marks;
    std::vector<qint64> m_likely;
    std::vector<qint64> m_low; ///< empty as long as every amount is single
    std::vector<qint64> m_high;
};

/// One row's cells, read like a list: a view of a shared block, copied for nothing.
class CostCells
{
public:
    class Iterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = CostCell;
        using difference_type = qsizetype;
        using pointer = const CostCell *;
        using reference = CostCell;

        Iterator(const CostCells &cells, qsizetype column) : m_cells(&cells), m_column(column) { }
        CostCell operator*() const { return m_cells->at(m_column); }
        Iterator &operator++()
        {
            ++m_column;
            return *this;
        }
        bool operator==(const Iterator &other) const { return m_column == other.m_column; }

    private:
        const CostCells *m_cells;
        qsizetype m_column;
    };

    CostCells() = default;
    CostCells(std::shared_ptr<const CostBlock> block, qsizetype row) : m_block(std::move(block)), m_row(row)
    {
    }
    /// Cells of their own, of one currency.
    CostCells(const QList<CostCell> &cells);
    CostCells(std::initializer_list<CostCell> cells) : CostCells(QList<CostCell>(cells)) { }

    [[nodiscard]] qsizetype size() const { return m_block ? m_block->columns() : 0; }
    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    /// @p column in 0 … size() - 1.
    [[nodiscard]] CostCell at(qsizetype column) const { return m_block->at(m_row, static_cast<int>(column)); }
    CostCell operator[](qsizetype column) const { return at(column); }
    [[nodiscard]] CostCell first() const { return at(0); }
    [[nodiscard]] CostCell last() const { return at(size() - 1); }
    /// The cell of a column, absent outside.
    [[nodiscard]] CostCell value(qsizetype column) const
    {
        return column >= 0 && column < size() ? at(column) : CostCell();
    }
    [[nodiscard]] Iterator begin() const { return {*this, 0}; }
    [[nodiscard]] Iterator end() const { return {*this, size()}; }
    /// Adds the cells to sums of as many columns.
    void addTo(CostColumns &sums) const
    {
        if (m_block)
            m_block->addTo(sums, m_row);
    }
    bool operator==(const CostCells &other) const;

private:
    std::shared_ptr<const CostBlock> m_block;
    qsizetype m_row = 0;
};

} // namespace stratoplan
