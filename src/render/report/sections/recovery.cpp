// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resilience/assessment.h"
#include "render/report/planfigures.h"
#include "render/report/sections/sections.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::sections {

namespace {

/// Where the words of a report are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};
using Verdict = RecoveryCheck::Verdict;

/// Both figures are drawn for a wider place than a page.
constexpr double dumbbellScale = 0.85;
constexpr double scheduleScale = 0.78;

QString asked(const ReportContext &context, const std::optional<Duration> &duration)
{
    return duration ? context.format().duration(*duration) : absentText();
}

/// What is reached, and whether that is enough.
ReportCell reached(const ReportContext &context, const std::optional<Duration> &duration, Verdict verdict)
{
    ReportCell cell(duration ? context.format().duration(*duration)
                             : Words::tr("not known", "recovery time"));
    cell.strong = verdict == Verdict::Missed;
    if (verdict == Verdict::Missed)
        cell.color = Token::Missed;
    else if (!duration)
        cell.color = Token::Warning;
    return cell;
}

ReportCell verdictCell(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Met:
        return toned(Words::tr("met", "target"), Token::Saving);
    case Verdict::Missed: {
        ReportCell cell = toned(Words::tr("missed", "target"), Token::Missed);
        cell.strong = true;
        return cell;
    }
    case Verdict::Unknown:
        return toned(Words::tr("not known", "target"), Token::Warning);
    }
    Q_UNREACHABLE();
}

QString componentName(const ReportContext &context, ComponentId id)
{
    const Component *component = context.plan().find(id);
    return component ? component->name : QString();
}

/// The components that decide the reached figures.
QString decidedBy(const ReportContext &context, const RecoveryCheck &check)
{
    const QString slowest = componentName(context, check.slowest);
    const QString lossiest = componentName(context, check.lossiest);
    if (slowest == lossiest || lossiest.isEmpty())
        return slowest;
    return slowest.isEmpty() ? lossiest : Words::tr("%1; data: %2", "components").arg(slowest, lossiest);
}

TableBlock targetTable(const ReportContext &context, const QList<RecoveryCheck> &checks)
{
    TableBlock block;
    block.caption = Words::tr("Recovery targets against what %1 reaches").arg(context.optionName());
    block.columns = {{Words::tr("Target"), ReportColumn::Align::Left, 1.4, false},
                     {Words::tr("RTO asked"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("reached"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("RPO asked"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("reached"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("Verdict"), ReportColumn::Align::Left, 0, false},
                     {Words::tr("Decided by"), ReportColumn::Align::Left, 1.6, true}};
    for (const RecoveryCheck &check : checks) {
        ReportRow row;
        row.cells = {
            ReportCell(check.title, check.detail),         ReportCell(asked(context, check.targetRto)),
            reached(context, check.reachedRto, check.rto), ReportCell(asked(context, check.targetRpo)),
            reached(context, check.reachedRpo, check.rpo), verdictCell(check.verdict()),
            ReportCell(decidedBy(context, check))};
        block.rows.append(row);
    }
    block.note = Words::tr(
        "RTO: time until it runs again. RPO: time whose data may be lost. The slowest and the lossiest "
        "component of a target decide.");
    return block;
}

/// Why the reached figures hold, a row for each component that decides one.
QList<Block> basisTable(const ReportContext &context, const QList<RecoveryCheck> &checks)
{
    TableBlock block;
    block.caption = Words::tr("What the reached figures rest on");
    block.columns = {{Words::tr("Component"), ReportColumn::Align::Left, 1, false},
                     {Words::tr("Basis"), ReportColumn::Align::Left, 4, true}};
    const auto add = [&](ComponentId id, const QString &basis) {
        const QString name = componentName(context, id);
        const bool isKnown = std::any_of(block.rows.begin(), block.rows.end(), [&](const ReportRow &row) {
            return row.cells.at(0).text == name && row.cells.at(1).text == basis;
        });
        if (name.isEmpty() || basis.isEmpty() || isKnown)
            return;
        ReportRow row;
        row.cells = {ReportCell(name), ReportCell(basis)};
        block.rows.append(row);
    };
    for (const RecoveryCheck &check : checks) {
        add(check.slowest, check.rtoBasis);
        add(check.lossiest, check.rpoBasis);
    }
    return block.rows.isEmpty() ? QList<Block>() : QList<Block> {block};
}

QString resultText(const ReportContext &context, const QList<RecoveryCheck> &checks)
{
    int met = 0;
    QStringList missed;
    for (const RecoveryCheck &check : checks) {
        met += check.verdict() == Verdict::Met ? 1 : 0;
        if (check.verdict() == Verdict::Missed)
            missed.append(check.title);
    }
    QString text = Words::tr("%1 meets %2 of %3 recovery targets in full.")
                       .arg(context.optionName())
                       .arg(met)
                       .arg(checks.size());
    if (!missed.isEmpty())
        text += u' ' + Words::tr("It misses: %1.").arg(missed.join(u", "_s));
    return text;
}

} // namespace

QList<Block> recovery(const ReportContext &context)
{
    if (context.option().isNone())
        return {};
    const QList<RecoveryCheck> checks = assess(context.plan(), context.option());
    const FigurePointer backups = figures::backups(context);
    if (checks.isEmpty() && !backups)
        return {};
    QList<Block> blocks {HeadingBlock {1, Words::tr("Recovery")}};
    if (!checks.isEmpty()) {
        blocks.append(TextBlock {resultText(context, checks)});
        blocks.append(
            FigureBlock {figures::recovery(context),
                         Words::tr("Target against reached recovery time and data loss, logarithmic"),
                         0,
                         {},
                         dumbbellScale});
        blocks.append(targetTable(context, checks));
        blocks += basisTable(context, checks);
    }
    if (backups)
        blocks.append(FigureBlock {backups, Words::tr("Backup schedule"), 0, {}, scheduleScale});
    return blocks;
}

} // namespace stratoplan::sections
