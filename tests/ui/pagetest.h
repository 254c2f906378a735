// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/guitest.h"

namespace stratoplan::test {

/// The window with a plan open at one of its pages.
class PageTest : public GuiTest
{
public:
    /// @param page  key of the page: "design"
    PageTest(const Plan &plan, const QString &page, const QSize &size = {1440, 900});

    /// Brings a page to the front.
    void openPage(const QString &page);
    /// Runs the action of the Edit menu with that name: "copyAction".
    void trigger(const char *action);
    /// The row of the plan with that name; fails the program where there is none.
    template <class Row>
    [[nodiscard]] const Row &row(const QString &name) const
    {
        for (const Row &each : document.plan().table<Row>()) {
            if (each.name == name)
                return each;
        }
        qFatal("the plan has no %s", qPrintable(name));
    }
};

} // namespace stratoplan::test
