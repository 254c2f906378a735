// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/table/costcells.h"

#include "core/base/halfeven.h"
#include "core/base/saturate.h"

#include <algorithm>
#include <limits>

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

constexpr auto priced = static_cast<quint8>(CostCell::State::Priced);
constexpr auto unknown = static_cast<quint8>(CostCell::State::Unknown);

/// @p percent of an amount, as Money::share() has it.
class Share
{
public:
    explicit Share(Percent percent) : m_percent(percent) { }

    [[nodiscard]] qint64 of(qint64 micros) const
    {
        qint64 product = 0;
        if (__builtin_mul_overflow(micros, m_percent.raw(), &product)
            || product == std::numeric_limits<qint64>::min())
            return Money::fromMicros(micros, {}).share(m_percent).micros();
        constexpr HalfEvenDivider whole(Percent::fromWhole(100).raw());
        return product < 0 ? -whole.divide(-product) : whole.divide(product);
    }

private:
    Percent m_percent;
};

/// Adds amounts side by side, saturated.
void addAll(std::span<const qint64> amounts, qint64 *sums)
{
    constexpr quint64 half = quint64(1) << 62;
    const std::size_t size = amounts.size();
    quint64 large = 0; // the highest bit: some operand is not between -half and half
    for (std::size_t i = 0; i < size; ++i) {
        const auto sum = static_cast<quint64>(sums[i]);
        const auto amount = static_cast<quint64>(amounts[i]);
        large |= (sum + half) | (amount + half);
        sums[i] = static_cast<qint64>(sum + amount);
    }
    if (large >> 63 == 0)
        return;
    // Some sum may have left its integer, or was too large before.
    for (std::size_t i = 0; i < size; ++i) {
        const auto before =
            static_cast<qint64>(static_cast<quint64>(sums[i]) - static_cast<quint64>(amounts[i]));
        sums[i] = saturatedSum(before, amounts[i]);
    }
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

CostColumns::CostColumns(int columns)
    : unknown(static_cast<std::size_t>(columns)), present(static_cast<std::size_t>(columns))
{
    amounts.low.resize(unknown.size());
    amounts.likely.resize(unknown.size());
    amounts.high.resize(unknown.size());
}

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
    if (!cell.amount.isSingle())
        makeRanged();
    setSingle(row, column, cell.amount.likely.micros(), stratoplan::marksOf(cell));
    if (!m_low.empty()) {
        const std::size_t place = placeOf(row, column);
        m_low[place] = cell.amount.low.micros();
        m_high[place] = cell.amount.high.micros();
    }
}

void CostBlock::makeRanged()
{
    if (!m_low.empty())
        return;
    m_low = m_likely;
    m_high = m_likely;
}

void CostBlock::setSingles(qsizetype row, int column, std::span<const qint64> micros, quint8 marks)
{
    const std::size_t place = placeOf(row, column);
    std::fill_n(m_marks.begin() + static_cast<qsizetype>(place), micros.size(), marks);
    std::copy(micros.begin(), micros.end(), m_likely.begin() + static_cast<qsizetype>(place));
    if (m_low.empty())
        return;
    std::copy(micros.begin(), micros.end(), m_low.begin() + static_cast<qsizetype>(place));
    std::copy(micros.begin(), micros.end(), m_high.begin() + static_cast<qsizetype>(place));
}

void CostBlock::setRanges(qsizetype row, int column, const AmountColumns &micros, std::size_t columns,
                          quint8 marks)
{
    makeRanged();
    setSingles(row, column, std::span(micros.likely).first(columns), marks);
    const auto place = static_cast<qsizetype>(placeOf(row, column));
    std::copy_n(micros.low.begin(), columns, m_low.begin() + place);
    std::copy_n(micros.high.begin(), columns, m_high.begin() + place);
}

void CostBlock::fill(qsizetype row, std::pair<int, int> columns, const CostCell &cell)
{
    for (int column = columns.first; column < columns.second; ++column)
        set(row, column, cell);
}

void CostBlock::takeShare(qsizetype row, const QList<std::optional<Range<Percent>>> &percents)
{
    for (int column = 0; column < m_columns; ++column) {
        const std::size_t place = placeOf(row, column);
        const auto &percent = percents.at(column);
        if (!percent || (m_marks[place] & stateBits) != priced)
            continue;
        const qint64 likely = m_likely[place];
        const bool single = m_low.empty() || (m_low[place] == likely && m_high[place] == likely);
        m_likely[place] = Share(percent->likely).of(likely);
        if (m_low.empty() && percent->isSingle())
            continue;
        const qint64 low = single ? likely : m_low[place];
        const qint64 high = single ? likely : m_high[place];
        makeRanged();
        m_low[place] = Share(percent->low).of(low);
        m_high[place] = Share(percent->high).of(high);
    }
}

void CostBlock::addTo(CostColumns &sums, qsizetype row) const
{
    const auto columns = static_cast<std::size_t>(m_columns);
    const std::size_t begin = placeOf(row, 0);
    const quint8 *const marks = m_marks.data() + begin;
    const std::vector<qint64> *const amounts[] = {&m_likely, m_low.empty() ? &m_likely : &m_low,
                                                  m_low.empty() ? &m_likely : &m_high};
    std::vector<qint64> *const totals[] = {&sums.amounts.likely, &sums.amounts.low, &sums.amounts.high};
    const bool isUniform =
        std::all_of(marks, marks + columns, [marks](quint8 each) { return each == *marks; });
    if (isUniform) {
        const int state = columns > 0 ? marks[0] & stateBits : 0;
        if (state == 0)
            return;
        std::for_each(sums.present.begin(), sums.present.end(), [](int &count) { ++count; });
        if (state == unknown) {
            std::for_each(sums.unknown.begin(), sums.unknown.end(), [](int &count) { ++count; });
            return;
        }
        for (int end = 0; end < 3; ++end)
            addAll(std::span(*amounts[end]).subspan(begin, columns), totals[end]->data());
        return;
    }
    for (std::size_t i = 0; i < columns; ++i) {
        const int state = marks[i] & stateBits;
        sums.present[i] += state != 0;
        sums.unknown[i] += state == unknown;
        if (state == 0 || state == unknown)
            continue;
        for (int end = 0; end < 3; ++end)
            addAll(std::span(*amounts[end]).subspan(begin + i, 1), totals[end]->data() + i);
    }
}

bool CostBlock::isSame(qsizetype row, const CostBlock &other, qsizetype otherRow) const
{
    if (m_columns != other.m_columns)
        return false;
    if (this == &other && row == otherRow)
        return true;
    const auto begin = static_cast<qsizetype>(placeOf(row, 0));
    const auto otherBegin = static_cast<qsizetype>(other.placeOf(otherRow, 0));
    const auto same = [&](const auto &mine, const auto &its) {
        return std::equal(mine.begin() + begin, mine.begin() + begin + m_columns, its.begin() + otherBegin);
    };
    const bool alike = m_currency == other.m_currency && m_low.empty() == other.m_low.empty()
        && same(m_marks, other.m_marks) && same(m_likely, other.m_likely)
        && (m_low.empty() || (same(m_low, other.m_low) && same(m_high, other.m_high)));
    if (alike)
        return true;
    for (int column = 0; column < m_columns; ++column) {
        if (at(row, column) != other.at(otherRow, column))
            return false;
    }
    return true;
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
    if (!m_block || !other.m_block)
        return size() == other.size();
    return m_block->isSame(m_row, *other.m_block, other.m_row);
}

} // namespace stratoplan
