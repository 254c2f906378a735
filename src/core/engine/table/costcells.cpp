// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/table/costcells.h"

#include <algorithm>

namespace stratoplan {

namespace {

constexpr quint8 stateBits = 0x07;
constexpr quint8 otherBasisBit = 0x08;
constexpr quint8 overriddenBit = 0x10;
constexpr quint8 discountedBit = 0x20;

quint8 marksOf(const CostCell &cell)
{
    return static_cast<quint8>(static_cast<quint8>(cell.state) | (cell.otherBasis ? otherBasisBit : 0)
                               | (cell.overridden ? overriddenBit : 0)
                               | (cell.discounted ? discountedBit : 0));
}

Currency currencyOf(const QList<CostCell> &cells)
{
    for (const CostCell &cell : cells) {
        if (!cell.amount.likely.currency().isNone())
            return cell.amount.likely.currency();
    }
    return {};
}

} // namespace

CostBlock::CostBlock(qsizetype rows, int columns, Currency currency)
    : m_columns(columns), m_currency(currency)
{
    appendRows(rows);
}

void CostBlock::appendRows(qsizetype rows)
{
    const std::size_t size = m_marks.size() + placeOf(rows, 0);
    m_marks.resize(size);
    m_likely.resize(size);
    if (!m_low.empty()) {
        m_low.resize(size);
        m_high.resize(size);
    }
}

quint8 CostBlock::marksOf(const CostCell &cell)
{
    return stratoplan::marksOf(cell);
}

CostCell CostBlock::at(qsizetype row, int column) const
{
    const std::size_t place = placeOf(row, column);
    const quint8 marks = m_marks[place];
    CostCell cell;
    cell.state = static_cast<CostCell::State>(marks & stateBits);
    if (cell.state == CostCell::State::Absent)
        return cell;
    cell.otherBasis = marks & otherBasisBit;
    cell.overridden = marks & overriddenBit;
    cell.discounted = marks & discountedBit;
    const Money likely = Money::fromMicros(m_likely[place], m_currency);
    cell.amount = m_low.empty() ? Range(likely)
                                : Range(Money::fromMicros(m_low[place], m_currency), likely,
                                        Money::fromMicros(m_high[place], m_currency));
    return cell;
}

void CostBlock::set(qsizetype row, int column, const CostCell &cell)
{
    if (m_low.empty() && !cell.amount.isSingle()) {
        m_low = m_likely;
        m_high = m_likely;
    }
    setSingle(row, column, cell.amount.likely.micros(), stratoplan::marksOf(cell));
    if (!m_low.empty()) {
        const std::size_t place = placeOf(row, column);
        m_low[place] = cell.amount.low.micros();
        m_high[place] = cell.amount.high.micros();
    }
}

CostCells::CostCells(const QList<CostCell> &cells)
{
    const auto block = std::make_shared<CostBlock>(1, static_cast<int>(cells.size()), currencyOf(cells));
    for (int column = 0; column < block->columns(); ++column)
        block->set(0, column, cells.at(column));
    m_block = block;
}

bool CostCells::operator==(const CostCells &other) const
{
    if (size() != other.size())
        return false;
    for (qsizetype column = 0; column < size(); ++column) {
        if (at(column) != other.at(column))
            return false;
    }
    return true;
}

} // namespace stratoplan
