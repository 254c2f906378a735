// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/costtable.h"

#include "core/engine/table/columnsums.h"

namespace stratoplan {

void CostSum::add(const CostCell &cell)
{
    if (cell.state == CostCell::State::Absent)
        return;
    ++present;
    if (cell.state == CostCell::State::Unknown)
        ++unknown;
    else
        amount += cell.amount;
}

CostSum &CostSum::operator+=(const CostSum &other)
{
    amount += other.amount;
    unknown += other.unknown;
    present += other.present;
    return *this;
}

CostSum CostTable::total(int column) const
{
    if (!totals.isEmpty())
        return totals.at(column);
    CostSum sum;
    sum.amount = Range(Money::fromMicros(0, currency));
    for (const CostRow &row : rows) {
        if (row.counted)
            sum.add(row.cells.at(column));
    }
    return sum;
}

void CostTable::addUp()
{
    CostColumns sums(timeline.size());
    for (const CostRow &row : std::as_const(rows)) {
        if (row.counted)
            row.cells.addTo(sums);
    }
    totals = sumsOf(sums, currency);
}

bool CostTable::operator==(const CostTable &other) const
{
    return option == other.option && basis == other.basis && currency == other.currency
        && timeline == other.timeline && rows == other.rows;
}

int CostTable::rowOf(ComponentId component) const
{
    for (int i = 0; i < rows.size(); ++i) {
        if (rows.at(i).component == component)
            return i;
    }
    return -1;
}

} // namespace stratoplan
