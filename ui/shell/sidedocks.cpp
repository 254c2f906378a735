// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidedocks.h"

#include "ui/widgets/input/segmentedcontrol.h"
#include "ui/widgets/properties.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

SideDocks::SideDocks(QWidget *parent)
    : QWidget(parent), m_tabs(new SegmentedControl(tr("Panel"), this)), m_tabRow(new QWidget(this)),
      m_splitter(new QSplitter(Qt::Vertical, this))
{
    setRole(*this, u"dock"_s);
    setAttribute(Qt::WA_StyledBackground);
    setRole(*m_splitter, u"lined"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    auto *row = new QHBoxLayout(m_tabRow);
    row->setContentsMargins(14, 8, 14, 8);
    row->addWidget(m_tabs);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabRow);
    layout->addWidget(m_splitter, 1);
    connect(m_tabs, &SegmentedControl::chosen, this, [this](const QString &key) {
        m_front = key;
        arrange();
    });
    arrange();
}

void SideDocks::add(const QString &key, const QString &title, QWidget *panel)
{
    m_docks.append({key, panel, false});
    m_tabs->addSegment(key, title);
    m_splitter->addWidget(panel);
    panel->hide();
    arrange();
}

SideDocks::Dock *SideDocks::dock(const QString &key)
{
    const auto found =
        std::find_if(m_docks.begin(), m_docks.end(), [&key](const Dock &each) { return each.key == key; });
    return found == m_docks.end() ? nullptr : &*found;
}

bool SideDocks::isOpen(const QString &key) const
{
    return std::any_of(m_docks.begin(), m_docks.end(),
                       [&key](const Dock &each) { return each.key == key && each.isOpen; });
}

int SideDocks::openCount() const
{
    return static_cast<int>(std::count_if(m_docks.begin(), m_docks.end(), std::mem_fn(&Dock::isOpen)));
}

void SideDocks::setOpen(const QString &key, bool isOpen)
{
    Dock *found = dock(key);
    if (!found || found->isOpen == isOpen)
        return;
    found->isOpen = isOpen;
    if (isOpen)
        m_front = key;
    arrange();
}

void SideDocks::setTabbed(bool isTabbed)
{
    if (m_isTabbed == isTabbed)
        return;
    m_isTabbed = isTabbed;
    arrange();
}

void SideDocks::arrange()
{
    const bool isChoice = m_isTabbed && openCount() > 1;
    if (!isOpen(m_front)) {
        for (const Dock &each : std::as_const(m_docks))
            m_front = each.isOpen ? each.key : m_front;
    }
    m_tabRow->setVisible(isChoice);
    m_tabs->setCurrent(m_front);
    for (const Dock &each : std::as_const(m_docks))
        each.panel->setVisible(each.isOpen && (!isChoice || each.key == m_front));
    setVisible(openCount() > 0);
}

} // namespace stratoplan
