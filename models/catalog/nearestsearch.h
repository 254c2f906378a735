// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/format.h"
#include "document/offers/nearestoffers.h"
#include "models/catalog/catalogservice.h"

#include <QObject>
#include <QTimer>

namespace stratoplan {

class CatalogModel;

/// After a search of a catalog model: what comes nearest of each provider of which nothing matched, looked
/// for beside the window once the user has stopped typing.
class NearestSearch : public QObject
{
    Q_OBJECT

public:
    /// What is told of one provider.
    struct Line
    {
        QString provider;
        storage::CatalogItem item; ///< the nearest; of several that make one together, the first
        QString name; ///< of the nearest: "Cloud SQL, 4 vCPU + 16 GB"
        QString
            detail; ///< region, cost and what differs: "northeurope, $1,156 a month: 12 vCPU more than asked"
    };

    NearestSearch(CatalogService &catalogs, const CatalogModel &model, QObject *parent = nullptr);

    /// Words for the search that the model's query does not say: a region that was chosen.
    void setPlace(const QString &words) { m_place = words; }
    [[nodiscard]] const QList<Line> &lines() const { return m_lines; }

Q_SIGNALS:
    /// lines() are others now, or none.
    void changed();

private:
    void reset();
    void ask();
    void take(const QList<NearestOffers> &found, const AskedFor &asked);

    CatalogService &m_catalogs;
    const CatalogModel &m_model;
    Format m_format;
    QString m_place;
    QTimer m_pause;
    QList<Line> m_lines;
    CatalogTask m_task;
};

} // namespace stratoplan
