// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/prices/billing.h"

#include "core/engine/timeline.h"
#include "document/edits/step/rows.h"
#include "document/edits/sizingstep.h"

namespace stratoplan::edits {

namespace {

/// Replaces a charge by what @p edit makes of it.
template <class Edit>
Status changeCharge(Document &document, ChargeId id, const QString &text, Edit edit)
{
    const Charge *charge = document.find(id);
    if (charge == nullptr)
        return Words::missing();
    Charge changed = *charge;
    edit(changed);
    Step step(document, text);
    step.replace(changed);
    return step.push();
}

/// Changes the sizing that holds at a place, giving the phase one of its own; nothing where it stays the
/// same.
template <class Edit>
Status changeSizing(Document &document, Place place, const QString &text, Edit edit)
{
    if (const Status status = checkPlace(document.plan(), place); !status)
        return status;
    if (const Sizing *held = sizingAt(document.plan(), place.component, place.phase)) {
        Sizing probe = *held;
        edit(probe);
        if (probe == *held)
            return {};
    }
    Step step(document, text);
    Sizing sizing = sizingForEdit(step, place);
    edit(sizing);
    step.replace(sizing);
    return step.push();
}

Needs trimmed(Needs needs)
{
    needs.engine = needs.engine.trimmed();
    needs.architecture = needs.architecture.trimmed();
    return needs;
}

} // namespace

Result<AccountId> setAccount(Document &document, const Account &account)
{
    const Result<QString> name = checkedName(account.name);
    if (!name)
        return name.error();
    Account good = account;
    good.name = *name;
    good.provider = good.provider.trimmed();
    if (document.find(good.option) == nullptr)
        return Words::invalid(Words::tr("An account belongs to an option."));
    const Account *before = document.find(good.id);
    if (before != nullptr && before->option != good.option)
        return Words::invalid(Words::tr("An account stays with its option."));
    for (const Account &other : document.plan().table<Account>()) {
        const bool same =
            other.option == good.option && other.name.compare(good.name, Qt::CaseInsensitive) == 0;
        if (same && other.id != good.id)
            return Words::invalid(Words::tr("“%1” is there already.").arg(other.name));
    }
    return putRow(document, good, good.id ? Words::tr("Change account") : Words::tr("Add account"));
}

Status removeAccount(Document &document, AccountId id)
{
    return removeRows(document, QList {id}, Words::tr("Remove account"));
}

Status setAccountOpened(Document &document, AccountId id, std::optional<Month> opened)
{
    const Account *account = document.find(id);
    if (account == nullptr)
        return Words::missing();
    Account changed = *account;
    changed.opened = opened;
    Step step(document, Words::tr("Change when the account was opened"));
    step.replace(changed);
    return step.push();
}

Status setComponentAccount(Document &document, const QList<ComponentId> &ids, AccountId account)
{
    const Account *row = document.find(account);
    if (account && row == nullptr)
        return Words::missing();
    Step step(document,
              Words::tr("Change account of %n component(s)", nullptr, static_cast<int>(ids.size())));
    for (const ComponentId id : ids) {
        const Component *component = step.find(id);
        if (component == nullptr)
            return Words::missing();
        if (row != nullptr && row->option != component->option)
            return Words::invalid(Words::tr("“%1” is an account of another option.").arg(row->name));
        Component changed = *component;
        changed.account = account;
        step.replace(changed);
    }
    return step.push();
}

Status setChargeHours(Document &document, ChargeId id, std::optional<Quantity> hours)
{
    if (hours && (hours->isNegative() || *hours > Quantity::fromWhole(744)))
        return Words::invalid(Words::tr("A month has up to 744 hours."));
    return changeCharge(document, id, Words::tr("Change hours a month"),
                        [&](Charge &charge) { charge.hours = hours; });
}

Status setChargeCovers(Document &document, ChargeId id, const Selection &covers)
{
    const Charge *charge = document.find(id);
    if (charge == nullptr)
        return Words::missing();
    const Sizing *sizing = document.find(charge->sizing);
    if (sizing != nullptr && covers.components == QList {sizing->component})
        return Words::invalid(Words::tr("A percentage cannot be of itself."));
    Charge changed = *charge;
    changed.covers = covers;
    if (const Status status = checkReferences(document.plan(), changed); !status)
        return status;
    return changeCharge(document, id, Words::tr("Change covered lines"),
                        [&](Charge &each) { each.covers = covers; });
}

Status setNeeds(Document &document, Place place, const Needs &needs)
{
    const Needs good = trimmed(needs);
    const bool negative = good.vcpu.isNegative() || good.memory.isNegative() || good.storage.isNegative()
        || good.iops.isNegative() || good.zones < 0;
    if (negative)
        return Words::invalid(Words::tr("What is needed is not negative."));
    return changeSizing(document, place, Words::tr("Change needs"),
                        [&](Sizing &sizing) { sizing.needs = good; });
}

Status setChosenByHand(Document &document, Place place, bool chosen)
{
    return changeSizing(document, place,
                        chosen ? Words::tr("Keep the price item chosen by hand")
                               : Words::tr("Let needs choose the price item"),
                        [&](Sizing &sizing) { sizing.chosenByHand = chosen; });
}

} // namespace stratoplan::edits
