// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/fit.h"

#include "core/catalog/region.h"
#include "core/engine/timeline.h"
#include "core/fit/burstable.h"
#include "core/plan/role.h"
#include "core/text/format.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct FitText
{
    Q_DECLARE_TR_FUNCTIONS(Fit)
};

/// "2 vCPU, 8 GiB and 100 GB of storage".
QString amountsText(const FitPart &part)
{
    const Format format;
    QStringList amounts;
    if (!part.vcpu.isZero())
        amounts.append(FitText::tr("%1 vCPU").arg(format.number(part.vcpu)));
    if (!part.memory.isZero())
        amounts.append(FitText::tr("%1 GiB", "memory").arg(format.number(part.memory)));
    if (!part.storage.isZero())
        amounts.append(FitText::tr("%1 GB of storage").arg(format.number(part.storage)));
    if (!part.iops.isZero())
        amounts.append(FitText::tr("%1 IOPS").arg(format.number(part.iops)));
    if (amounts.size() < 2)
        return amounts.join(QString());
    const QString last = amounts.takeLast();
    return FitText::tr("%1 and %2", "two amounts").arg(amounts.join(u", "_s), last);
}

/// Compares amount by amount what is asked for with what is given.
class Comparer
{
public:
    Comparer(const Needs &asked, const Needs &given) : m_asked(asked), m_given(given)
    {
        compare(&Needs::vcpu, &FitPart::vcpu, FitText::tr("vCPU"));
        compare(&Needs::memory, &FitPart::memory, FitText::tr("memory"));
        compare(&Needs::storage, &FitPart::storage, FitText::tr("storage"));
        compare(&Needs::iops, &FitPart::iops, FitText::tr("IOPS"));
    }

    [[nodiscard]] QList<FitPart> parts() const
    {
        QList<FitPart> parts;
        if (!m_unstated.isEmpty())
            parts.append(
                {FitKind::Missing, FitText::tr("does not state its %1").arg(m_unstated.join(u", "_s))});
        if (const QString text = amountsText(m_less); !text.isEmpty()) {
            parts.append(m_less);
            parts.last().text = FitText::tr("%1 less than asked").arg(text);
        }
        if (const QString text = amountsText(m_more); !text.isEmpty()) {
            parts.append(m_more);
            parts.last().text = FitText::tr("%1 more than asked").arg(text);
        }
        return parts;
    }

private:
    void compare(Quantity Needs::*need, Quantity FitPart::*by, const QString &name)
    {
        const Quantity asked = m_asked.*need;
        const Quantity given = m_given.*need;
        if (asked.isZero())
            return;
        if (given.isZero())
            m_unstated.append(name);
        else if (given < asked)
            m_less.*by = asked - given;
        else
            m_more.*by = given - asked;
    }

    const Needs &m_asked;
    const Needs &m_given;
    FitPart m_less {FitKind::Missing, {}};
    FitPart m_more {FitKind::Larger, {}};
    QStringList m_unstated;
};

void compareFeatures(const Needs &asked, const Needs &given, QList<FitPart> &parts)
{
    const QString wanted = engineName(asked.engine);
    const QString engine = engineName(given.engine);
    if (!wanted.isEmpty() && engine.isEmpty())
        parts.append({FitKind::Missing, FitText::tr("does not state that it is %1").arg(wanted)});
    else if (!wanted.isEmpty() && engine.compare(wanted, Qt::CaseInsensitive) != 0)
        parts.append({FitKind::Missing, FitText::tr("%1 instead of %2").arg(engine, wanted)});
    if (asked.zones > 1 && given.zones == 1)
        parts.append({FitKind::Missing, FitText::tr("has no multi-zone deployment")});
    else if (asked.zones > 1 && given.zones == 0)
        parts.append({FitKind::Missing, FitText::tr("states no multi-zone deployment")});
    else if (asked.zones == 1 && given.zones > 1)
        parts.append({FitKind::Larger, FitText::tr("several zones where one is asked for")});
    const bool otherArchitecture = !asked.architecture.isEmpty() && !given.architecture.isEmpty()
        && asked.architecture.compare(given.architecture, Qt::CaseInsensitive) != 0;
    if (otherArchitecture)
        parts.append(
            {FitKind::Missing, FitText::tr("%1 instead of %2").arg(given.architecture, asked.architecture)});
}

/// The region's key by which two spellings are one.
QString regionKey(const QString &provider, const QString &region)
{
    const Region *known = findRegion(provider, region);
    return known != nullptr ? known->key : region;
}

void compareRegions(const QList<PriceItem> &items, const QString &wanted, QList<FitPart> &parts)
{
    if (wanted.isEmpty())
        return;
    QStringList others;
    QStringList areas;
    for (const PriceItem &item : items) {
        const Region *known = findRegion(item.provider, item.region);
        const bool isArea = known != nullptr && known->kind == Region::Kind::Area;
        const bool nowhere = item.region.isEmpty() || item.region == "global"_L1;
        const QString key = regionKey(item.provider, item.region);
        if (isArea && key != regionKey(item.provider, wanted)) {
            if (!areas.contains(item.region))
                areas.append(item.region);
        } else if (!nowhere && key != regionKey(item.provider, wanted) && !others.contains(key))
            others.append(key);
    }
    if (!areas.isEmpty()) {
        parts.append(
            {FitKind::OtherRegion,
             FitText::tr("multi-region, priced for %1 instead of %2").arg(areas.join(u", "_s), wanted)});
    }
    if (!others.isEmpty()) {
        parts.append({FitKind::OtherRegion,
                      FitText::tr("priced in %1 instead of %2").arg(others.join(u", "_s), wanted)});
    }
}

/// A role's title within a sentence: "search", "CDN", "public IP address".
QString sentenceRole(const QString &title)
{
    const bool isWord = title.size() > 1 && !title.at(1).isUpper();
    return isWord ? title.at(0).toLower() + title.mid(1) : title;
}

/// How serious each kind is.
constexpr FitKind bySeverity[] = {FitKind::Unpriced, FitKind::Missing, FitKind::OtherRegion, FitKind::Larger,
                                  FitKind::OldPrice, FitKind::ByHand,  FitKind::Exact};

} // namespace

bool Fit::has(FitKind kind) const
{
    return std::any_of(parts.begin(), parts.end(), [kind](const FitPart &part) { return part.kind == kind; });
}

bool Fit::isExact() const
{
    return !parts.isEmpty() && std::all_of(parts.begin(), parts.end(), [](const FitPart &part) {
        return part.kind == FitKind::Exact || part.kind == FitKind::ByHand;
    });
}

FitKind Fit::kind() const
{
    for (const FitKind each : bySeverity) {
        if (has(each))
            return each;
    }
    return FitKind::Exact;
}

QString Fit::text() const
{
    QStringList texts;
    for (const FitPart &part : parts)
        texts.append(part.text);
    QString joined = texts.join(u"; "_s);
    // Units and keys keep their letters: "x86_64 instead of arm64".
    const bool word = joined.size() > 1 && joined.at(0).isLower() && joined.at(1).isLower();
    if (word && !parts.first().text.startsWith("arm64"_L1))
        joined[0] = joined.at(0).toUpper();
    return joined;
}

Fit fitOf(const Needs &needs, const Needs &given, const QList<PriceItem> &items, const FitWish &wish)
{
    Fit fit;
    fit.parts = Comparer(needs, given).parts();
    compareFeatures(needs, given, fit.parts);
    const bool asksSize = !needs.vcpu.isZero() || !needs.memory.isZero();
    // A person who chose one knows it.
    if (const auto bursts = burstableDifference(items); bursts && asksSize && !wish.chosenByHand)
        fit.parts.append(*bursts);
    compareRegions(items, wish.region, fit.parts);
    if (fit.parts.isEmpty() && !(wish.chosenByHand && needs.isNone()))
        fit.parts.append({FitKind::Exact, FitText::tr("exact")});
    if (wish.chosenByHand)
        fit.parts.append({FitKind::ByHand, FitText::tr("chosen by hand")});
    return fit;
}

Fit fitOf(const Needs &needs, const PriceItem &item, const FitWish &wish)
{
    return fitOf(needs, needsOf(item), {item}, wish);
}

Fit unpricedFit(const QString &role, const QString &provider)
{
    const QString title = stratoplan::role(role).title;
    return {
        {{FitKind::Unpriced,
          FitText::tr("No sourced price for %1 on %2").arg(sentenceRole(title), providerTitle(provider))}}};
}

} // namespace stratoplan
