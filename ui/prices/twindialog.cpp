// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/twindialog.h"

#include "core/catalog/region.h"
#include "core/plan/role.h"
#include "models/catalog/catalogservice.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

TwinDialog::TwinDialog(PageContext &context, OptionId id, const QString &provider, QWidget *parent)
    : FormDialog(u"twinDialog"_s, tr("Twin on %1", "provider").arg(providerTitle(provider)), tr("Make twin"),
                 parent),
      m_context(context), m_option(id), m_provider(provider)
{
    const Plan &plan = context.document.plan();
    const Option *option = plan.find(id);
    setIntroduction(
        tr("The same components, quantities and phases, each priced at %1. Services of third parties stay "
           "as they are; what has no counterpart says so.",
           "provider")
            .arg(providerTitle(provider)));
    addFact(tr("Option"), option ? option->name : QString());
    m_region = addCombo(u"twinRegionCombo"_s, tr("&Region"));
    m_region->setMinimumContentsLength(24);
    m_why = addFact({}, tr("Looking for the prices near…"));
    m_why->setObjectName(u"twinRegionReason"_s);
    m_why->setWordWrap(true);
    stratoplan::setRole(*m_why, u"hint"_s);
    fillRegions();
    m_name = addLine(u"twinNameEdit"_s, tr("&Name"), {}, providerTitle(provider));
    m_name->setFocus();
}

/// The nearest region at first; the one with the prices as soon as the catalogs have told.
void TwinDialog::fillRegions()
{
    const Plan plan = m_context.document.plan();
    const QString nearest = edits::twinRegion(plan, m_option, m_provider);
    for (const QString &key : regionKeys(m_provider))
        m_region->addItem(regionTitle(m_provider, key), key);
    if (m_region->findData(nearest) < 0 && !nearest.isEmpty())
        m_region->insertItem(0, regionTitle(m_provider, nearest), nearest);
    m_region->setCurrentIndex(qMax(0, m_region->findData(nearest)));
    connect(m_region, &QComboBox::activated, this, [this] { m_isChosen = true; });
    m_task = m_context.catalogs.ask(
        [plan, option = m_option, provider = m_provider](const storage::CatalogLibrary &library) {
            return edits::proposedRegion(plan, option, provider, LibraryOffers(library));
        },
        [this](const edits::TwinRegion &proposed) { propose(proposed); });
}

void TwinDialog::propose(const edits::TwinRegion &proposed)
{
    if (!m_isChosen && m_region->findData(proposed.region) >= 0)
        m_region->setCurrentIndex(m_region->findData(proposed.region));
    if (proposed.region.isEmpty() || proposed.wanted == 0) {
        m_why->clear();
        return;
    }
    const QString held =
        tr("For %1 of %2 kinds of price in use there are prices there; what fits is told line by line.")
            .arg(proposed.held)
            .arg(proposed.wanted);
    const QString nearest = proposed.region == proposed.nearest
        ? tr("It is the nearest region.")
        : tr("The nearest region, %1, has %2.")
              .arg(regionTitle(m_provider, proposed.nearest))
              .arg(proposed.heldByNearest);
    m_why->setText(held + u' ' + nearest);
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
