// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/candidate.h"
#include "render/report/tables/tables.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::tables {

namespace {

/// The price items that make a candidate, each word of them in one cell: "a + b". What is the same of all
/// stands once.
class Parts
{
public:
    Parts(const Plan &plan, const Candidate &candidate)
    {
        for (const Candidate &row : candidateParts(plan, candidate)) {
            const Rate *rate = plan.find(row.rate);
            m_parts.append({row.amount, rate, rate ? plan.find(rate->item) : nullptr});
        }
    }

    [[nodiscard]] const PriceItem *first() const { return m_parts.first().item; }
    [[nodiscard]] QString keys() const
    {
        return joined([](const Part &part) { return part.item ? part.item->key : QString(); });
    }
    [[nodiscard]] QString skus() const
    {
        return joined([](const Part &part) { return part.item ? part.item->sku : QString(); });
    }
    [[nodiscard]] QString terms() const
    {
        QStringList terms;
        for (const Part &part : m_parts)
            terms.append(part.rate ? part.rate->term : QString());
        terms.removeDuplicates();
        return terms.join(u" + "_s);
    }
    [[nodiscard]] QString units() const
    {
        return joined([](const Part &part) { return part.rate ? part.rate->unit : QString(); });
    }
    /// A number where there is one part; else all of them as text, in the order of the units.
    [[nodiscard]] DataCell amount() const
    {
        const auto asText = [](const Part &part) {
            const bool isNumber = part.amount.kind == QuantityInput::Kind::Number;
            return isNumber ? part.amount.number.likely.toString() : part.amount.formula;
        };
        const bool isOne = m_parts.size() == 1;
        if (isOne && m_parts.first().amount.kind == QuantityInput::Kind::Number)
            return DataCell::of(m_parts.first().amount.number.likely);
        return text(joined(asText));
    }

private:
    struct Part
    {
        QuantityInput amount;
        const Rate *rate = nullptr;
        const PriceItem *item = nullptr;
    };
    template <class Word>
    [[nodiscard]] QString joined(Word word) const
    {
        QStringList words;
        for (const Part &part : m_parts)
            words.append(word(part));
        return words.join(u" + "_s);
    }

    QList<Part> m_parts;
};

/// A candidate in a phase, beside what as much of what is used there now costs.
QList<DataCell> rowOf(const ReportContext &context, const Candidate &candidate, const Component &component,
                      const ListedPeriod &period)
{
    const Plan &plan = context.plan();
    const CostTable &costs = context.costs(component.option);
    const PhaseId phase = costs.timeline.at(period.column).phase;
    const CostCell cost = candidateCost(plan, candidate, phase);
    const auto now = insteadOf(plan, candidate, phase);
    const CostCell instead = now ? looseCost(plan, {*now}, phase) : CostCell();
    const Parts parts(plan, candidate);
    const PriceItem *item = parts.first();
    QList<DataCell> row {text(context.nameOf(component.option)),
                         text(context.nameOf(component.environment)),
                         text(component.name),
                         text(component.role),
                         text(period.phase),
                         text(parts.keys()),
                         text(candidateName(plan, candidate)),
                         text(item ? item->provider : QString()),
                         text(parts.skus()),
                         text(item ? item->region : QString()),
                         text(parts.terms()),
                         parts.amount(),
                         text(parts.units())};
    if (cost.state == CostCell::State::Unknown)
        row << DataCell() << DataCell() << DataCell();
    else
        appendRange(row, cost.amount);
    const bool isKnown =
        instead.state != CostCell::State::Unknown && instead.state != CostCell::State::Absent;
    row << text(costs.currency.toString()) << text(enumName(cost.state)) << yes(cost.overridden)
        << yes(cost.discounted) << text(now ? looseName({*now}) : QString())
        << (isKnown ? DataCell::of(instead.amount.likely) : DataCell()) << text(candidate.note);
    return row;
}

} // namespace

DataTable candidates(const ReportContext &context)
{
    DataTable table {u"candidates"_s,
                     {u"option"_s,   u"environment"_s, u"component"_s, u"role"_s,       u"phase"_s,
                      u"item"_s,     u"name"_s,        u"provider"_s,  u"sku"_s,        u"region"_s,
                      u"term"_s,     u"amount"_s,      u"unit"_s,      u"low"_s,        u"likely"_s,
                      u"high"_s,     u"currency"_s,    u"state"_s,     u"overridden"_s, u"discounted"_s,
                      u"now_item"_s, u"now_likely"_s,  u"note"_s},
                     {}};
    for (const Candidate &candidate : context.plan().table<Candidate>()) {
        if (candidate.partOf)
            continue; // it stands with the first part
        const Component *component = context.plan().find(candidate.component);
        const Option *option = component ? context.plan().find(component->option) : nullptr;
        if (!option || context.costs(option->id).rowOf(component->id) < 0)
            continue;
        for (const ListedPeriod &period : phaseStarts(context, *option)) {
            const CostTable &costs = context.costs(option->id);
            if (costs.rows.at(costs.rowOf(component->id)).cells.at(period.column).state
                != CostCell::State::Absent)
                table.rows.append(rowOf(context, candidate, *component, period));
        }
    }
    return table;
}

} // namespace stratoplan::tables
