// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time/lifecycle/lifecycledialog.h"

#include "core/engine/timeline.h"
#include "document/document.h"
#include "render/painted/figureview.h"
#include "render/theme/themesource.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/time/lifecycle/classrows.h"
#include "ui/widgets/figures/figurestrip.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int shownMonths = 24;

} // namespace

LifecycleDialog::LifecycleDialog(PageContext &context, edits::Place place, QWidget *parent)
    : QDialog(parent), m_context(context), m_place(place), m_later(new QTimer(this))
{
    const Component *component = context.document.find(place.component);
    setObjectName(u"lifecycleDialog"_s);
    setWindowTitle(tr("Lifecycle of %1", "component").arg(component ? component->name : QString()));
    resize(1080, 680);
    m_later->setSingleShot(true);
    m_later->setInterval(60);
    connect(m_later, &QTimer::timeout, this, &LifecycleDialog::preview);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    auto *intro =
        makeLabel(tr("What comes in each month is kept and moves from class to class with its age. A "
                     "month has 30 days; the month's own data are of age 0."),
                  u"secondary"_s, this);
    intro->setWordWrap(true);
    layout->addWidget(intro);
    layout->addWidget(makeHead());
    layout->addWidget(makeClasses());
    layout->addWidget(makePreview(), 1);
    m_problem = makeLabel({}, {}, this);
    m_problem->setObjectName(u"problemLabel"_s);
    m_problem->setProperty("severity", u"critical"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addWidget(makeFoot());
    fill();
    connect(&context.document, &Document::planChanged, this, [this] {
        fillDrivers();
        m_later->start();
    });
    preview();
}

QWidget *LifecycleDialog::makeHead()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *comes = makeLabel(tr("&Comes in each month"), {}, box);
    m_driver = new QComboBox(box);
    m_driver->setObjectName(u"lifecycleDriverCombo"_s);
    m_driver->setAccessibleName(tr("Driver that counts the GB coming in each month"));
    m_driver->setMinimumContentsLength(26);
    comes->setBuddy(m_driver);
    connect(m_driver, &QComboBox::activated, this, [this] { m_later->start(); });
    auto *drivers = makeLink(tr("Drivers…"), box);
    drivers->setObjectName(u"lifecycleDriversButton"_s);
    drivers->setAutoDefault(false);
    connect(drivers, &QPushButton::clicked, this,
            [this] { m_context.navigator.openDrivers(m_driver->currentData().toString()); });
    auto *deleted = makeLabel(tr("&Deleted after"), {}, box);
    m_delete = new QSpinBox(box);
    m_delete->setObjectName(u"lifecycleDeleteSpin"_s);
    m_delete->setAccessibleName(tr("Months after which data are deleted"));
    m_delete->setRange(0, 600);
    m_delete->setSpecialValueText(tr("never"));
    m_delete->setSuffix(tr(" mo", "months"));
    m_delete->setMinimumWidth(120);
    deleted->setBuddy(m_delete);
    connect(m_delete, &QSpinBox::valueChanged, this, [this] { m_later->start(); });
    row->addWidget(comes);
    row->addWidget(m_driver);
    row->addWidget(drivers);
    row->addStretch(1);
    row->addWidget(deleted);
    row->addWidget(m_delete);
    return box;
}

QWidget *LifecycleDialog::makeClasses()
{
    auto *card = new QFrame(this);
    stratoplan::setRole(*card, u"card"_s);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(10);
    m_classes = new ClassRows(m_context, card);
    m_classes->setTabsAfter(*m_delete);
    connect(m_classes, &ClassRows::changed, this, [this] { m_later->start(); });
    auto *add = makeButton(m_context.theme, u"add"_s, tr("Add class"), card);
    add->setObjectName(u"addClassButton"_s);
    add->setAutoDefault(false);
    connect(add, &QPushButton::clicked, m_classes, &ClassRows::add);
    layout->addWidget(m_classes);
    layout->addWidget(add, 0, Qt::AlignLeft);
    return card;
}

QWidget *LifecycleDialog::makePreview()
{
    auto *card = new QFrame(this);
    stratoplan::setRole(*card, u"card"_s);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    m_strip = new FigureStrip(card);
    m_strip->addFigure(u"lifecycleYearLabel"_s, tr("First year"));
    m_strip->addFigure(u"lifecycleFirstLabel"_s, tr("First month"));
    m_strip->addFigure(u"lifecycleLastLabel"_s, tr("Twelfth month"));
    m_strip->addFigure(u"lifecycleWithoutLabel"_s, tr("Year, first class only"));
    m_stock = new FigureView(m_context.theme.theme(), card);
    m_stock->setObjectName(u"lifecycleStock"_s);
    m_stock->setMinimumHeight(m_context.theme.theme().scaled(180));
    connect(&m_context.theme, &ThemeSource::changed, m_stock,
            [this] { m_stock->setTheme(m_context.theme.theme()); });
    layout->addWidget(m_strip);
    layout->addWidget(makeLabel(tr("GB kept at the end of each month"), u"label"_s, card));
    layout->addWidget(m_stock, 1);
    return card;
}

QWidget *LifecycleDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *note =
        makeLabel(tr("It replaces what the component is charged by from this phase on."), u"hint"_s, foot);
    auto *cancel = new QPushButton(tr("Cancel"), foot);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_accept = new QPushButton(tr("Set lifecycle"), foot);
    m_accept->setObjectName(u"acceptButton"_s);
    m_accept->setDefault(true);
    makePrimary(*m_accept);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    row->addWidget(note, 1);
    row->addWidget(cancel);
    row->addWidget(m_accept);
    return foot;
}

void LifecycleDialog::fillDrivers()
{
    const QString chosen = m_driver->currentData().toString();
    const QSignalBlocker blocker(m_driver);
    m_driver->clear();
    for (const Driver &driver : m_context.document.plan().table<Driver>()) {
        const QString title =
            driver.unit.isEmpty() ? driver.name : tr("%1, %2", "driver, unit").arg(driver.name, driver.unit);
        m_driver->addItem(title, driver.key);
    }
    if (m_driver->count() == 0)
        m_driver->addItem(tr("no driver yet"), QString());
    m_driver->setCurrentIndex(qMax(0, m_driver->findData(chosen)));
}

/// Where there is no lifecycle yet: the first driver that counts gigabytes, and the price that the component
/// has.
edits::Lifecycle LifecycleDialog::starting() const
{
    const Plan &plan = m_context.document.plan();
    edits::Lifecycle lifecycle;
    for (const Driver &driver : plan.table<Driver>()) {
        if (lifecycle.driver.isEmpty() && driver.unit.contains("GB"_L1))
            lifecycle.driver = driver.key;
    }
    edits::StorageClass standard;
    standard.name = tr("Standard");
    const Sizing *sizing = sizingAt(plan, m_place.component, m_place.phase);
    for (const Charge &charge : plan.table<Charge>()) {
        const Rate *rate = sizing && charge.sizing == sizing->id ? plan.find(charge.rate) : nullptr;
        if (rate && rate->time == Rate::Time::Month && standard.rate.isNone())
            standard.rate = rate->id;
    }
    lifecycle.classes.append(standard);
    return lifecycle;
}

void LifecycleDialog::fill()
{
    const edits::Lifecycle shown =
        edits::lifecycleAt(m_context.document.plan(), m_place).value_or(starting());
    fillDrivers();
    m_driver->setCurrentIndex(qMax(0, m_driver->findData(shown.driver)));
    {
        const QSignalBlocker blocker(m_delete);
        m_delete->setValue(shown.deleteAge);
    }
    m_classes->setClasses(shown.classes);
}

Result<PickedLifecycle> LifecycleDialog::lifecycle() const
{
    const auto classes = m_classes->classes();
    if (!classes)
        return classes.error();
    return PickedLifecycle {{m_driver->currentData().toString(), *classes, m_delete->value()},
                            m_classes->picks()};
}

void LifecycleDialog::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void LifecycleDialog::preview()
{
    const auto typed = lifecycle();
    const Plan &plan = m_context.document.plan();
    const LifecycleCost cost = typed ? lifecycleCost(plan, m_place, *typed) : LifecycleCost();
    const QString problem = typed ? cost.problem : typed.error().message;
    showProblem(problem);
    m_accept->setEnabled(problem.isEmpty());
    if (!problem.isEmpty()) {
        showNothing();
        return;
    }
    PickedLifecycle plain = *typed;
    plain.lifecycle.classes.resize(1);
    showCost(cost, lifecycleCost(plan, m_place, plain));
    m_stock->setFigure(std::make_shared<StockFigure>(lifecycleStock(plan, typed->lifecycle, shownMonths)));
    m_stock->setFocusPolicy(Qt::StrongFocus);
}

/// What cannot be worked out shows no figures of what was there before.
void LifecycleDialog::showNothing()
{
    for (const QString &name : {u"lifecycleYearLabel"_s, u"lifecycleFirstLabel"_s, u"lifecycleLastLabel"_s,
                                u"lifecycleWithoutLabel"_s})
        m_strip->setFigure(name, absentText());
    showMonths({});
    m_strip->setRemark({});
    m_stock->setFigure(nullptr);
    m_stock->setFocusPolicy(Qt::NoFocus);
}

/// Which months the figures are of, and that discounts count: "May 2026 to Apr 2027, after discounts".
void LifecycleDialog::showMonths(const LifecycleCost &cost)
{
    const bool isDiscounted = !m_context.document.plan().table<PriceBookEntry>().isEmpty();
    QString first;
    QString last;
    QString year;
    if (cost.begin) {
        first = m_context.format.month(*cost.begin);
        last = m_context.format.month(*cost.begin + (cost.months - 1));
        year = isDiscounted ? tr("%1 to %2, after discounts", "months").arg(first, last)
                            : tr("%1 to %2", "months").arg(first, last);
    }
    m_strip->setFoot(u"lifecycleYearLabel"_s, year);
    m_strip->setFoot(u"lifecycleFirstLabel"_s, first);
    m_strip->setFoot(u"lifecycleLastLabel"_s, last);
    m_strip->setFoot(u"lifecycleWithoutLabel"_s, year);
}

void LifecycleDialog::showCost(const LifecycleCost &cost, const LifecycleCost &without)
{
    const Format &format = m_context.format;
    const auto show = [&](const QString &name, const CostSum &sum) {
        const bool isKnown = sum.unknown == 0;
        m_strip->setFigure(name, isKnown ? format.money(sum.amount) : absentText(), {},
                           isKnown ? format.exact(sum.amount) : QString());
    };
    show(u"lifecycleYearLabel"_s, cost.year);
    show(u"lifecycleFirstLabel"_s, cost.first);
    show(u"lifecycleLastLabel"_s, cost.last);
    show(u"lifecycleWithoutLabel"_s, without.year);
    showMonths(cost);
    m_strip->setRemark(cost.year.unknown > 0 ? tr("choose a price for every class") : QString(),
                       cost.months < 12 ? tr("%n month(s) of the plan", nullptr, cost.months) : QString());
}

void LifecycleDialog::accept()
{
    const auto typed = lifecycle();
    const Status done = typed ? setLifecycleFrom(m_context.document, m_place, *typed) : Status(typed.error());
    if (done)
        QDialog::accept();
    else
        showProblem(done.error().message);
}

} // namespace stratoplan
