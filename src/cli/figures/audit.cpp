// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/command.h"
#include "core/audit/audit.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

int runAudit(const QStringList &words)
{
    Arguments arguments(words, {u"format"_s});
    const OutputFormat format = arguments.format();
    const auto plan = arguments.ok() ? arguments.plan() : std::nullopt;
    if (!plan)
        return arguments.exitStatus();
    const QList<Finding> findings = audit(*plan, QDate::currentDate());
    OutputTable table;
    for (const char *key : {"severity", "place", "text", "why", "file", "line"})
        table.columns.append({QString::fromLatin1(key), QString()});
    bool anyFinding = false;
    QString text;
    for (const Finding &finding : findings) {
        anyFinding = anyFinding || finding.severity != Finding::Severity::Note;
        const QString severity = enumName(finding.severity);
        const OutputCell line = finding.source.line > 0 ? OutputCell({}, DataCell::of(finding.source.line)) : OutputCell();
        table.rows.append({OutputCell(severity), OutputCell(finding.place), OutputCell(finding.text),
                           OutputCell(finding.why), OutputCell(finding.source.file), line});
        QStringList details {finding.place, finding.why};
        details.removeAll(QString());
        text += u"%1  %2\n          %3\n"_s.arg(severity.leftJustified(8), finding.text, details.join(u" · "_s));
        if (!finding.source.file.isEmpty())
            text += u"          %1, line %2\n"_s.arg(finding.source.file).arg(finding.source.line);
    }
    if (format == OutputFormat::Table)
        print(findings.isEmpty() ? u"Nothing to report.\n"_s : text);
    else
        printTable(table, format);
    return anyFinding ? Findings : Fine;
}

} // namespace stratoplan::cli
