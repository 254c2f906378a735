// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/twindialog.h"

#include "core/catalog/region.h"
#include "core/plan/role.h"
#include "models/catalog/catalogservice.h"
#include "ui/shell/pagecontext.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

TwinDialog::TwinDialog(PageContext &context, OptionId id, const QString &provider, QWidget *parent)
    : PriceDialog(u"twinDialog"_s, tr("Twin on %1", "provider").arg(providerTitle(provider)), tr("Make twin"), parent),
      m_context(context), m_option(id), m_provider(provider)
{
    const Plan &plan = context.document.plan();
    const Option *option = plan.find(id);
    setIntroduction(tr("The same components, quantities and phases, each priced at %1. Services of third parties stay "
                       "as they are; what has no counterpart says so.",
                       "provider")
                        .arg(providerTitle(provider)));
    addFact(tr("Option"), option ? option->name : QString());
    m_region = addCombo(u"twinRegionCombo"_s, tr("&Region"));
    const QString nearest = edits::twinRegion(plan, id, provider);
    for (const QString &key : regionKeys(provider))
        m_region->addItem(regionTitle(provider, key), key);
    if (m_region->findData(nearest) < 0 && !nearest.isEmpty())
        m_region->insertItem(0, regionTitle(provider, nearest), nearest);
    m_region->setCurrentIndex(qMax(0, m_region->findData(nearest)));
    m_region->setMinimumContentsLength(24);
    m_name = addLine(u"twinNameEdit"_s, tr("&Name"), {}, providerTitle(provider));
    m_name->setFocus();
}

Status TwinDialog::apply()
{
    edits::TwinTarget target;
    target.provider = m_provider;
    target.region = m_region->currentData().toString();
    target.name = m_name->text().simplified();
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto made =
        edits::twinOption(m_context.document, m_option, target, LibraryOffers(m_context.catalogs.library()));
    QGuiApplication::restoreOverrideCursor();
    if (!made)
        return made.error();
    m_twin = *made;
    return {};
}

} // namespace stratoplan
