// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/editor/sizingfields.h"

#include "core/carbon/carbon.h"
#include "core/engine/timeline.h"
#include "core/text/carbontext.h"
#include "document/planview.h"
#include "ui/design/editor/candidatelist.h"
#include "ui/design/editor/chargelist.h"
#include "ui/design/editor/needsfields.h"
#include "ui/design/editor/quantityscope.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/forms/fieldform.h"
#include "ui/widgets/formula/formulaassist.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// What edits::setStated() reads back.
QString statedText(const StatedAmount &stated)
{
    switch (stated.kind) {
    case StatedAmount::Kind::None:
        return {};
    case StatedAmount::Kind::Free:
        return u"free"_s;
    case StatedAmount::Kind::Included:
        return u"included"_s;
    case StatedAmount::Kind::Unknown:
        return u"?"_s;
    case StatedAmount::Kind::Amount:
    case StatedAmount::Kind::Once:
    case StatedAmount::Kind::AfterFirstYear:
        break;
    }
    const QString amount = stated.amount.isSingle()
        ? stated.amount.likely.amountString()
        : stated.amount.low.amountString() + u'-' + stated.amount.high.amountString();
    if (stated.kind == StatedAmount::Kind::AfterFirstYear)
        return amount + u" after first year"_s;
    return stated.kind == StatedAmount::Kind::Once ? amount + u" once"_s : amount;
}

} // namespace

SizingFields::SizingFields(PageContext &context, FieldForm &form, QObject *parent)
    : QObject(parent), m_context(context)
{
    Document &document = context.document;
    addHead(form);
    m_specification = form.addLine(u"componentSpecificationEdit"_s, tr("&Specification"), [this, &document] {
        return edits::setSpecification(document, place(), m_specification->text());
    });
    m_quantity = form.addLine(u"componentQuantityEdit"_s, tr("&Quantity"), [this, &document] {
        return edits::setQuantity(document, place(), m_quantity->text());
    });
    m_quantity->setPlaceholderText(tr("5, 2-5, =users/100"));
    m_unit = form.addLine(u"componentUnitEdit"_s, tr("Unit"),
                          [this, &document] { return edits::setUnit(document, place(), m_unit->text()); });
    form.joinLast(1, 1);
    addTimeLinks(form);
    m_charges = new ChargeList(context, &form);
    connect(m_charges, &ChargeList::priceRequested, this, [this] { Q_EMIT priceRequested(m_component); });
    form.addWidget(m_charges);
    m_carbon = makeLabel({}, u"label"_s, &form);
    m_carbon->setObjectName(u"carbonLabel"_s);
    m_carbon->setWordWrap(true);
    m_later = new QTimer(this);
    m_later->setSingleShot(true);
    m_later->setInterval(150);
    connect(m_later, &QTimer::timeout, this, &SizingFields::showCarbon);
    form.addWidget(m_carbon);
    m_needs = new NeedsFields(context, &form);
    form.addWidget(m_needs);
    m_stated = form.addLine(u"componentStatedEdit"_s, tr("State&d, a month"), [this, &document] {
        return edits::setStated(document, place(), m_stated->text());
    });
    m_stated->setPlaceholderText(tr("450, 1500-2500, free, included"));
    m_candidates = new CandidateList(context, &form);
    form.addWidget(m_candidates);
}

void SizingFields::addHead(FieldForm &form)
{
    auto *head = new QWidget(&form);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 6, 0, 0);
    m_head = new ElidedLabel(head);
    setRole(*m_head, u"strong"_s);
    auto *again = makeLink(tr("As before"), head);
    again->setObjectName(u"continueSizingButton"_s);
    again->setToolTip(tr("Drop what is special about this phase and continue the phase before"));
    connect(again, &QPushButton::clicked, this,
            [this] { m_context.navigator.check(edits::continueFromBefore(m_context.document, place())); });
    m_continue = again;
    row->addWidget(m_head, 1);
    row->addWidget(again);
    form.addWidget(head);
}

void SizingFields::addTimeLinks(FieldForm &form)
{
    new FormulaAssist(
        *m_quantity, m_context.theme,
        [this] { return quantityScope(m_context, m_component, m_context.view.phase()); },
        FormulaAssist::Begins::AfterEquals);
    m_formula = makeLabel({}, u"hint"_s, &form);
    m_formula->setObjectName(u"quantityFormulaLabel"_s);
    m_formula->setWordWrap(true);
    form.addWidget(m_formula);
    auto *links = new QWidget(&form);
    auto *row = new QHBoxLayout(links);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    const auto add = [&](const QString &part, const QString &text, const QString &tip) {
        auto *link = makeLink(text, links);
        link->setObjectName(part + u"LinkButton"_s);
        link->setToolTip(tip);
        connect(
            link, &QPushButton::clicked, this,
            [this, part] { m_context.navigator.editInTime(m_component, part); }, Qt::QueuedConnection);
        row->addWidget(link);
        return link;
    };
    add(u"range"_s, tr("Range…"), tr("Low, likely and high of the quantity, the amount and the prices"));
    add(u"scaling"_s, tr("Scaling…"), tr("Smallest and largest count, and what makes it grow"));
    m_pods = add(u"pods"_s, tr("Pods…"), tr("What runs on the cluster, and the nodes it needs"));
    m_lifecycle = add(u"lifecycle"_s, tr("Lifecycle…"), tr("Classes that stored data move through with age"));
    row->addStretch(1);
    form.addWidget(links);
}

void SizingFields::showFormula(const Sizing *sizing)
{
    const bool isFormula = sizing && sizing->quantity.kind == QuantityInput::Kind::Formula;
    m_formula->setVisible(isFormula);
    if (!isFormula)
        return;
    const FormulaReading reading =
        quantityScope(m_context, m_component, m_context.view.phase()).read(sizing->quantity.formula);
    m_formula->setText(reading.sentence);
    restyle(*m_formula, "severity", reading.problem.isEmpty() ? QString() : u"critical"_s);
}

edits::Place SizingFields::place() const
{
    return {m_component, m_context.view.phase()};
}

QString SizingFields::headText(const Sizing *sizing) const
{
    const Phase *phase = m_context.document.find(m_context.view.phase());
    if (!phase)
        return tr("In every phase");
    if (!sizing || sizing->phase == phase->id)
        return tr("In %1").arg(phase->name);
    const Phase *from = m_context.document.find(sizing->phase);
    return from ? tr("In %1, as in %2").arg(phase->name, from->name)
                : tr("In %1, as from the start").arg(phase->name);
}

void SizingFields::show(ComponentId component)
{
    m_component = component;
    const PhaseId phase = m_context.view.phase();
    const Sizing *sizing = sizingAt(m_context.document.plan(), component, phase);
    const Sizing shown = sizing ? *sizing : Sizing();
    const bool isThere = sizing && sizing->present;
    m_head->setText(headText(sizing));
    m_continue->setVisible(sizing && !phase.isNone() && sizing->phase == phase);
    showText(*m_specification, shown.specification);
    showText(*m_quantity, isThere ? edits::quantityText(shown.quantity) : u"–"_s);
    showText(*m_unit, shown.unit);
    showText(*m_stated, statedText(shown.stated));
    showFormula(isThere ? sizing : nullptr);
    const Component *row = m_context.document.find(component);
    m_pods->setVisible(row && row->category == Category::Compute);
    m_lifecycle->setVisible(row && row->category == Category::Storage);
    m_charges->setSizing(isThere ? shown.id : SizingId());
    m_needs->show(component);
    m_candidates->show(component);
    m_candidates->setVisible(isThere);
    m_later->start();
}

void SizingFields::showCarbon()
{
    const Plan &plan = m_context.document.plan();
    const Timeline timeline(plan);
    const int column = m_context.view.column();
    CarbonEstimate carbon;
    if (plan.find(m_component) && column >= 0 && column < timeline.size())
        carbon = carbonOf(plan, m_component, timeline.at(column));
    m_carbon->setText(carbon.kilograms ? tr("%1 CO₂e a month, grid of %2", "kilograms, year")
                                             .arg(carbonText(m_context.format, *carbon.kilograms),
                                                  QString::number(carbon.year))
                                       : QString());
    m_carbon->setToolTip(carbon.method);
    m_carbon->setVisible(!m_carbon->text().isEmpty());
}

} // namespace stratoplan
