// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/editor/needsfields.h"

#include "core/engine/timeline.h"
#include "core/fit/fit.h"
#include "document/edits/prices/billing.h"
#include "document/edits/prices/twin.h"
#include "document/offers/offer.h"
#include "document/planview.h"
#include "models/catalog/catalogservice.h"
#include "render/theme/themesource.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/forms/fieldform.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

QString amountText(Quantity amount)
{
    return amount.isZero() ? QString() : amount.toString();
}

/// What may stand as the engine of a role.
QString engineExample(const QString &role)
{
    if (role == "cache"_L1)
        return NeedsFields::tr("any, such as Redis");
    if (role == "document-database"_L1)
        return NeedsFields::tr("any, such as MongoDB");
    if (role == "search-service"_L1)
        return NeedsFields::tr("any, such as OpenSearch");
    return role == "relational-database"_L1 ? NeedsFields::tr("any, such as PostgreSQL")
                                            : NeedsFields::tr("any");
}

/// A number as typed; zero for nothing.
std::optional<Quantity> amountIn(const QLineEdit &line)
{
    const QString text = line.text().remove(u',').simplified();
    return text.isEmpty() ? std::optional(Quantity()) : Quantity::fromString(text);
}

} // namespace

NeedsFields::NeedsFields(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_form(new FieldForm(this)), m_toggle(new QPushButton(this)),
      m_fit(makeLabel({}, u"label"_s, this))
{
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Needs"), u"label"_s, this), 1);
    stratoplan::setRole(*m_toggle, u"link"_s);
    m_toggle->setObjectName(u"needsToggleButton"_s);
    m_toggle->setCursor(Qt::PointingHandCursor);
    head->addWidget(m_toggle);
    m_form->setMargins(0);
    addFields();
    m_fit->setObjectName(u"fitLabel"_s);
    m_fit->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_form);
    layout->addWidget(m_fit);
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        setOpen(m_form->isHidden());
        start();
    });
    setOpen(false);
}

void NeedsFields::addFields()
{
    const auto take = [this] { return commit(); };
    m_vcpu = m_form->addLine(u"needsVcpuEdit"_s, tr("vCPU"), take);
    m_memory = m_form->addLine(u"needsMemoryEdit"_s, tr("Memory, GiB"), take);
    m_form->joinLast(1, 1);
    m_storage = m_form->addLine(u"needsStorageEdit"_s, tr("Storage, GB"), take);
    m_iops = m_form->addLine(u"needsIopsEdit"_s, tr("IOPS"), take);
    m_form->joinLast(1, 1);
    m_engine = m_form->addLine(u"needsEngineEdit"_s, tr("Engine"), take);
    m_architecture = m_form->addCombo(u"needsArchitectureCombo"_s, tr("Architecture"), take);
    m_form->joinLast(1, 1);
    for (const QString &key : {QString(), u"x86_64"_s, u"arm64"_s})
        m_architecture->addItem(key.isEmpty() ? tr("any") : key, key);
    m_zones = m_form->addCombo(u"needsZonesCombo"_s, tr("Zones"), take);
    m_zones->addItem(tr("any"), 0);
    m_zones->addItem(tr("one"), 1);
    m_zones->addItem(tr("several"), 2);
    auto *box = new QWidget(m_form);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    m_lookUp = makeButton(m_context.theme, u"search"_s, tr("Look up"), box);
    m_lookUp->setObjectName(u"lookUpNeedsButton"_s);
    m_lookUp->setToolTip(tr("Take the cheapest price item that gives all of it"));
    connect(m_lookUp, &QPushButton::clicked, this, &NeedsFields::lookUp);
    m_byHand = new QCheckBox(tr("Chosen by hand"), box);
    m_byHand->setObjectName(u"chosenByHandCheckBox"_s);
    m_byHand->setToolTip(tr("Looking up leaves the price item alone"));
    connect(m_byHand, &QCheckBox::clicked, this, [this](bool isChosen) {
        m_context.navigator.check(edits::setChosenByHand(m_context.document, place(), isChosen));
    });
    row->addWidget(m_lookUp);
    row->addStretch(1);
    row->addWidget(m_byHand);
    m_form->addWidget(box);
}

edits::Place NeedsFields::place() const
{
    return {m_component, m_context.view.phase()};
}

void NeedsFields::setOpen(bool isOpen)
{
    m_form->setVisible(isOpen);
    m_toggle->setText(isOpen ? tr("Hide") : tr("State needs"));
}

Status NeedsFields::commit()
{
    const auto vcpu = amountIn(*m_vcpu);
    const auto memory = amountIn(*m_memory);
    const auto storage = amountIn(*m_storage);
    const auto iops = amountIn(*m_iops);
    if (!vcpu || !memory || !storage || !iops)
        return Error {Error::Code::Invalid, tr("Write a number, such as 4.")};
    Needs needs;
    needs.vcpu = *vcpu;
    needs.memory = *memory;
    needs.storage = *storage;
    needs.iops = *iops;
    needs.engine = m_engine->text();
    needs.architecture = m_architecture->currentData().toString();
    needs.zones = m_zones->currentData().toInt();
    m_isDraft = false;
    return edits::setNeeds(m_context.document, place(), needs);
}

/// Needs that are not stated begin as what the present price gives, so that looking up finds the like of it.
/// They are stated with the first change or by looking up.
void NeedsFields::start()
{
    const Sizing *sizing = sizingAt(m_context.document.plan(), m_component, m_context.view.phase());
    m_isDraft = !m_form->isHidden() && sizing && sizing->needs.isNone();
    show(m_component);
}

void NeedsFields::showNeeds(const Needs &needs)
{
    showText(*m_vcpu, amountText(needs.vcpu));
    showText(*m_memory, amountText(needs.memory));
    showText(*m_storage, amountText(needs.storage));
    showText(*m_iops, amountText(needs.iops));
    showText(*m_engine, needs.engine);
    showChoice(*m_architecture, needs.architecture);
    showChoice(*m_zones, qMin(needs.zones, 2));
}

void NeedsFields::lookUp()
{
    m_form->commitAll();
    if (m_isDraft && !m_context.navigator.check(commit()))
        return;
    const auto fit =
        edits::resolveNeeds(m_context.document, place(), LibraryOffers(m_context.catalogs.library()));
    if (!fit) {
        m_context.navigator.showError(fit.error());
        return;
    }
    m_context.navigator.showMessage(fit->isExact() ? tr("The price item fits exactly") : fit->text());
}

void NeedsFields::show(ComponentId component)
{
    const bool isOther = m_component != component;
    m_component = component;
    const Plan &plan = m_context.document.plan();
    const PhaseId phase = m_context.view.phase();
    const Sizing *sizing = sizingAt(plan, component, phase);
    const Component *row = plan.find(component);
    const Needs stated = sizing ? sizing->needs : Needs();
    m_isDraft = m_isDraft && !isOther && stated.isNone();
    const Needs needs = m_isDraft ? neededAt(plan, component, phase) : stated;
    showNeeds(needs);
    m_engine->setPlaceholderText(engineExample(row ? row->role : QString()));
    m_lookUp->setEnabled(!needs.isNone() && sizing && !sizing->chosenByHand);
    {
        const QSignalBlocker blocker(m_byHand);
        m_byHand->setChecked(sizing && sizing->chosenByHand);
    }
    if (isOther)
        setOpen(!stated.isNone());
    const Fit fit = row ? fitAt(plan, *row, phase) : Fit();
    m_fit->setText(fit.isExact() && !fit.parts.isEmpty() ? tr("Fits exactly") : fit.text());
    m_fit->setVisible(!fit.parts.isEmpty());
    restyle(*m_fit, "severity", fit.parts.isEmpty() || fit.isExact() ? QString() : u"warning"_s);
}

} // namespace stratoplan
