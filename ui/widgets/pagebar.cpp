// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagebar.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/properties.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

PageBar::PageBar(const QString &title, QWidget *parent)
    : QFrame(parent), m_left(new QHBoxLayout), m_right(new QHBoxLayout), m_subtitle(new ElidedLabel(this))
{
    setRole(*this, u"page-bar"_s);
    setRole(*m_subtitle, u"secondary"_s);
    m_left->setSpacing(12);
    m_left->addWidget(makeLabel(title, u"page-title"_s, this));
    m_right->setSpacing(8);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(m_left);
    layout->addWidget(m_subtitle, 1);
    layout->addLayout(m_right);
}

void PageBar::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
}

void PageBar::addLeft(QWidget *control)
{
    m_left->addWidget(control);
}

void PageBar::addRight(QWidget *control)
{
    m_right->addWidget(control);
}

} // namespace stratoplan
