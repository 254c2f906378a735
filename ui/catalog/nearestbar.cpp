// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/nearestbar.h"

#include "core/plan/role.h"
#include "render/theme/themesource.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

NearestBar::NearestBar(ThemeSource &theme, const NearestSearch &search, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_search(search), m_layout(new QVBoxLayout(this))
{
    setObjectName(u"nearestBar"_s);
    stratoplan::setRole(*this, u"strip"_s);
    m_layout->setContentsMargins(16, 7, 12, 7);
    m_layout->setSpacing(2);
    hide();
    connect(&search, &NearestSearch::changed, this, &NearestBar::fill);
}

void NearestBar::fill()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // a click on one of them may be what led here
        delete item;
    }
    for (int row = 0; row < m_search.lines().size(); ++row)
        addLine(row);
    setVisible(!m_search.lines().isEmpty());
}

void NearestBar::addLine(int row)
{
    const NearestSearch::Line &line = m_search.lines().at(row);
    auto *box = new QWidget(this);
    auto *text = makeLabel(
        tr("Nothing of %1 matches; nearest:", "provider").arg(providerTitle(line.provider)), u"label"_s, box);
    QPushButton *name = makeLink(line.name, box);
    name->setObjectName(u"nearest-%1"_s.arg(line.provider));
    name->setToolTip(tr("Show all its prices, and add it from there"));
    name->setAccessibleName(
        tr("%1 %2, %3", "nothing matches, nearest, what differs").arg(text->text(), line.name, line.detail));
    auto *detail = new ElidedLabel(box);
    stratoplan::setRole(*detail, u"label"_s);
    detail->setText(line.detail);
    connect(name, &QPushButton::clicked, this, [this, item = line.item] { Q_EMIT chosen(item); });
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(new IconLabel(m_theme, u"info"_s, 16, Token::Text2, box));
    layout->addWidget(text);
    layout->addWidget(name);
    layout->addWidget(detail, 1);
    m_layout->addWidget(box);
}

} // namespace stratoplan
