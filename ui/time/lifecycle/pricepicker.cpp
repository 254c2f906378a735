// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time/lifecycle/pricepicker.h"

#include "ui/catalog/panel/catalogpanel.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

PricePicker::PricePicker(PageContext &context, const QString &words, QWidget *parent)
    : QDialog(parent), m_panel(new CatalogPanel(context, this))
{
    setObjectName(u"pricePicker"_s);
    setWindowTitle(tr("Choose a price"));
    resize(420, 640);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);
    connect(m_panel, &CatalogPanel::addRequested, this, [this](const edits::CatalogPick &pick) {
        m_pick = pick;
        accept();
    });
    m_panel->startSearch(words);
}

} // namespace stratoplan
