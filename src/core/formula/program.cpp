// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/program.h"

#include "core/formula/arithmetic.h"
#include "core/formula/reader.h"

#include <QHash>
#include <QMutex>

#include <array>
#include <limits>

namespace stratoplan {

namespace {

using Operation = FormulaProgram::Operation;

/// A value that waits for its operation: a column, or one number for all.
struct Waiting
{
    const double *column = nullptr; ///< null: `number`
    double number = 0;
};

/// Calls @p act with a function that gives the value in a column: one without a look at what it is.
template <class Act>
void with(const Waiting &value, Act &&act)
{
    if (value.column)
        act([column = value.column](std::size_t place) { return column[place]; });
    else
        act([number = value.number](std::size_t) { return number; });
}

template <class Function>
void apply(const Waiting &a, std::size_t columns, double *results, Function function)
{
    with(a, [&](auto valueOf) {
        for (std::size_t i = 0; i < columns; ++i)
            results[i] = function(valueOf(i));
    });
}

template <class Function>
void apply(const Waiting &a, const Waiting &b, std::size_t columns, double *results, Function function)
{
    with(a, [&](auto first) {
        with(b, [&](auto second) {
            for (std::size_t i = 0; i < columns; ++i)
                results[i] = function(first(i), second(i));
        });
    });
}

/// Rounds to whole numbers by adding a number beside which no fraction has room: the processor does several
/// at a time. Exact below the bound, under which a half is never a hair from a whole number.
constexpr double fractionless = 6755399441055744.0; // 1.5 × 2^52
constexpr double bound = 268435456.0; // 2^28

bool areSmall(const double *values, std::size_t columns)
{
    int outside = 0;
    for (std::size_t i = 0; i < columns; ++i)
        outside |= !(std::abs(values[i]) < bound);
    return outside == 0;
}

void ceilings(const double *values, std::size_t columns, double *results)
{
    if (!areSmall(values, columns)) {
        for (std::size_t i = 0; i < columns; ++i)
            results[i] = arithmetic::ceiling(values[i]);
        return;
    }
    for (std::size_t i = 0; i < columns; ++i) {
        const double value = values[i];
        const double nearest = (value + fractionless) - fractionless;
        const double up = nearest + (nearest < value ? 1.0 : 0.0);
        results[i] = arithmetic::isNearly(value, nearest) ? nearest : up;
    }
}

void floors(const double *values, std::size_t columns, double *results)
{
    if (!areSmall(values, columns)) {
        for (std::size_t i = 0; i < columns; ++i)
            results[i] = arithmetic::floored(values[i]);
        return;
    }
    for (std::size_t i = 0; i < columns; ++i) {
        const double value = values[i];
        const double nearest = (value + fractionless) - fractionless;
        const double down = nearest - (nearest > value ? 1.0 : 0.0);
        results[i] = arithmetic::isNearly(value, nearest) ? nearest : down;
    }
}

/// As a column, whatever it was.
const double *asColumn(const Waiting &value, std::size_t columns, double *space)
{
    if (value.column)
        return value.column;
    std::fill_n(space, columns, value.number);
    return space;
}

void applyOne(Operation operation, const Waiting &a, std::size_t columns, double *results)
{
    switch (operation) {
    case Operation::Negate:
        return apply(a, columns, results, [](double x) { return -x; });
    case Operation::Hundredth:
        return apply(a, columns, results, arithmetic::hundredth);
    case Operation::Ceiling:
        return ceilings(asColumn(a, columns, results), columns, results);
    case Operation::Floor:
        return floors(asColumn(a, columns, results), columns, results);
    case Operation::Round:
        return apply(a, columns, results, arithmetic::rounded);
    case Operation::Absolute:
        return apply(a, columns, results, [](double x) { return std::abs(x); });
    case Operation::Root:
        return apply(a, columns, results, [](double x) { return std::sqrt(x); });
    case Operation::Exponential:
        return apply(a, columns, results, [](double x) { return std::exp(x); });
    case Operation::NaturalLogarithm:
        return apply(a, columns, results, [](double x) { return std::log(x); });
    case Operation::DecimalLogarithm:
        return apply(a, columns, results, [](double x) { return std::log10(x); });
    case Operation::BinaryLogarithm:
        return apply(a, columns, results, [](double x) { return std::log2(x); });
    default:
        Q_UNREACHABLE();
    }
}

void applyTwo(Operation operation, const Waiting &a, const Waiting &b, std::size_t columns, double *results)
{
    const auto by = [&](auto function) { apply(a, b, columns, results, function); };
    const auto truth = [](bool holds) { return holds ? 1.0 : 0.0; };
    switch (operation) {
    case Operation::Add:
        return by([](double x, double y) { return x + y; });
    case Operation::Subtract:
        return by([](double x, double y) { return x - y; });
    case Operation::Multiply:
        return by([](double x, double y) { return x * y; });
    case Operation::Divide:
        return by([](double x, double y) { return x / y; });
    case Operation::Power:
        return by(arithmetic::power);
    case Operation::Less:
        return by([&](double x, double y) { return truth(x < y); });
    case Operation::LessOrEqual:
        return by([&](double x, double y) { return truth(x <= y); });
    case Operation::Greater:
        return by([&](double x, double y) { return truth(x > y); });
    case Operation::GreaterOrEqual:
        return by([&](double x, double y) { return truth(x >= y); });
    case Operation::Equal:
        return by([&](double x, double y) { return truth(x == y); });
    case Operation::NotEqual:
        return by([&](double x, double y) { return truth(x != y); });
    case Operation::And:
        return by([&](double x, double y) { return truth(x != 0 && y != 0); });
    case Operation::Or:
        return by([&](double x, double y) { return truth(x != 0 || y != 0); });
    case Operation::Smaller:
        return by([](double x, double y) { return y < x ? y : x; });
    case Operation::Larger:
        return by([](double x, double y) { return x < y ? y : x; });
    default:
        Q_UNREACHABLE();
    }
}

void applyThree(const Waiting *values, std::size_t columns, double *results)
{
    with(values[0], [&](auto condition) {
        with(values[1], [&](auto yes) {
            with(values[2], [&](auto no) {
                for (std::size_t i = 0; i < columns; ++i)
                    results[i] = arithmetic::choose(condition(i), yes(i), no(i));
            });
        });
    });
}

bool takesOne(Operation operation)
{
    return operation >= Operation::Negate && operation <= Operation::BinaryLogarithm;
}

/// Whether an operation with a value that is not known may give one that is.
bool mayHide(Operation operation)
{
    return (operation >= Operation::Power && operation <= Operation::Larger)
        || operation == Operation::Choose;
}

/// The programs of texts that were asked for, the older half let go when there are many.
class Kept
{
public:
    std::shared_ptr<const FormulaProgram> of(const QString &text)
    {
        const QMutexLocker lock(&m_mutex);
        if (const auto known = m_recent.constFind(text); known != m_recent.cend())
            return *known;
        const auto earlier = m_earlier.constFind(text);
        const auto program = earlier != m_earlier.cend() ? *earlier : read(text);
        if (m_recent.size() >= most) {
            m_earlier = m_recent;
            m_recent.clear();
        }
        m_recent.insert(text, program);
        return program;
    }

private:
    static constexpr qsizetype most = 20'000;

    [[nodiscard]] static std::shared_ptr<const FormulaProgram> read(const QString &text)
    {
        const auto program = FormulaReader(text).read();
        return program ? std::make_shared<const FormulaProgram>(*program) : nullptr;
    }

    QMutex m_mutex;
    QHash<QString, std::shared_ptr<const FormulaProgram>> m_recent;
    QHash<QString, std::shared_ptr<const FormulaProgram>> m_earlier;
};

} // namespace

std::shared_ptr<const FormulaProgram> FormulaProgram::of(const QString &text)
{
    static Kept kept;
    return kept.of(text);
}

void FormulaProgram::run(const double *const *inputs, std::size_t columns, double *results,
                         std::vector<double> &space) const
{
    if (space.size() < m_depth * columns)
        space.resize(m_depth * columns);
    constexpr std::size_t few = 16;
    std::array<Waiting, few> fewWaiting;
    std::vector<Waiting> manyWaiting(m_depth > few ? m_depth : 0);
    Waiting *const waiting = m_depth > few ? manyWaiting.data() : fewWaiting.data();
    std::size_t count = 0;
    bool hides = false;
    for (const Step &step : m_steps) {
        if (step.operation == Operation::Number) {
            waiting[count++] = {nullptr, step.number};
            continue;
        }
        if (step.operation == Operation::Name) {
            waiting[count++] = {inputs[step.name], 0};
            continue;
        }
        // A result takes the place of its first value.
        const std::size_t takes = takesOne(step.operation) ? 1 : step.operation == Operation::Choose ? 3 : 2;
        count -= takes;
        double *const place = space.data() + count * columns;
        const Waiting *const values = waiting + count;
        if (takes == 1)
            applyOne(step.operation, values[0], columns, place);
        else if (takes == 2)
            applyTwo(step.operation, values[0], values[1], columns, place);
        else
            applyThree(values, columns, place);
        hides = hides || mayHide(step.operation);
        waiting[count++] = {place, 0};
    }
    apply(waiting[0], columns, results, [](double value) {
        return std::isfinite(value) ? value : std::numeric_limits<double>::quiet_NaN();
    });
    for (qsizetype name = 0; hides && name < m_names.size(); ++name) {
        for (std::size_t i = 0; i < columns; ++i) {
            if (std::isnan(inputs[name][i]))
                results[i] = std::numeric_limits<double>::quiet_NaN();
        }
    }
}

} // namespace stratoplan
