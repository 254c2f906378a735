// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/sidepanel.h"

#include "ui/widgets/properties.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

SidePanel::SidePanel(ThemeSource &theme, const QString &name, const QString &title, QWidget *parent)
    : QScrollArea(parent), m_theme(theme)
{
    setObjectName(name);
    setAccessibleName(title);
    setRole(*this, u"plain"_s);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
}

QVBoxLayout *SidePanel::startOver()
{
    auto *content = new QWidget;
    setRole(*content, u"surface"_s);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setWidget(content);
    m_content = content;
    return layout;
}

void SidePanel::addSection(QVBoxLayout &layout, const QString &title, const QString &count)
{
    auto *head = new QFrame(m_content);
    setRole(*head, u"dock-head"_s);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(padding, 0, padding, 0);
    line->addWidget(makeLabel(title, u"strong"_s, head), 1);
    line->addWidget(makeLabel(count, u"label"_s, head));
    layout.addWidget(head);
}

} // namespace stratoplan
