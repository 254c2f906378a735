// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/twins/twinwords.h"

#include "core/plan/role.h"
#include "document/edits/prices/freezing.h"
#include "document/edits/words.h"
#include "document/offers/finder.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::edits {

namespace {

/// Replaces whole words, without regard to case; true where there were any.
bool replaceWords(QString &text, const QString &words, const QString &by)
{
    if (words.size() < 2)
        return false;
    const QRegularExpression whole(u"\\b%1\\b"_s.arg(QRegularExpression::escape(words)),
                                   QRegularExpression::CaseInsensitiveOption);
    const QString before = text;
    text.replace(whole, by);
    return text != before;
}

/// Names by which people know a service.
QStringList namesOf(const PriceItem &item)
{
    QStringList names {item.service, shortService(item)};
    if (item.service.startsWith("Azure "_L1))
        names.append(item.service.mid(6));
    const QString key = item.key.section(u'/', 1, 1);
    if (!key.isEmpty())
        names.append(key);
    const QString first = shortService(item).section(u' ', 0, 0);
    // "OpenSearch Service" is known as "OpenSearch"; "Elastic Load Balancing" is not known as "Elastic".
    if (shortService(item).endsWith(" Service"_L1))
        names.append(first);
    names.removeDuplicates();
    return names;
}

} // namespace

QString whyNoOffer(const OfferWish &wish, const Offers &offers, const QList<Offer> &found)
{
    const QString role = stratoplan::role(wish.role).title;
    const QString provider = providerTitle(wish.provider);
    if (!found.isEmpty())
        return Words::tr("%1 on %2 has prices that do not state its size; choose one by hand.").arg(role, provider);
    if (hasPrices(wish, offers))
        return Words::tr("%1 on %2 has no sourced price that gives what is needed.").arg(role, provider);
    return unpricedFit(wish.role, wish.provider).text();
}

Status checkCurrency(const Plan &plan, const Offer &offer)
{
    for (const OfferPart &part : offer.parts) {
        if (const Status status = checkCurrency(plan, part.item.item, part.price()); !status)
            return status;
    }
    return {};
}

QString shortService(const PriceItem &item)
{
    const QString key = item.key.section(u'/', 1, 1);
    static const QStringList initials {u"eks"_s, u"gke"_s, u"aks"_s, u"ec2"_s, u"s3"_s, u"ebs"_s, u"efs"_s};
    if (initials.contains(key))
        return key.toUpper();
    // Azure's own names begin with its name: "Azure DNS".
    for (const QLatin1StringView vendor : {"Amazon "_L1, "AWS "_L1, "Google "_L1}) {
        if (item.service.startsWith(vendor))
            return item.service.mid(vendor.size());
    }
    return item.service;
}

QString renamed(const Renaming &what)
{
    QString name = what.name;
    const QString roleTitle = role(what.role).title;
    for (const PriceItem &source : what.sources) {
        QString by;
        for (qsizetype i = 0; i < what.sources.size() && by.isEmpty(); ++i) {
            if (what.sources.at(i).service == source.service)
                by = shortService(what.counterparts.at(i));
        }
        for (const QString &known : namesOf(source)) {
            // "Data transfer" and "Support" name the job and not who does it.
            const bool namesJob = known.compare(roleTitle, Qt::CaseInsensitive) == 0;
            if (!namesJob && replaceWords(name, known, by.isEmpty() ? roleTitle : by))
                return name;
        }
    }
    if (!replaceWords(name, providerTitle(what.from), providerTitle(what.to)) && what.from == "gcp"_L1)
        replaceWords(name, u"Google Cloud"_s, providerTitle(what.to));
    return name;
}

QString zoneAt(const QString &provider, const QString &region, const QString &zone)
{
    if (zone.isEmpty())
        return zone;
    const QChar last = zone.back().toLower();
    const int number = last.isDigit() ? last.digitValue() : last.unicode() - u'a' + 1;
    if (number < 1 || number > 9)
        return {};
    const QString letter(QChar(static_cast<char16_t>(u'a' + number - 1)));
    if (provider == "gcp"_L1)
        return region + u'-' + letter;
    return provider == "azure"_L1 ? QString::number(number) : region + letter;
}

} // namespace stratoplan::edits
