// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit.h"
#include "core/base/result.h"

#include <QObject>

namespace stratoplan {

/// What pages and panels ask of the window around them. The window listens; without one nothing happens.
class Navigator : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Opens the page of that key; an unknown key does nothing.
    void openPage(const QString &key) { Q_EMIT pageRequested(key); }
    /// Opens the page that shows a finding and jumps to its place.
    void openFinding(const Finding &finding) { Q_EMIT findingRequested(finding); }
    /// Opens a page and brings a component into view there.
    void openComponent(const QString &page, ComponentId component)
    {
        Q_EMIT componentRequested(page, component);
    }
    /// Opens the findings panel.
    void openFindings() { Q_EMIT findingsRequested(); }
    /// Shows an error in place, above the page; never a box over the work.
    void showError(const Error &error) { Q_EMIT errorRaised(error); }
    /// Shows @p status where it is an error. @return whether it was fine
    bool check(const Status &status);
    /// Asks what a new option begins with and adds it.
    void addOption() { Q_EMIT addOptionRequested(); }
    /// Opens the plan's price book at one of its tabs: "discounts", "overrides", "exchange".
    void openPriceBook(const QString &tab) { Q_EMIT priceBookRequested(tab); }
    /// Asks for a price of one's own in place of a rate's.
    void overridePrice(RateId rate) { Q_EMIT priceOverrideRequested(rate); }
    /// Holds the plan's prices against those of a catalog.
    void reprice() { Q_EMIT repriceRequested(); }
    /// Asks how an option is to be made again at a provider and makes it.
    void twin(OptionId option, const QString &provider) { Q_EMIT twinRequested(option, provider); }
    /// Compares these options alone; the first is the reference.
    void compareOptions(const QList<OptionId> &options) { Q_EMIT comparisonRequested(options); }
    /// Opens the plan's drivers at the one of that key, or at the first.
    void openDrivers(const QString &key = {}) { Q_EMIT driversRequested(key); }
    /// Asks what time does to a component: "scaling", "pods", "lifecycle", "range", "once".
    void editInTime(ComponentId component, const QString &part)
    {
        Q_EMIT inTimeRequested(component, part);
    }
    /// Opens commitments and working hours at one of their tabs: "commitments", "hours", "prices".
    void openCommitments(const QString &tab) { Q_EMIT commitmentsRequested(tab); }
    /// Says in the status line what was done.
    void showMessage(const QString &text) { Q_EMIT messageRaised(text); }

Q_SIGNALS:
    void pageRequested(const QString &key);
    void findingRequested(const Finding &finding);
    void componentRequested(const QString &page, ComponentId component);
    void findingsRequested();
    void errorRaised(const Error &error);
    void addOptionRequested();
    void messageRaised(const QString &text);
    void priceBookRequested(const QString &tab);
    void priceOverrideRequested(RateId rate);
    void repriceRequested();
    void comparisonRequested(const QList<OptionId> &options);
    void twinRequested(OptionId option, const QString &provider);
    void driversRequested(const QString &key);
    void inTimeRequested(ComponentId component, const QString &part);
    void commitmentsRequested(const QString &tab);
};

inline bool Navigator::check(const Status &status)
{
    if (!status)
        showError(status.error());
    return status.ok();
}

} // namespace stratoplan
