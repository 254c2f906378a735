// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QPushButton;

namespace stratoplan {

class MessageArea;
class WhatIf;
struct PageContext;

/// Says in the window that moved levers went, with a reset or another scenario, and puts them back where they
/// stood when asked to.
class TakeBack : public QObject
{
    Q_OBJECT

public:
    TakeBack(PageContext &context, MessageArea &messages, QObject *parent);

private:
    void follow();

    PageContext &m_context;
    MessageArea &m_messages;
};

/// A button that takes all levers back, and when it has, offers to put them back: "Reset", then "Undo".
void showReset(QPushButton &button, const WhatIf &whatIf);
/// What such a button does.
void resetOrTakeBack(WhatIf &whatIf);

} // namespace stratoplan
