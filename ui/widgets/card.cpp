// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/widgets/clauselabel.h"
#include "ui/widgets/properties.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int padding = 16;
}

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent), m_head(new QFrame(this)), m_headLayout(new QHBoxLayout(m_head)),
      m_title(makeLabel(title, u"card-title"_s, m_head)), m_subtitle(new ClauseLabel(m_head)),
      m_layout(new QVBoxLayout(this))
{
    setRole(*this, u"card"_s);
    setRole(*m_head, u"card-head"_s);
    setRole(*m_subtitle, u"subtitle"_s);
    m_headLayout->setContentsMargins(padding, 0, padding - 4, 0);
    m_headLayout->setSpacing(8);
    m_headLayout->addWidget(m_title);
    m_headLayout->addSpacing(2);
    m_headLayout->addWidget(m_subtitle, 1);
    m_layout->setContentsMargins(1, 0, 1, 1);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_head);
    m_head->setHidden(title.isEmpty());
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_head->setHidden(title.isEmpty());
}

void Card::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
}

void Card::addToHead(QWidget *control)
{
    m_headLayout->addWidget(control);
}

void Card::addBody(QWidget *content, int margin, int stretch)
{
    if (margin == 0) {
        m_layout->addWidget(content, stretch);
        return;
    }
    auto *inset = new QVBoxLayout;
    inset->setContentsMargins(margin, 0, margin, margin);
    inset->addWidget(content);
    m_layout->addLayout(inset, stretch);
}

void Card::addHeadLine()
{
    auto *line = new QFrame(this);
    setRole(*line, u"separator"_s);
    m_layout->addWidget(line);
}

void Card::addFoot(QWidget *content)
{
    auto *foot = new QFrame(this);
    setRole(*foot, u"card-foot"_s);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(padding, 0, padding, 0);
    layout->addWidget(content);
    m_layout->addWidget(foot);
}

} // namespace stratoplan
