// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace stratoplan {

struct PageContext;

/// What the Plan menu does: adds options, phases and environments, opens the plan's settings.
class PlanCommands : public QObject
{
    Q_OBJECT

public:
    PlanCommands(PageContext &context, QWidget &window);

    void addOption();
    void addPhase();
    void addEnvironment();
    void openSettings();

private:
    PageContext &m_context;
    QWidget &m_window;
};

} // namespace stratoplan
