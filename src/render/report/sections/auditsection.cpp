// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/breakdown.h"
#include "render/report/sections/sections.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::sections {

namespace {

/// Where the words of a report are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

bool isStatement(const Finding &finding)
{
    return finding.key.startsWith(u"statement/"_s);
}

QString sourceText(const SourceRef &source)
{
    if (source.file.isEmpty())
        return {};
    return source.line > 0 ? Words::tr("%1, line %2", "file").arg(source.file).arg(source.line) : source.file;
}

ReportCell severityCell(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Critical: {
        ReportCell cell = toned(Words::tr("Critical"), Token::Overrun);
        cell.strong = true;
        return cell;
    }
    case Finding::Severity::Warning:
        return toned(Words::tr("Warning"), Token::Warning);
    case Finding::Severity::Note:
        return toned(Words::tr("Note"), Token::Text2);
    }
    Q_UNREACHABLE();
}

/// A sum as stated: a range stays one, for nobody has said what is likely in it.
ReportCell statedCell(const ReportContext &context, const CostSum &sum)
{
    const bool isRange = sum.unknown < sum.present && !sum.amount.isSingle();
    return isRange ? ReportCell(context.format().exact(sum.amount)) : sumCell(sum, context.format());
}

/// A reference option by environment and phase.
QList<Block> referenceTable(const ReportContext &context, const Option &option)
{
    const CostTable &costs = context.costs(option.id);
    if (costs.rows.isEmpty())
        return {};
    const QList<PhaseSummary> phases = summarizePhases(context.plan(), costs);
    const Breakdown sums = breakdown(context.plan(), costs, Dimension::Environment);
    TableBlock block;
    block.caption = Words::tr("%1, as stated, %2 a month").arg(option.name, context.currency());
    block.columns.append({Words::tr("Environment"), ReportColumn::Align::Left, 2, false});
    for (const PhaseSummary &phase : phases)
        block.columns.append(
            {phase.phase ? context.nameOf(phase.phase) : Words::tr("%1 a month").arg(context.currency()),
             ReportColumn::Align::Right, 1, false});
    const auto rowOf = [&](const QString &title, const QString &note, const QList<CostSum> &each) {
        ReportRow row;
        row.cells.append(ReportCell(title, note));
        for (const PhaseSummary &phase : phases)
            row.cells.append(phase.firstColumn < 0 ? ReportCell(absentText())
                                                   : statedCell(context, each.at(phase.firstColumn)));
        return row;
    };
    for (const BreakdownRow &environment : sums.rows)
        block.rows.append(rowOf(environment.title, environment.note, environment.sums));
    ReportRow total = rowOf(Words::tr("Total"), {}, sums.total);
    total.kind = ReportRow::Kind::Total;
    block.rows.append(total);
    return {block};
}

QList<Block> references(const ReportContext &context)
{
    QList<Block> blocks;
    for (const Option &option : context.plan().table<Option>()) {
        if (option.reference)
            blocks += referenceTable(context, option);
    }
    if (!blocks.isEmpty()) {
        blocks.prepend(
            TextBlock {Words::tr("Reference options record what a document states. They are checked, and "
                                 "are part of no comparison.")});
        blocks.prepend(HeadingBlock {2, Words::tr("Reference options")});
    }
    return blocks;
}

/// The file that every statement was read from; empty where there are several.
QString onlyFile(const QList<Finding> &stated)
{
    QString file;
    for (const Finding &finding : stated) {
        if (!file.isEmpty() && finding.source.file != file)
            return {};
        file = finding.source.file;
    }
    return file;
}

ReportRow statementRow(const Finding &finding, const QString &readFrom)
{
    const bool agrees = finding.severity == Finding::Severity::Note;
    ReportRow row;
    row.cells = {
        toned(agrees ? Words::tr("agrees") : Words::tr("differs"), agrees ? Token::Saving : Token::Overrun),
        ReportCell(finding.text), ReportCell(finding.place), ReportCell(readFrom)};
    row.cells[0].strong = !agrees;
    return row;
}

QList<Block> statements(const ReportContext &context)
{
    QList<Finding> stated;
    for (const Finding &finding : context.findings()) {
        if (isStatement(finding))
            stated.append(finding);
    }
    if (stated.isEmpty())
        return {};
    const QString file = onlyFile(stated);
    TableBlock block;
    block.caption = Words::tr("Stated figures against the plan");
    block.columns = {{Words::tr("Verdict"), ReportColumn::Align::Left, 0, false},
                     {Words::tr("Statement"), ReportColumn::Align::Left, 3.4, false},
                     {Words::tr("Where"), ReportColumn::Align::Left, 1.8, true}};
    if (file.isEmpty())
        block.columns.append({Words::tr("Read from"), ReportColumn::Align::Left, 1.6, true});
    else
        block.columns.append({Words::tr("Line", "of a file"), ReportColumn::Align::Right, 0, true});
    int differing = 0;
    for (const Finding &finding : std::as_const(stated)) {
        differing += finding.severity == Finding::Severity::Note ? 0 : 1;
        block.rows.append(statementRow(
            finding, file.isEmpty() ? sourceText(finding.source) : QString::number(finding.source.line)));
    }
    block.note =
        Words::tr("A stated figure agrees where it is within its own rounding of what the plan gives.");
    if (!file.isEmpty())
        block.note += u' ' + Words::tr("Lines are those of %1.").arg(file);
    const QString said = Words::tr("%1 stated figures were compared with the plan; %2 of them differ.")
                             .arg(block.rows.size())
                             .arg(differing);
    return {HeadingBlock {2, Words::tr("Statements")}, TextBlock {said}, block};
}

QList<Block> findings(const ReportContext &context)
{
    TableBlock block;
    block.caption = Words::tr("Findings of the audit");
    block.columns = {{Words::tr("Severity"), ReportColumn::Align::Left, 0, false},
                     {Words::tr("Finding"), ReportColumn::Align::Left, 3.4, false},
                     {Words::tr("Where"), ReportColumn::Align::Left, 1.4, true}};
    for (const Finding &finding : context.findings()) {
        if (isStatement(finding))
            continue;
        ReportRow row;
        row.cells = {severityCell(finding.severity), ReportCell(finding.text, finding.why),
                     ReportCell(finding.place)};
        block.rows.append(row);
    }
    return block.rows.isEmpty() ? QList<Block>()
                                : QList<Block> {HeadingBlock {2, Words::tr("Findings")}, block};
}

} // namespace

QList<Block> audit(const ReportContext &context)
{
    QList<Block> blocks = references(context) + statements(context) + findings(context);
    if (!blocks.isEmpty())
        blocks.prepend(HeadingBlock {1, Words::tr("References and audit")});
    return blocks;
}

} // namespace stratoplan::sections
