// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trace/tracedock.h"

#include "render/theme/themesource.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/properties.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int narrowest = 280;
constexpr double largestShare = 0.42; ///< of the height that docks have together, claimed for whole lines
}

TraceDock::TraceDock(ThemeSource &theme, const Format &format, QWidget *parent)
    : QFrame(parent), m_head(new QFrame(this)), m_panel(new TracePanel(theme, format, this))
{
    setRole(*this, u"dock"_s);
    setMinimumWidth(narrowest);
    setRole(*m_head, u"dock-head"_s);
    auto *headLayout = new QHBoxLayout(m_head);
    headLayout->setContentsMargins(14, 0, 8, 0);
    headLayout->setSpacing(8);
    headLayout->addWidget(new IconLabel(theme, u"trace"_s, 16, Token::Text, m_head));
    headLayout->addWidget(makeLabel(tr("Why this figure"), u"strong"_s, m_head), 1);
    auto *close = makeIconButton(theme, u"close"_s, tr("Close “Why this figure”"), m_head);
    close->setObjectName(u"closeTraceButton"_s);
    connect(close, &QToolButton::clicked, this, &TraceDock::closeRequested);
    headLayout->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_panel, 1);
    connect(m_panel, &TracePanel::laidOut, this, &TraceDock::keepLinesWhole);
}

void TraceDock::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    keepLinesWhole();
}

void TraceDock::keepLinesWhole()
{
    const QWidget *place = parentWidget();
    if (!isVisible() || !place)
        return;
    const int head = m_head->height();
    setMinimumHeight(head + m_panel->heightOfLines(int(place->height() * largestShare) - head));
}

} // namespace stratoplan
