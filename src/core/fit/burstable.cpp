// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/burstable.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct BurstableText
{
    Q_DECLARE_TR_FUNCTIONS(Fit)
};

/// How a provider's burstable sizes are called, at the beginning of a word; null where it has none.
const QRegularExpression *namesOf(const QString &provider)
{
    static const QRegularExpression aws(u"(?:^|[ ./_])(?:db\\.|cache\\.)?t[1-9][a-z]*\\.[0-9a-z]"_s);
    static const QRegularExpression azure(u"(?:^|[ ./_])B[0-9]+[a-z]*s(?![0-9A-Za-z])"_s);
    static const QRegularExpression gcp(u"(?:^|[ ./_]|db-)(?:e2-(?:micro|small|medium)|f1-micro|g1-small)\\b"_s);
    if (provider == "aws"_L1)
        return &aws;
    if (provider == "azure"_L1)
        return &azure;
    return provider == "gcp"_L1 ? &gcp : nullptr;
}

} // namespace

bool isBurstable(const PriceItem &item)
{
    const QRegularExpression *names = namesOf(item.provider);
    if (names == nullptr)
        return false;
    return names->match(item.sku).hasMatch() || names->match(item.name).hasMatch();
}

std::optional<FitPart> burstableDifference(const QList<PriceItem> &items)
{
    QStringList names;
    for (const PriceItem &item : items) {
        const QString &name = item.name.isEmpty() ? item.sku : item.name;
        if (isBurstable(item) && !names.contains(name))
            names.append(name);
    }
    if (names.isEmpty())
        return std::nullopt;
    return FitPart {FitKind::Missing,
                    BurstableText::tr("burstable, not for steady load (%1)").arg(names.join(u", "_s))};
}

} // namespace stratoplan
