// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/reader.h"

#include "core/formula/formula.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace stratoplan {

namespace {

constexpr int deepest = 60; ///< brackets within brackets

bool isDigit(char sign)
{
    return sign >= '0' && sign <= '9';
}

bool isWordSign(char sign)
{
    return isDigit(sign) || (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || sign == '_';
}

struct Function
{
    QByteArrayView name;
    FormulaProgram::Operation operation;
    int values; ///< 0: one or more, taken two by two
};

using Operation = FormulaProgram::Operation;

constexpr std::array functions {
    Function {"ceil", Operation::Ceiling, 1},
    Function {"floor", Operation::Floor, 1},
    Function {"round", Operation::Round, 1},
    Function {"abs", Operation::Absolute, 1},
    Function {"sqrt", Operation::Root, 1},
    Function {"exp", Operation::Exponential, 1},
    Function {"ln", Operation::NaturalLogarithm, 1},
    Function {"log10", Operation::DecimalLogarithm, 1},
    Function {"log2", Operation::BinaryLogarithm, 1},
    Function {"pow", Operation::Power, 2},
    Function {"if", Operation::Choose, 3},
    Function {"min", Operation::Smaller, 0},
    Function {"max", Operation::Larger, 0},
};

const Function *functionOf(QByteArrayView name)
{
    const auto found = std::find_if(functions.begin(), functions.end(),
                                    [name](const Function &each) { return each.name == name; });
    return found == functions.end() ? nullptr : &*found;
}

} // namespace

FormulaReader::FormulaReader(const QString &text)
{
    const auto isPlain = [](QChar sign) { return sign >= u' ' && sign <= u'~'; };
    m_readable = text.size() <= Formula::longest && std::all_of(text.begin(), text.end(), isPlain);
    m_text = text.toLatin1();
}

std::optional<FormulaProgram> FormulaReader::read()
{
    if (!m_readable || !either())
        return std::nullopt;
    skipSpace();
    return m_place == m_text.size() ? std::optional(m_program) : std::nullopt;
}

bool FormulaReader::either()
{
    if (++m_nesting > deepest || !both())
        return false;
    while (take("||") || takeWord("or")) {
        if (!both())
            return false;
        put(Operation::Or, 2);
    }
    --m_nesting;
    return true;
}

bool FormulaReader::both()
{
    if (!comparison())
        return false;
    while (take("&&") || takeWord("and")) {
        if (!comparison())
            return false;
        put(Operation::And, 2);
    }
    return true;
}

bool FormulaReader::comparison()
{
    if (!sum())
        return false;
    const auto sign = [this]() -> std::optional<Operation> {
        // The longer ones first.
        if (take("<="))
            return Operation::LessOrEqual;
        if (take(">="))
            return Operation::GreaterOrEqual;
        if (take("=="))
            return Operation::Equal;
        if (take("!="))
            return Operation::NotEqual;
        if (take("<"))
            return Operation::Less;
        if (take(">"))
            return Operation::Greater;
        return std::nullopt;
    };
    const auto first = sign();
    if (!first)
        return true;
    if (!sum())
        return false;
    put(*first, 2);
    return !sign();
}

bool FormulaReader::sum()
{
    if (!product())
        return false;
    while (true) {
        const bool plus = take("+");
        if (!plus && !take("-"))
            return true;
        if (!product())
            return false;
        put(plus ? Operation::Add : Operation::Subtract, 2);
    }
}

bool FormulaReader::product()
{
    if (!signedPower())
        return false;
    while (true) {
        const bool times = take("*");
        if (!times && !take("/"))
            return true;
        if (!signedPower())
            return false;
        put(times ? Operation::Multiply : Operation::Divide, 2);
    }
}

bool FormulaReader::signedPower()
{
    const bool negative = take("-");
    if (!power())
        return false;
    if (negative)
        put(Operation::Negate, 1);
    return true;
}

bool FormulaReader::power()
{
    if (!value())
        return false;
    if (!take("^"))
        return percent();
    if (!value())
        return false;
    put(Operation::Power, 2);
    skipSpace();
    return next() != '^' && next() != '%';
}

bool FormulaReader::percent()
{
    if (!take("%"))
        return true;
    put(Operation::Hundredth, 1);
    skipSpace();
    return next() != '^' && next() != '%';
}

bool FormulaReader::value()
{
    skipSpace();
    if (isDigit(next()))
        return number();
    if (take("("))
        return either() && take(")");
    const QByteArrayView name = word();
    if (name.isEmpty() || name == "and" || name == "or")
        return false;
    m_place += name.size();
    skipSpace();
    if (next() == '(')
        return function(name);
    if (functionOf(name))
        return false;
    const QString text = QString::fromLatin1(name);
    qsizetype place = m_program.m_names.indexOf(text);
    if (place < 0) {
        place = m_program.m_names.size();
        m_program.m_names.append(text);
    }
    put({Operation::Name, static_cast<int>(place), 0}, 0);
    return true;
}

bool FormulaReader::number()
{
    qsizetype end = m_place;
    const auto digits = [&] {
        const qsizetype begin = end;
        while (end < m_text.size() && isDigit(m_text.at(end)))
            ++end;
        return end > begin;
    };
    std::ignore = digits();
    if (end < m_text.size() && m_text.at(end) == '.') {
        ++end;
        if (!digits())
            return false;
    }
    if (end < m_text.size() && (isWordSign(m_text.at(end)) || m_text.at(end) == '.'))
        return false; // exponents and what only looks like a number
    double result = 0;
    const auto read = std::from_chars(m_text.constData() + m_place, m_text.constData() + end, result);
    if (read.ec != std::errc())
        return false;
    m_place = end;
    put({Operation::Number, 0, result}, 0);
    return true;
}

bool FormulaReader::function(QByteArrayView name)
{
    const Function *known = functionOf(name);
    if (!known || !take("("))
        return false;
    int values = 0;
    do {
        if (!either())
            return false;
        ++values;
        if (known->values == 0 && values > 1)
            put(known->operation, 2);
    } while (take(","));
    if (!take(")") || (known->values != 0 && values != known->values))
        return false;
    if (known->values != 0)
        put(known->operation, static_cast<std::size_t>(known->values));
    return true;
}

void FormulaReader::skipSpace()
{
    while (next() == ' ')
        ++m_place;
}

bool FormulaReader::take(QByteArrayView sign)
{
    skipSpace();
    if (!QByteArrayView(m_text).sliced(m_place).startsWith(sign))
        return false;
    m_place += sign.size();
    return true;
}

bool FormulaReader::takeWord(QByteArrayView wanted)
{
    skipSpace();
    if (word() != wanted)
        return false;
    m_place += wanted.size();
    return true;
}

QByteArrayView FormulaReader::word() const
{
    qsizetype end = m_place;
    while (end < m_text.size() && isWordSign(m_text.at(end)))
        ++end;
    return QByteArrayView(m_text).sliced(m_place, end - m_place);
}

void FormulaReader::put(FormulaProgram::Step step, std::size_t takes)
{
    m_program.m_steps.push_back(step);
    m_waiting += 1 - takes;
    m_program.m_depth = std::max(m_program.m_depth, m_waiting);
}

} // namespace stratoplan
