// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pagetest.h"

#include "ui/shell/commands/filecommands.h"
#include "ui/shell/workspace.h"

#include <QAction>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::test {

PageTest::PageTest(const Plan &plan, const QString &page, const QSize &size)
{
    show(size);
    session->newPlan(plan);
    const Status saved = session->saveAs(path(u"plan.strato"_s));
    session->close();
    if (!saved || !window->files().openPath(path(u"plan.strato"_s)))
        qFatal("the plan could not be opened");
    window->activateWindow();
    openPage(page);
}

void PageTest::openPage(const QString &page)
{
    window->workspace()->showPage(page);
    settle();
}

void PageTest::trigger(const char *action)
{
    get<QAction>(action).trigger();
    settle();
}

} // namespace stratoplan::test
