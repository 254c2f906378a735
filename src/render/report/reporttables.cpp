// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/reporttables.h"

#include "core/resilience/assessment.h"
#include "render/report/reportcontext.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

DataCell text(const QString &value)
{
    return DataCell::ofText(value);
}

DataCell yes(bool value)
{
    return text(value ? u"yes"_s : u"no"_s);
}

DataCell date(const QDate &value)
{
    return text(value.toString(Qt::ISODate));
}

DataCell seconds(const std::optional<Duration> &duration)
{
    return duration ? DataCell::ofNumber(QString::number(duration->seconds())) : DataCell();
}

void appendRange(QList<DataCell> &row, const Range<Money> &amount)
{
    row << DataCell::of(amount.low) << DataCell::of(amount.likely) << DataCell::of(amount.high);
}

/// A period of an option that says something of its own.
struct ListedPeriod
{
    int column;
    QString phase;
    QString month; ///< ISO; empty where the period is not a month
};

/// Months in the option's dated phases and its undated phases; one period where it has no phases.
QList<ListedPeriod> periodsOf(const ReportContext &context, const Option &option)
{
    const Timeline &timeline = context.costs(option.id).timeline;
    const QList<PhaseId> phases = phasesOf(context.plan(), option.id);
    if (phases.isEmpty() && option.reference)
        return {{0, {}, {}}};
    QList<ListedPeriod> listed;
    for (int column = 0; column < timeline.size(); ++column) {
        const Period &period = timeline.at(column);
        if (option.reference ? !phases.contains(period.phase)
                             : !period.month && !phases.contains(period.phase))
            continue;
        listed.append(
            {column, context.nameOf(period.phase), period.month ? period.month->toString() : QString()});
    }
    return listed;
}

// --- Costs ------------------------------------------------------------------------------------------------

/// What a component's charges in a sizing are priced by.
struct PricedBy
{
    QStringList items;
    QStringList sources;
    QDate oldest;
};

PricedBy pricedBy(const Plan &plan, const SizingIndex &index, const Sizing &sizing)
{
    PricedBy by;
    for (const ChargeId id : index.charges(sizing.id)) {
        const Rate *rate = plan.find(plan.find(id)->rate);
        const PriceItem *item = rate ? plan.find(rate->item) : nullptr;
        if (!item)
            continue;
        const QString key = item->key.isEmpty() ? item->name : item->key;
        if (!by.items.contains(key))
            by.items.append(key);
        if (!rate->sourceTitle.isEmpty() && !by.sources.contains(rate->sourceTitle))
            by.sources.append(rate->sourceTitle);
        if (rate->effective.isValid() && (!by.oldest.isValid() || rate->effective < by.oldest))
            by.oldest = rate->effective;
    }
    return by;
}

class CostsTable
{
public:
    explicit CostsTable(const ReportContext &context) : m_context(context), m_index(context.plan())
    {
        m_table.name = u"costs"_s;
        m_table.headers = {u"option"_s,     u"reference"_s,    u"environment"_s,   u"counted"_s,
                           u"component"_s,  u"role"_s,         u"category"_s,      u"group"_s,
                           u"phase"_s,      u"month"_s,        u"specification"_s, u"quantity"_s,
                           u"unit"_s,       u"low"_s,          u"likely"_s,        u"high"_s,
                           u"currency"_s,   u"state"_s,        u"basis"_s,         u"price_items"_s,
                           u"price_date"_s, u"price_source"_s, u"why_unknown"_s};
    }

    void add(const Option &option)
    {
        const CostTable &costs = m_context.costs(option.id);
        for (const CostRow &row : costs.rows) {
            for (const ListedPeriod &period : periodsOf(m_context, option)) {
                if (row.cells.at(period.column).state != CostCell::State::Absent)
                    addLine(option, costs, row, period);
            }
        }
    }
    [[nodiscard]] DataTable take() { return std::move(m_table); }

private:
    void addLine(const Option &option, const CostTable &costs, const CostRow &line,
                 const ListedPeriod &period);

    const ReportContext &m_context;
    SizingIndex m_index;
    DataTable m_table;
};

void CostsTable::addLine(const Option &option, const CostTable &costs, const CostRow &line,
                         const ListedPeriod &period)
{
    const Plan &plan = m_context.plan();
    const CostCell &cell = line.cells.at(period.column);
    const Component *component = plan.find(line.component);
    const Adjustment *adjustment = plan.find(line.adjustment);
    const Sizing *sizing =
        component ? m_index.at(component->id, costs.timeline.at(period.column).phase) : nullptr;
    const Group *group = component ? plan.find(component->group) : nullptr;
    const bool stated = (costs.basis == Basis::Stated) != cell.otherBasis;
    const bool isKnown = cell.state != CostCell::State::Unknown;
    QList<DataCell> row {text(option.name),
                         yes(option.reference),
                         text(m_context.nameOf(line.environment)),
                         yes(line.counted),
                         text(component        ? component->name
                                  : adjustment ? adjustment->name
                                               : QString()),
                         text(component ? component->role : u"adjustment"_s),
                         text(component ? enumName(component->category) : QString()),
                         text(group ? group->name : QString()),
                         text(period.phase),
                         text(period.month),
                         text(sizing ? sizing->specification : QString())};
    const bool counts = sizing && sizing->quantity.kind == QuantityInput::Kind::Number;
    row << (counts ? DataCell::of(sizing->quantity.number.likely) : DataCell())
        << text(sizing ? sizing->unit : QString());
    if (isKnown)
        appendRange(row, cell.amount);
    else
        row << DataCell() << DataCell() << DataCell();
    row << text(costs.currency.toString()) << text(enumName(cell.state))
        << text(isKnown && component ? enumName(stated ? Basis::Stated : Basis::Catalog) : QString());
    const PricedBy by = sizing && !stated ? pricedBy(plan, m_index, *sizing) : PricedBy();
    row << text(by.items.join(u' ')) << date(by.oldest) << text(by.sources.join(u"; "_s))
        << text(!isKnown && sizing ? sizing->unpricedReason : QString());
    m_table.rows.append(row);
}

// --- Sums -------------------------------------------------------------------------------------------------

DataTable totals(const ReportContext &context)
{
    DataTable table {u"totals"_s,
                     {u"option"_s, u"reference"_s, u"phase"_s, u"month"_s, u"low"_s, u"likely"_s, u"high"_s,
                      u"currency"_s, u"lines"_s, u"lines_without_price"_s},
                     {}};
    for (const Option &option : context.plan().table<Option>()) {
        for (const ListedPeriod &period : periodsOf(context, option)) {
            const CostSum sum = context.costs(option.id).total(period.column);
            QList<DataCell> row {text(option.name), yes(option.reference), text(period.phase),
                                 text(period.month)};
            appendRange(row, sum.amount);
            row << text(context.currency()) << DataCell::of(sum.present) << DataCell::of(sum.unknown);
            table.rows.append(row);
        }
    }
    return table;
}

QString isoMonth(const Timeline &timeline, int column)
{
    const bool isMonth = column >= 0 && timeline.at(column).month;
    return isMonth ? timeline.at(column).month->toString() : QString();
}

DataTable phases(const ReportContext &context)
{
    DataTable table {u"phases"_s,
                     {u"option"_s, u"reference"_s, u"phase"_s, u"first_month"_s, u"last_month"_s,
                      u"likely_first"_s, u"likely_last"_s, u"likely_highest"_s, u"budget_low"_s,
                      u"budget_high"_s, u"currency"_s, u"lines_without_price"_s},
                     {}};
    for (const Option &option : context.plan().table<Option>()) {
        const CostTable &costs = context.costs(option.id);
        for (const PhaseSummary &summary : summarizePhases(context.plan(), costs)) {
            if (summary.firstColumn < 0)
                continue;
            const bool hasBudget = summary.budget && !option.reference;
            table.rows.append({text(option.name), yes(option.reference), text(context.nameOf(summary.phase)),
                               text(isoMonth(costs.timeline, summary.firstColumn)),
                               text(isoMonth(costs.timeline, summary.lastColumn)),
                               DataCell::of(summary.first.amount.likely),
                               DataCell::of(summary.last.amount.likely),
                               DataCell::of(summary.highest.amount.likely),
                               hasBudget ? DataCell::of(summary.budgetAmount.low) : DataCell(),
                               hasBudget ? DataCell::of(summary.budgetAmount.high) : DataCell(),
                               text(context.currency()), DataCell::of(summary.first.unknown)});
        }
    }
    return table;
}

// --- Prices, recovery, findings ---------------------------------------------------------------------------

DataTable prices(const ReportContext &context)
{
    DataTable table {u"prices"_s,
                     {u"item"_s, u"name"_s, u"provider"_s, u"service"_s, u"sku"_s, u"region"_s, u"term"_s,
                      u"from"_s, u"price"_s, u"per"_s, u"unit"_s, u"time"_s, u"currency"_s, u"allowance"_s,
                      u"effective"_s, u"source"_s, u"url"_s},
                     {}};
    for (const RateId id : context.usedRates()) {
        const Rate *rate = context.plan().find(id);
        const PriceItem *item = context.plan().find(rate->item);
        if (!item)
            continue;
        for (const Tier &tier : rate->tiers) {
            table.rows.append({text(item->key), text(item->name), text(item->provider), text(item->service),
                               text(item->sku), text(item->region), text(rate->term), DataCell::of(tier.from),
                               DataCell::ofNumber(tier.price.toString()), DataCell::of(rate->per),
                               text(rate->unit), text(enumName(rate->time)), text(rate->currency.toString()),
                               rate->allowance.isZero() ? DataCell() : DataCell::of(rate->allowance),
                               date(rate->effective), text(rate->sourceTitle), text(rate->sourceUrl)});
        }
    }
    return table;
}

QString verdictName(RecoveryCheck::Verdict verdict)
{
    switch (verdict) {
    case RecoveryCheck::Verdict::Met:
        return u"met"_s;
    case RecoveryCheck::Verdict::Missed:
        return u"missed"_s;
    case RecoveryCheck::Verdict::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

DataTable recovery(const ReportContext &context)
{
    DataTable table {u"recovery"_s,
                     {u"option"_s, u"target"_s, u"disruption"_s, u"rto_target_seconds"_s,
                      u"rto_reached_seconds"_s, u"rpo_target_seconds"_s, u"rpo_reached_seconds"_s,
                      u"verdict"_s, u"components"_s, u"components_unknown"_s},
                     {}};
    for (const OptionId option : context.compared()) {
        for (const RecoveryCheck &check : assess(context.plan(), option)) {
            table.rows.append({text(context.nameOf(option)), text(check.title),
                               text(enumName(check.disruption)), seconds(check.targetRto),
                               seconds(check.reachedRto), seconds(check.targetRpo), seconds(check.reachedRpo),
                               text(verdictName(check.verdict())), DataCell::of(check.components),
                               DataCell::of(check.unknown)});
        }
    }
    return table;
}

DataTable backups(const ReportContext &context)
{
    DataTable table {u"backups"_s,
                     {u"option"_s, u"component"_s, u"name"_s, u"mode"_s, u"every_seconds"_s,
                      u"keep_seconds"_s, u"keep_versions"_s, u"copies"_s, u"location"_s},
                     {}};
    for (const Backup &backup : context.plan().table<Backup>()) {
        const Component *component = context.plan().find(backup.component);
        table.rows.append({text(component ? context.nameOf(component->option) : QString()),
                           text(component ? component->name : QString()), text(backup.name),
                           text(enumName(backup.mode)),
                           seconds(backup.every.isZero() ? std::nullopt : std::optional(backup.every)),
                           seconds(backup.keep.isZero() ? std::nullopt : std::optional(backup.keep)),
                           backup.keepCount > 0 ? DataCell::of(backup.keepCount) : DataCell(),
                           DataCell::of(backup.copies), text(backup.location)});
    }
    return table;
}

DataTable findings(const ReportContext &context)
{
    DataTable table {u"findings"_s,
                     {u"severity"_s, u"key"_s, u"finding"_s, u"place"_s, u"why"_s, u"file"_s, u"line"_s},
                     {}};
    for (const Finding &finding : context.findings()) {
        table.rows.append({text(enumName(finding.severity)), text(finding.key), text(finding.text),
                           text(finding.place), text(finding.why), text(finding.source.file),
                           finding.source.line > 0 ? DataCell::of(finding.source.line) : DataCell()});
    }
    return table;
}

} // namespace

QList<DataTable> reportTables(const Plan &plan, const ReportOptions &options)
{
    const ReportContext context(plan, options);
    CostsTable costs(context);
    for (const Option &option : plan.table<Option>())
        costs.add(option);
    return {costs.take(),      totals(context),  phases(context),  prices(context),
            recovery(context), backups(context), findings(context)};
}

} // namespace stratoplan
