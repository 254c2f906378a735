// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/output.h"
#include "core/base/result.h"
#include "core/plan/plan.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace stratoplan::cli {

/// The words after a subcommand, sorted into places and options, and read into what they name. Everything
/// that fails has already been printed as an error; exitStatus() then says how to end.
class Arguments
{
public:
    /// @param valued  options that take a value: "phase"
    /// @param flags   options that take none: "force"
    Arguments(const QStringList &words, const QStringList &valued, const QStringList &flags = {});

    [[nodiscard]] bool ok() const { return m_status == 0; }
    [[nodiscard]] int exitStatus() const { return m_status; }
    [[nodiscard]] const QStringList &places() const { return m_places; }
    [[nodiscard]] bool has(const QString &option) const { return m_options.contains(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_options.value(option); }

    /// Says what is wrong with the words and fails.
    void fail(int status, const QString &message);
    /// The number of places must be that.
    bool wantPlaces(int count, const QString &what);
    /// Reads the plan at the first place: a plan file or a text twin.
    [[nodiscard]] std::optional<Plan> plan();
    /// What --option, --phase and --environment name; none where they are not given.
    [[nodiscard]] OptionId option(const Plan &plan);
    [[nodiscard]] PhaseId phase(const Plan &plan);
    [[nodiscard]] EnvironmentId environment(const Plan &plan);
    [[nodiscard]] Basis basis(const Plan &plan);
    [[nodiscard]] OutputFormat format();

private:
    template <class Row>
    [[nodiscard]] Id<Row> named(const Plan &plan, const QString &option, const QString &what);

    QStringList m_places;
    QHash<QString, QString> m_options;
    int m_status = 0;
};

/// Prints a table in the format asked for; a @p title line stands above text.
void printTable(const OutputTable &table, OutputFormat format, const QString &title = {});

/// Prints the message of an error, and its detail.
int reportError(const Error &error);

} // namespace stratoplan::cli
