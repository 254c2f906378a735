// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/editor/chargelist.h"

#include "core/engine/pricing/effective.h"
#include "core/engine/timeline.h"
#include "core/text/pricetext.h"
#include "document/edits/chargeat.h"
#include "document/edits/prices/billing.h"
#include "document/edits/sizings.h"
#include "document/planview.h"
#include "models/text/celltext.h"
#include "render/theme/themesource.h"
#include "ui/design/editor/coversdialog.h"
#include "ui/shell/commands/prompts.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

ChargeList::ChargeList(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(3);
    rebuild();
}

void ChargeList::setSizing(SizingId sizing)
{
    const Plan &plan = m_context.document.plan();
    QList<Charge> charges;
    QList<Rate> rates;
    for (const Charge &charge : plan.table<Charge>()) {
        if (charge.sizing != sizing)
            continue;
        charges.append(charge);
        if (const Rate *rate = plan.find(charge.rate))
            rates.append(*rate);
    }
    // What lies on the way from the list price to the one that counts is shown too.
    QList<EffectiveRate> counted;
    for (const Rate &rate : std::as_const(rates))
        counted.append(effectiveRate(plan, rate, month()));
    QStringList ways;
    for (const EffectiveRate &each : std::as_const(counted))
        ways.append(celltext::priceWay(plan, each));
    if (sizing == m_sizing && charges == m_shown && rates == m_rates && ways == m_ways)
        return;
    m_ways = ways;
    m_sizing = sizing;
    m_shown = charges;
    m_rates = rates;
    rebuild();
}

void ChargeList::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(makeLabel(tr("Price"), u"label"_s, head), 1);
    auto *change = makeLink(m_shown.isEmpty() ? tr("Choose a price") : tr("Change price"), head);
    change->setObjectName(u"changePriceButton"_s);
    change->setToolTip(tr("Choose a price item in the catalog"));
    connect(change, &QPushButton::clicked, this, &ChargeList::priceRequested);
    row->addWidget(change);
    m_layout->addWidget(head);
    if (m_shown.isEmpty())
        m_layout->addWidget(makeLabel(tr("No price from a catalog"), u"hint"_s, this));
    for (const Charge &charge : std::as_const(m_shown))
        addCharge(charge);
}

QString ChargeList::amountText(const Charge &charge, const Rate &rate) const
{
    const QString price = priceText(m_context.format, rate);
    const bool isOne = charge.amount == QuantityInput::of(1);
    if (isOne)
        return charge.counts == Charge::Counts::Each ? tr("%1, each").arg(price) : tr("%1, once").arg(price);
    const QString amount = m_context.format.quantity(charge.amount);
    return charge.counts == Charge::Counts::Each ? tr("%1 × %2, each").arg(amount, price)
                                                 : tr("%1 × %2, in all").arg(amount, price);
}

void ChargeList::addCharge(const Charge &charge)
{
    const Plan &plan = m_context.document.plan();
    const Rate *rate = plan.find(charge.rate);
    const PriceItem *item = rate ? plan.find(rate->item) : nullptr;
    const QString title = !charge.name.isEmpty() ? charge.name : item ? item->name : tr("Without a price");
    auto *box = new QFrame(this);
    setRole(*box, u"card"_s);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(10, 6, 10, 8);
    column->setSpacing(1);
    const auto addLine = [&](const QString &text, const QString &role) {
        auto *line = new ElidedLabel(text, box);
        setRole(*line, role);
        column->addWidget(line);
        return line;
    };
    addLine(title, {});
    if (item && title != item->name)
        addLine(item->name, u"label"_s);
    if (!rate) {
        addLine(tr("counts as unknown"), u"label"_s);
        m_layout->addWidget(box);
        return;
    }
    const EffectiveRate counted = effectiveRate(plan, *rate, month());
    const bool isUsable = counted.problem.isEmpty();
    addPrice(*column, charge, isUsable ? counted.rate : *rate, celltext::priceMark(counted));
    const QString way = celltext::priceWay(plan, counted);
    if (!way.isEmpty()) {
        auto *how = makeLabel(way, u"hint"_s, box);
        how->setWordWrap(true);
        if (!isUsable)
            how->setProperty("severity", u"warning"_s);
        column->addWidget(how);
    }
    const QString source = rate->sourceTitle.isEmpty() ? tr("no source") : rate->sourceTitle;
    addLine(tr("%1, %2", "date, source").arg(m_context.format.date(rate->effective), source), u"hint"_s);
    addTerms(*column, charge, *rate);
    if (rate->time == Rate::Time::Hour)
        addHours(*column, charge);
    addLinks(*column, charge, *rate, counted.isOverridden());
    m_layout->addWidget(box);
}

std::optional<Month> ChargeList::month() const
{
    const Timeline timeline(m_context.document.plan());
    const int column = m_context.view.column();
    return column >= 0 && column < timeline.size() ? timeline.at(column).month : std::nullopt;
}

void ChargeList::addPrice(QVBoxLayout &column, const Charge &charge, const Rate &rate, PriceMark mark)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    if (mark != PriceMark::None) {
        const bool isOwn = mark == PriceMark::ByHand;
        auto *icon =
            new IconLabel(m_context.theme, isOwn ? u"edit"_s : u"discount"_s, 14, Token::Accent, this);
        icon->setObjectName(isOwn ? u"overriddenMark"_s : u"discountedMark"_s);
        icon->setToolTip(isOwn ? tr("Set by hand") : tr("Discounted by the price book"));
        icon->setAccessibleName(icon->toolTip());
        row->addWidget(icon);
    }
    auto *price = new ElidedLabel(amountText(charge, rate), this);
    setRole(*price, u"label"_s);
    price->setObjectName(u"chargePrice:%1"_s.arg(charge.id.value()));
    price->setToolTip(priceDetails(m_context.format, rate).join(u'\n'));
    row->addWidget(price, 1);
    column.addLayout(row);
}

Status ChargeList::edit(const Charge &charge, const QString &text,
                        const std::function<Status(const Charge &)> &verb)
{
    const Sizing *sizing = m_context.document.find(charge.sizing);
    if (!sizing)
        return {};
    const edits::Place place {sizing->component, m_context.view.phase()};
    const Status done = edits::editChargeAt(m_context.document, place, charge, text, verb);
    m_context.navigator.check(done);
    return done;
}

void ChargeList::addTerms(QVBoxLayout &column, const Charge &charge, const Rate &current)
{
    QList<Rate> rates;
    for (const Rate &rate : m_context.document.plan().table<Rate>()) {
        if (rate.item == current.item && rate.unit == current.unit)
            rates.append(rate);
    }
    if (rates.size() < 2)
        return;
    auto *combo = new QComboBox(this);
    combo->setObjectName(u"termCombo:%1"_s.arg(charge.id.value()));
    combo->setAccessibleName(tr("Term"));
    combo->setToolTip(tr("How the price item is bought"));
    combo->setFocusPolicy(Qt::StrongFocus);
    combo->setMinimumContentsLength(3);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    int widest = 0;
    for (const Rate &rate : std::as_const(rates)) {
        const QString text =
            tr("%1: %2", "term, price").arg(termText(rate.term), priceText(m_context.format, rate));
        combo->addItem(text, rate.id.value());
        combo->setItemData(combo->count() - 1, priceDetails(m_context.format, rate).join(u'\n'),
                           Qt::ToolTipRole);
        widest = qMax(widest, combo->fontMetrics().horizontalAdvance(text));
    }
    combo->view()->setMinimumWidth(widest + 40);
    combo->setCurrentIndex(combo->findData(current.id.value()));
    connect(
        combo, &QComboBox::activated, this,
        [this, combo, charge] {
            const RateId rate(combo->currentData().toLongLong());
            std::ignore = edit(charge, tr("Change term"), [this, rate](const Charge &each) {
                Charge changed = each;
                changed.rate = rate;
                return edits::setCharge(m_context.document, changed);
            });
        },
        Qt::QueuedConnection);
    column.addSpacing(4);
    column.addWidget(combo);
}

void ChargeList::addHours(QVBoxLayout &column, const Charge &charge)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 4, 0, 0);
    auto *label = makeLabel(tr("Hours a month"), u"label"_s, this);
    auto *hours = new QLineEdit(charge.hours ? charge.hours->toString() : QString(), this);
    hours->setObjectName(u"chargeHoursEdit:%1"_s.arg(charge.id.value()));
    hours->setAccessibleName(tr("Hours a month"));
    hours->setPlaceholderText(m_context.format.number(m_context.document.plan().info().hoursPerMonth));
    hours->setToolTip(tr("Hours of the month that it runs; empty: all the plan counts with"));
    hours->setMaximumWidth(76);
    label->setBuddy(hours);
    connect(hours, &QLineEdit::editingFinished, this, [this, hours, charge] {
        if (!hours->isModified())
            return;
        hours->setModified(false);
        const QString text = hours->text().simplified();
        const auto number = Quantity::fromString(text);
        if (!text.isEmpty() && !number) {
            restyle(*hours, "invalid", true);
            return;
        }
        const std::optional<Quantity> value = text.isEmpty() ? std::nullopt : number;
        const Status done = edit(charge, tr("Change hours a month"), [this, value](const Charge &each) {
            return edits::setChargeHours(m_context.document, each.id, value);
        });
        restyle(*hours, "invalid", !done.ok());
    });
    row->addWidget(label, 1);
    row->addWidget(hours);
    column.addLayout(row);
}

void ChargeList::addLinks(QVBoxLayout &column, const Charge &charge, const Rate &rate, bool isOwn)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(12);
    auto *set = makeLink(isOwn ? tr("Change own price…") : tr("Set price…"), this);
    set->setObjectName(u"overridePriceButton:%1"_s.arg(charge.id.value()));
    connect(
        set, &QPushButton::clicked, this, [this, id = rate.id] { m_context.navigator.overridePrice(id); },
        Qt::QueuedConnection);
    row->addWidget(set);
    if (rate.time == Rate::Time::Spend) {
        auto *covers =
            makeLink(charge.covers == Selection() ? tr("Of all lines…") : tr("Of chosen lines…"), this);
        covers->setObjectName(u"chargeCoversButton:%1"_s.arg(charge.id.value()));
        covers->setToolTip(tr("Choose the lines that it is a percentage of"));
        connect(
            covers, &QPushButton::clicked, this, [this, charge] { chooseCovers(charge); },
            Qt::QueuedConnection);
        row->addWidget(covers);
    }
    row->addStretch(1);
    column.addLayout(row);
}

void ChargeList::chooseCovers(const Charge &charge)
{
    const Sizing *sizing = m_context.document.find(charge.sizing);
    if (!sizing)
        return;
    CoversDialog dialog(m_context.document, sizing->component, charge.covers, window());
    if (!m_context.prompts.run(dialog))
        return;
    std::ignore =
        edit(charge, tr("Change covered lines"), [this, covers = dialog.covers()](const Charge &each) {
            return edits::setChargeCovers(m_context.document, each.id, covers);
        });
}

} // namespace stratoplan
