// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/costtable.h"

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
    CostSum sum;
    sum.amount = Range(Money::fromMicros(0, currency));
    for (const CostRow &row : rows) {
        if (row.counted)
            sum.add(row.cells.at(column));
    }
    return sum;
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
