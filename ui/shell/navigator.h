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
};

inline bool Navigator::check(const Status &status)
{
    if (!status)
        showError(status.error());
    return status.ok();
}

} // namespace stratoplan
