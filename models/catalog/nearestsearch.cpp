// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/nearestsearch.h"

#include "models/catalog/catalogmodel.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int pause = 200; ///< milliseconds after the answer, in which the user may go on typing

} // namespace

NearestSearch::NearestSearch(CatalogService &catalogs, const CatalogModel &model, QObject *parent)
    : QObject(parent), m_catalogs(catalogs), m_model(model)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &NearestSearch::ask);
    connect(&model, &CatalogModel::searchStarted, this, &NearestSearch::reset);
    connect(&model, &CatalogModel::searched, &m_pause, qOverload<>(&QTimer::start));
}

void NearestSearch::reset()
{
    m_pause.stop();
    m_task.cancel();
    if (m_lines.isEmpty())
        return;
    m_lines.clear();
    Q_EMIT changed();
}

void NearestSearch::ask()
{
    const storage::CatalogQuery query = m_model.query();
    const AskedFor asked = askedFor((query.words + u' ' + query.region + u' ' + m_place).simplified(), query);
    if (!asked.isJob() || !m_model.errorText().isEmpty())
        return;
    m_task = m_catalogs.ask(
        [query, asked](const storage::CatalogLibrary &library) {
            return nearestOffers(library, query, asked);
        },
        [this, asked](const QList<NearestOffers> &found) { take(found, asked); });
}

void NearestSearch::take(const QList<NearestOffers> &found, const AskedFor &asked)
{
    for (const NearestOffers &nearest : found) {
        const Offer &offer = nearest.offers.first();
        if (offer.isNone())
            continue;
        QStringList facts {offer.region()};
        if (offer.cost.state == CostCell::State::Priced)
            facts.append(tr("%1 a month", "amount").arg(m_format.money(offer.cost.amount)));
        m_lines.append({nearest.provider, offer.parts.first().item, offer.title(),
                        tr("%1: %2", "region and cost, what differs")
                            .arg(facts.join(u", "_s), differenceOf(offer, asked))});
    }
    if (!m_lines.isEmpty())
        Q_EMIT changed();
}

} // namespace stratoplan
