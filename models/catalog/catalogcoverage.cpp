// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalogcoverage.h"

#include "core/plan/role.h"
#include "models/catalog/catalogsmodel.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(CatalogCoverage)
};

constexpr int looked = 100; ///< items of a role whose sources are read
constexpr qsizetype mostSources = 24;

void addSources(CatalogCoverage &coverage, const QList<storage::CatalogItem> &items)
{
    for (const storage::CatalogItem &item : items) {
        for (const storage::CatalogSource &source : item.sources) {
            if (coverage.sources.size() < mostSources && !coverage.sources.contains(source))
                coverage.sources.append(source);
        }
    }
}

const QStringList &largeProviders()
{
    static const QStringList all {u"aws"_s, u"gcp"_s, u"azure"_s};
    return all;
}

bool hasPrice(const storage::CatalogLibrary &library, const QString &provider, const QString &role)
{
    const auto found = library.search({.words = {}, .provider = provider, .role = role, .limit = 1});
    return found && found->total > 0;
}

/// Whether a role that another large provider prices has no price of this one.
bool isAbsent(const storage::CatalogLibrary &library, const QString &role, const QString &provider)
{
    const auto isPriced = [&](const QString &each) { return hasPrice(library, each, role); };
    return !isPriced(provider) && std::any_of(largeProviders().begin(), largeProviders().end(), isPriced);
}

} // namespace

CatalogCoverage coverageOf(const storage::CatalogLibrary &library, const storage::CatalogSummary &summary)
{
    CatalogCoverage coverage;
    const bool isWhole =
        summary.kind == PlanCatalog::Kind::Bundled && largeProviders().contains(summary.provider);
    for (const Role &role : roles()) {
        const auto found =
            library.search({.words = {}, .role = role.key, .catalog = summary.key, .limit = looked});
        if (!found)
            continue;
        if (found->total > 0) {
            coverage.roles.append({role.key, found->total, found->more});
            addSources(coverage, found->items);
        } else if (isWhole && isAbsent(library, role.key, summary.provider)) {
            coverage.absent.append(role.key);
        }
    }
    return coverage;
}

QString plainText(const storage::CatalogSummary &summary, const CatalogCoverage &coverage, const Format &format)
{
    const QLocale &locale = format.locale();
    QStringList lines {
        summary.title,
        Words::tr("Key\t%1").arg(summary.key),
        Words::tr("Kind\t%1").arg(CatalogsModel::kindText(summary)),
        Words::tr("Prices of\t%1").arg(CatalogsModel::datesText(summary, format)),
        Words::tr("Price items\t%1").arg(locale.toString(summary.items)),
        Words::tr("Rates\t%1").arg(locale.toString(summary.rates)),
        Words::tr("Regions\t%1").arg(summary.regions.join(u", "_s)),
    };
    if (!summary.source.isEmpty())
        lines.append(Words::tr("Source\t%1").arg(summary.source));
    for (const auto &count : coverage.roles)
        lines.append(role(count.role).title + u'\t' + locale.toString(count.items) + (count.more ? u"+"_s : QString()));
    for (const QString &missing : summary.missing)
        lines.append(Words::tr("Missing\t%1").arg(missing));
    for (const QString &absent : coverage.absent)
        lines.append(Words::tr("%1\tno price").arg(role(absent).title));
    for (const storage::CatalogSource &source : coverage.sources)
        lines.append(source.title + u'\t' + source.url);
    return lines.join(u'\n') + u'\n';
}

} // namespace stratoplan
