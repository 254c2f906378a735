// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/program.h"

#include <optional>

namespace stratoplan {

/// Reads the text of a formula into a program, as muParser understands it: rising in the order or, and,
/// comparison, sum, product, sign, power, percent. Gives up at anything else.
class FormulaReader
{
public:
    explicit FormulaReader(const QString &text);
    [[nodiscard]] std::optional<FormulaProgram> read();

private:
    using Operation = FormulaProgram::Operation;

    [[nodiscard]] bool either();
    [[nodiscard]] bool both();
    [[nodiscard]] bool comparison();
    [[nodiscard]] bool sum();
    [[nodiscard]] bool product();
    [[nodiscard]] bool signedPower();
    [[nodiscard]] bool power();
    [[nodiscard]] bool percent();
    [[nodiscard]] bool value();
    [[nodiscard]] bool number();
    [[nodiscard]] bool function(QByteArrayView name);

    void skipSpace();
    /// Takes a sign if it comes next.
    [[nodiscard]] bool take(QByteArrayView sign);
    [[nodiscard]] bool takeWord(QByteArrayView word);
    [[nodiscard]] QByteArrayView word() const;
    [[nodiscard]] char next() const { return m_place < m_text.size() ? m_text.at(m_place) : '\0'; }
    void put(FormulaProgram::Step step, std::size_t takes);
    void put(Operation operation, std::size_t takes) { put({operation, 0, 0}, takes); }

    QByteArray m_text;
    qsizetype m_place = 0;
    int m_nesting = 0;
    std::size_t m_waiting = 0;
    bool m_readable = false;
    FormulaProgram m_program;
};

} // namespace stratoplan
