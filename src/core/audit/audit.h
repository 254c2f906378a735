// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"

namespace stratoplan {

/// Something the audit reports.
struct Finding
{
    enum class Severity { Critical, Warning, Note };

    Severity severity = Severity::Note;
    QString key; ///< stable: rule and what it is about
    QString text; ///< "Scale is over its budget by $1,287"
    QString place; ///< "AWS · Scale"
    QString why; ///< both figures and the reason
    OptionId option; ///< where a click leads; none where it does not matter
    PhaseId phase;
    ComponentId component;
    QString page; ///< key of the page that shows it: "design", "curves", "resilience", "topology"
    SourceRef source;

    bool operator==(const Finding &) const = default;
};

template <>
struct EnumText<Finding::Severity>
{
    using Severity = Finding::Severity;
    static constexpr std::array names {
        EnumName<Severity> {Severity::Critical, "critical"},
        EnumName<Severity> {Severity::Warning, "warning"},
        EnumName<Severity> {Severity::Note, "note"},
    };
};

/// Everything worth saying about a plan, most severe first. @p today dates prices.
[[nodiscard]] QList<Finding> audit(const Plan &plan, const QDate &today);

} // namespace stratoplan
