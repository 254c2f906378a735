// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace stratoplan {

class DriversWindow;
class TermsWindow;
struct PageContext;

/// Opens what people say about time in: drivers, scaling, pods, lifecycles, ranges, commitments.
class TimeCommands : public QObject
{
    Q_OBJECT

public:
    TimeCommands(PageContext &context, QWidget &window);

    void openDrivers(const QString &key);
    /// @p part "range", "scaling", "pods", "lifecycle", "once"
    void edit(ComponentId component, const QString &part);
    /// @p tab "commitments", "hours", "prices"
    void openTerms(const QString &tab);

private:
    void setRange(ComponentId component);
    void addOnce(ComponentId component);
    void scale(ComponentId component);
    void showPods(ComponentId component);
    void setLifecycle(ComponentId component);
    PageContext &m_context;
    QWidget &m_window;
    QPointer<DriversWindow> m_drivers;
    QPointer<TermsWindow> m_terms;
};

} // namespace stratoplan
