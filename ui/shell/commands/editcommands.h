// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace stratoplan {

class Actions;

/// Sends cut, copy, paste and their like to the text input that has the keyboard, else to the page in front.
class EditCommands : public QObject
{
    Q_OBJECT

public:
    /// @param page  gives the page in front, or null
    EditCommands(Actions &actions, std::function<Page *()> page, QObject *parent);

    /// Enables what can be done now.
    void update();

private:
    void run(EditCommand command);

    Actions &m_actions;
    std::function<Page *()> m_page;
};

} // namespace stratoplan
