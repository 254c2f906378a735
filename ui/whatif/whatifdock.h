// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/whatif/whatifpanel.h"

#include <QFrame>

class QMenu;

namespace stratoplan {

/// The panel "What if" at the window's right edge, with its head.
class WhatIfDock : public QFrame
{
    Q_OBJECT

public:
    WhatIfDock(PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] WhatIfPanel &panel() { return *m_panel; }

Q_SIGNALS:
    void closeRequested();

private:
    QWidget *makeHead();
    void fillMenu(QMenu &menu);

    PageContext &m_context;
    WhatIfPanel *m_panel;
};

} // namespace stratoplan
