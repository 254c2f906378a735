// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/takeback.h"

#include "core/plan/plan.h"
#include "document/whatif.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/messagearea.h"

#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

const QString bannerName = u"leversGone"_s;

bool offersBack(const WhatIf &whatIf)
{
    return !whatIf.isActive() && whatIf.letGo();
}

} // namespace

TakeBack::TakeBack(PageContext &context, MessageArea &messages, QObject *parent)
    : QObject(parent), m_context(context), m_messages(messages)
{
    connect(&context.whatIf, &WhatIf::changed, this, &TakeBack::follow);
}

void TakeBack::follow()
{
    const WhatIf &whatIf = m_context.whatIf;
    if (!whatIf.letGo()) {
        m_messages.remove(bannerName);
        return;
    }
    const Scenario *scenario = m_context.document.find(whatIf.scenario());
    const int levers = static_cast<int>(whatIf.letGo()->moved.size());
    Banner &banner = m_messages.add(bannerName, Banner::Kind::Note);
    banner.setLine(tr("%n lever(s)", nullptr, levers),
                   scenario ? tr("went back. The figures are those of the scenario “%1”.").arg(scenario->name)
                            : tr("went back. The figures are those of the saved plan."));
    QPushButton *undo = banner.addButton(tr("Undo"));
    undo->setObjectName(u"takeLeversBackButton"_s);
    undo->setToolTip(tr("Put the levers back where they stood"));
    connect(undo, &QPushButton::clicked, &m_context.whatIf, &WhatIf::takeBack, Qt::QueuedConnection);
    banner.addClose();
}

void showReset(QPushButton &button, const WhatIf &whatIf)
{
    const bool isBack = offersBack(whatIf);
    button.setText(isBack ? TakeBack::tr("Undo", "put levers back") : TakeBack::tr("Rese&t"));
    button.setToolTip(isBack ? TakeBack::tr("Put the levers back where they stood")
                             : TakeBack::tr("Back to the saved plan"));
    button.setEnabled(isBack || whatIf.isActive());
}

void resetOrTakeBack(WhatIf &whatIf)
{
    if (offersBack(whatIf))
        whatIf.takeBack();
    else
        whatIf.reset();
}

} // namespace stratoplan
