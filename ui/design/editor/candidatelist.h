// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/sizings.h"
#include "document/offers/offer.h"
#include "models/catalog/catalogservice.h"

#include <QWidget>

class QLabel;
class QTimer;
class QVBoxLayout;

namespace stratoplan {

struct PageContext;

/// What else could do a component's job: candidates that were kept, then what the catalogs offer, each with
/// what it would cost a month and how it fits. Looked up beside the window, so that typing never waits for
/// it.
class CandidateList : public QWidget
{
    Q_OBJECT

public:
    explicit CandidateList(PageContext &context, QWidget *parent = nullptr);

    void show(ComponentId component);
    /// Whether what is shown is up to date.
    [[nodiscard]] bool isReady() const { return m_isReady; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// One thing that could do the job.
    struct Entry
    {
        QString title;
        QString place; ///< provider and region
        QString price;
        QString fit;
        bool isWarning = false;
    };
    void lookUpLater();
    void lookUp();
    void rebuild();
    void addRow(const Entry &entry, const QString &name, const QList<QWidget *> &actions);
    void addKept(const Candidate &candidate);
    void addOffer(qsizetype position);
    [[nodiscard]] QString costText(const CostCell &cost) const;
    [[nodiscard]] edits::Place place() const;

    PageContext &m_context;
    ComponentId m_component;
    QTimer *m_waiting;
    CatalogTask m_task;
    QList<Offer> m_offers;
    QVBoxLayout *m_layout;
    QWidget *m_rows = nullptr;
    bool m_isReady = false;
};

} // namespace stratoplan
