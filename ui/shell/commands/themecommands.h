// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace stratoplan {

class Actions;
struct PageContext;

/// What the View menu does with colours and text size; both are remembered.
class ThemeCommands : public QObject
{
    Q_OBJECT

public:
    ThemeCommands(PageContext &context, Actions &actions, QObject *parent);

private:
    void showNext();
    void changeTextScale(int step);

    PageContext &m_context;
    Actions &m_actions;
};

} // namespace stratoplan
