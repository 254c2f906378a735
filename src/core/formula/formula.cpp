// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/formula.h"

#include "core/formula/arithmetic.h"
#include "core/formula/program.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <muParser.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct FormulaText
{
    Q_DECLARE_TR_FUNCTIONS(Formula)
};

using Number = mu::value_type;

Error invalid(const QString &message)
{
    return {Error::Code::Invalid, message, {}};
}

/// What muParser found wrong, in our words.
QString sentence(const mu::Parser::exception_type &problem)
{
    const QString token = QString::fromStdString(problem.GetToken());
    const int place = problem.GetPos() + 1;
    switch (problem.GetCode()) {
    case mu::ecUNASSIGNABLE_TOKEN:
        return FormulaText::tr("“%1” at place %2 is not known.").arg(token).arg(place);
    case mu::ecUNEXPECTED_EOF:
    case mu::ecEMPTY_EXPRESSION:
        return FormulaText::tr("The formula is not finished.");
    case mu::ecMISSING_PARENS:
        return FormulaText::tr("A closing bracket is missing.");
    case mu::ecTOO_MANY_PARAMS:
        return FormulaText::tr("“%1” has too many values between its brackets.").arg(token);
    case mu::ecTOO_FEW_PARAMS:
        return FormulaText::tr("“%1” has too few values between its brackets.").arg(token);
    default:
        return token.isEmpty() ? FormulaText::tr("The formula cannot be read from place %1 on.").arg(place)
                               : FormulaText::tr("“%1” does not fit at place %2.").arg(token).arg(place);
    }
}

/// Refuses what the parser would take but we do not mean: assignment, text, more than one result.
QString refusal(const QString &text)
{
    if (text.trimmed().isEmpty())
        return FormulaText::tr("The formula is empty.");
    if (text.size() > Formula::longest)
        return FormulaText::tr("The formula is longer than %1 characters.").arg(Formula::longest);
    static const QRegularExpression assignment(u"(?<![=!<>])=(?!=)"_s);
    if (const auto match = assignment.match(text); match.hasMatch())
        return FormulaText::tr("“=” at place %1 would change a value; compare with “==”.")
            .arg(match.capturedStart() + 1);
    static const QRegularExpression strange(u"[\"'`;\\x{00}-\\x{1f}]|[^\\x{00}-\\x{7f}]"_s);
    if (const auto match = strange.match(text); match.hasMatch())
        return FormulaText::tr("The sign at place %1 has no meaning in a formula.")
            .arg(match.capturedStart() + 1);
    return {};
}

} // namespace

class Formula::Compiled
{
public:
    /// Copies a parser that knows the functions: defining them anew takes ten times as long.
    explicit Compiled(const QStringList &names) : m_parser(prototype())
    {
        // It would change the order of operations: not the result of FormulaProgram to the last bit.
        m_parser.EnableOptimizer(false);
        m_slots.resize(static_cast<std::size_t>(names.size()));
        for (qsizetype i = 0; i < names.size(); ++i)
            m_parser.DefineVar(names.at(i).toStdString(), &m_slots[static_cast<std::size_t>(i)]);
    }

    /// Compiles, then keeps only what is used.
    Status read(const QString &text, const QStringList &names)
    {
        try {
            m_parser.SetExpr(text.toStdString());
            const mu::varmap_type used = m_parser.GetUsedVar();
            for (qsizetype i = 0; i < names.size(); ++i) {
                if (!used.contains(names.at(i).toStdString()))
                    continue;
                m_uses.append(names.at(i));
                m_places.push_back(static_cast<std::size_t>(i));
            }
            m_parser.Eval();
            if (m_parser.GetNumResults() != 1)
                return invalid(FormulaText::tr("The formula gives more than one result: a decimal point is "
                                               "“.”, and “,” parts the values of a function."));
        } catch (const mu::Parser::exception_type &problem) {
            return invalid(sentence(problem));
        }
        return {};
    }

    [[nodiscard]] const QStringList &uses() const { return m_uses; }

    [[nodiscard]] std::optional<double> value(const double *values)
    {
        for (std::size_t i = 0; i < m_places.size(); ++i)
            m_slots[m_places[i]] = values[i];
        try {
            const double result = m_parser.Eval();
            return std::isfinite(result) ? std::optional(result) : std::nullopt;
        } catch (const mu::Parser::exception_type &) {
            return std::nullopt;
        }
    }

private:
    [[nodiscard]] static mu::Parser withFunctions()
    {
        mu::Parser parser;
        parser.ClearConst();
        parser.ClearFun();
        parser.DefineNameChars("0123456789_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
        parser.DefineFun(
            "ceil", +[](Number x) -> Number { return arithmetic::ceiling(x); });
        parser.DefineFun(
            "floor", +[](Number x) -> Number { return arithmetic::floored(x); });
        parser.DefineFun(
            "round", +[](Number x) -> Number { return arithmetic::rounded(x); });
        parser.DefineFun(
            "abs", +[](Number x) -> Number { return std::abs(x); });
        parser.DefineFun(
            "sqrt", +[](Number x) -> Number { return std::sqrt(x); });
        parser.DefineFun(
            "exp", +[](Number x) -> Number { return std::exp(x); });
        parser.DefineFun(
            "ln", +[](Number x) -> Number { return std::log(x); });
        parser.DefineFun(
            "log10", +[](Number x) -> Number { return std::log10(x); });
        parser.DefineFun(
            "log2", +[](Number x) -> Number { return std::log2(x); });
        parser.DefineFun(
            "pow", +[](Number base, Number exponent) -> Number { return arithmetic::power(base, exponent); });
        parser.DefineFun(
            "if", +[](Number condition, Number yes, Number no) -> Number {
                return arithmetic::choose(condition, yes, no);
            });
        parser.DefineFun(
            "min", +[](const Number *values, int count) -> Number {
                return *std::min_element(values, values + count);
            });
        parser.DefineFun(
            "max", +[](const Number *values, int count) -> Number {
                return *std::max_element(values, values + count);
            });
        parser.DefinePostfixOprt(
            "%", +[](Number x) -> Number { return arithmetic::hundredth(x); });
        parser.DefineOprt(
            "and", +[](Number a, Number b) -> Number { return a != 0 && b != 0; }, mu::prLAND, mu::oaLEFT,
            true);
        parser.DefineOprt(
            "or", +[](Number a, Number b) -> Number { return a != 0 || b != 0; }, mu::prLOR, mu::oaLEFT,
            true);
        return parser;
    }

    [[nodiscard]] static const mu::Parser &prototype()
    {
        static const mu::Parser parser = withFunctions();
        return parser;
    }

    mu::Parser m_parser;
    std::vector<double> m_slots;
    std::vector<std::size_t> m_places; ///< slot of each name used
    QStringList m_uses;
};

Result<Formula> Formula::compile(const QString &text, const QStringList &names)
{
    if (const QString problem = refusal(text); !problem.isEmpty())
        return invalid(problem);
    Formula formula;
    formula.m_compiled = std::make_shared<Compiled>(names);
    if (const Status read = formula.m_compiled->read(text, names); !read)
        return read.error();
    return formula;
}

const QStringList &Formula::uses() const
{
    return m_compiled->uses();
}

std::optional<double> Formula::value(const double *values) const
{
    return m_compiled->value(values);
}

const QList<FormulaWord> &formulaWords()
{
    static const QList<FormulaWord> words {
        {u"ceil"_s, u"ceil(x)"_s, FormulaText::tr("the next whole number up")},
        {u"floor"_s, u"floor(x)"_s, FormulaText::tr("the next whole number down")},
        {u"round"_s, u"round(x)"_s, FormulaText::tr("the nearest whole number")},
        {u"min"_s, u"min(a, b, …)"_s, FormulaText::tr("the smallest of the values")},
        {u"max"_s, u"max(a, b, …)"_s, FormulaText::tr("the largest of the values")},
        {u"if"_s, u"if(condition, then, else)"_s, FormulaText::tr("one value or the other")},
        {u"abs"_s, u"abs(x)"_s, FormulaText::tr("the value without its sign")},
        {u"sqrt"_s, u"sqrt(x)"_s, FormulaText::tr("the square root")},
        {u"pow"_s, u"pow(x, y)"_s, FormulaText::tr("x to the power of y, like x^y")},
        {u"exp"_s, u"exp(x)"_s, FormulaText::tr("e to the power of x")},
        {u"ln"_s, u"ln(x)"_s, FormulaText::tr("the natural logarithm")},
        {u"log10"_s, u"log10(x)"_s, FormulaText::tr("the logarithm to base 10")},
        {u"log2"_s, u"log2(x)"_s, FormulaText::tr("the logarithm to base 2")},
        {u"lag"_s, u"lag(driver, months)"_s, FormulaText::tr("the driver so many months before")},
        {u"stock"_s, u"stock(driver, from age, until age)"_s,
         FormulaText::tr("what came in and is that many months old; without an end all that is older")},
        {u"and"_s, u"a and b"_s, FormulaText::tr("1 where both hold")},
        {u"or"_s, u"a or b"_s, FormulaText::tr("1 where one of both holds")},
    };
    return words;
}

bool isFormulaName(const QString &text)
{
    static const QRegularExpression pattern(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
    const auto &words = formulaWords();
    return pattern.match(text).hasMatch()
        && std::none_of(words.begin(), words.end(),
                        [&](const FormulaWord &word) { return word.word == text; });
}

} // namespace stratoplan
