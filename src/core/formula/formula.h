// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace stratoplan {

/// A word that formulas know, for completion.
struct FormulaWord
{
    QString word; ///< "ceil"
    QString usage; ///< "ceil(x)"
    QString meaning; ///< translated sentence
};

/// A formula over named values: `ceil(users / 5000)`, `if(phase >= 2, 3, 1)`, `requests * 20 %`. Arithmetic,
/// comparison, `and`, `or`, the functions of formulaWords(); no assignment, no loops, one result, so that its
/// time is bounded by its length (at most 1,000 characters). A copy shares what was compiled; one thread at a
/// time.
class Formula
{
public:
    static constexpr int longest = 1000;

    /// Compiles. Fails with Error::Invalid and a sentence that names the place in the text.
    /// @param names  the values it may use; words are case-sensitive, of letters, digits and underscores
    [[nodiscard]] static Result<Formula> compile(const QString &text, const QStringList &names);

    /// The names that it uses, in their order of appearance in @p names of compile().
    [[nodiscard]] const QStringList &uses() const;
    /// The result for one value of each name used, in that order; nothing where it is no finite number.
    [[nodiscard]] std::optional<double> value(const double *values) const;

private:
    class Compiled;
    std::shared_ptr<Compiled> m_compiled;
};

/// Functions and constants that every formula knows.
[[nodiscard]] const QList<FormulaWord> &formulaWords();

/// Whether a text can name a value: a letter or underscore, then letters, digits, underscores; no word of
/// formulaWords().
[[nodiscard]] bool isFormulaName(const QString &text);

} // namespace stratoplan
