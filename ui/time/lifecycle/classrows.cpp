// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time/lifecycle/classrows.h"

#include "core/text/pricetext.h"
#include "render/theme/themesource.h"
#include "ui/shell/commands/prompts.h"
#include "ui/shell/pagecontext.h"
#include "ui/time/lifecycle/lifecyclecost.h"
#include "ui/time/lifecycle/pricepicker.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr qint64 fromCatalog = 0x7fffffff; ///< no rate has it
constexpr int lastAge = 600;

bool isGigabyte(const Rate &rate)
{
    return rate.unit.contains("GB"_L1) || rate.unit.contains("GiB"_L1);
}

} // namespace

ClassRows::ClassRows(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_grid(new QGridLayout(this))
{
    setObjectName(u"classRows"_s);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 3);
    m_grid->setColumnStretch(2, 4);
    m_grid->setColumnStretch(3, 3);
    m_grid->setColumnStretch(5, 3);
    addHeads();
}

void ClassRows::addHeads()
{
    const QStringList heads {
        tr("Class"),       tr("From age"),         tr("Price of storing"), tr("Price of moving in"),
        tr("for each GB"), tr("Price of reading"), tr("% read"),           QString()};
    for (int column = 0; column < heads.size(); ++column)
        m_grid->addWidget(makeLabel(heads.at(column), u"label"_s, this), 0, column);
}

void ClassRows::setClasses(const QList<edits::StorageClass> &classes)
{
    rebuild(classes);
}

void ClassRows::rebuild(const QList<edits::StorageClass> &classes)
{
    for (const Row &row : std::as_const(m_rows)) {
        for (QWidget *each : partsOf(row)) {
            m_grid->removeWidget(each);
            each->hide();
            each->deleteLater();
        }
    }
    m_rows.clear();
    for (int index = 0; index < classes.size(); ++index)
        m_rows.append(makeRow(index, classes.at(index)));
    for (int index = 0; index < classes.size(); ++index)
        enableParts(index);
    followTabs();
}

QList<QWidget *> ClassRows::partsOf(const Row &row)
{
    return {row.name, row.age, row.rate, row.transition, row.perGb, row.retrieval, row.retrieved, row.remove};
}

void ClassRows::setTabsAfter(QWidget &before)
{
    m_before = &before;
    followTabs();
}

void ClassRows::followTabs()
{
    QWidget *before = m_before;
    for (const Row &row : std::as_const(m_rows)) {
        for (QWidget *each : partsOf(row)) {
            if (before)
                setTabOrder(before, each);
            before = each;
        }
    }
}

ClassRows::Row ClassRows::makeRow(int index, const edits::StorageClass &shown)
{
    Row row;
    const auto makeLine = [&](const QString &name, const QString &title, const QString &text) {
        auto *line = new QLineEdit(text, this);
        line->setObjectName(u"%1:%2"_s.arg(name).arg(index));
        line->setAccessibleName(title);
        connect(line, &QLineEdit::textEdited, this, &ClassRows::changed);
        return line;
    };
    row.name = makeLine(u"className"_s, tr("Name of the class"), shown.name);
    row.name->setMinimumWidth(110);
    row.age = new QSpinBox(this);
    row.age->setObjectName(u"classAge:%1"_s.arg(index));
    row.age->setAccessibleName(tr("From age, months"));
    row.age->setRange(0, lastAge);
    row.age->setSuffix(tr(" mo"));
    row.age->setValue(shown.fromAge);
    row.age->setEnabled(index > 0);
    connect(row.age, &QSpinBox::valueChanged, this, &ClassRows::changed);
    row.rate = makeRates(u"classRate:%1"_s.arg(index), tr("Price of storing"), Use::Storing, shown.rate);
    row.transition = makeRates(u"classTransition:%1"_s.arg(index), tr("Price of moving in"), Use::Moving,
                               shown.transition);
    row.perGb = makeLine(u"classPerGb"_s, tr("Units of moving for each GB"),
                         shown.perGb.raw() == 0 ? QString() : shown.perGb.toString());
    row.perGb->setPlaceholderText(u"1"_s);
    row.perGb->setToolTip(
        tr("How many of what the price counts for each GB: objects, for a price per request"));
    row.perGb->setMaximumWidth(76);
    row.retrieval =
        makeRates(u"classRetrieval:%1"_s.arg(index), tr("Price of reading"), Use::Reading, shown.retrieval);
    row.retrieved = makeLine(u"classRetrieved"_s, tr("Per cent that is read each month"),
                             shown.retrieved.raw() == 0 ? QString() : shown.retrieved.toString());
    row.retrieved->setPlaceholderText(u"0"_s);
    row.retrieved->setMaximumWidth(64);
    row.remove = makeIconButton(m_context.theme, u"remove"_s, tr("Remove this class"), this);
    row.remove->setObjectName(u"removeClass:%1"_s.arg(index));
    row.remove->setEnabled(index > 0);
    for (QComboBox *combo : {row.transition, row.retrieval})
        connect(
            combo, &QComboBox::activated, this, [this, index] { enableParts(index); }, Qt::QueuedConnection);
    connect(
        row.remove, &QToolButton::clicked, this, [this, index] { remove(index); }, Qt::QueuedConnection);
    int column = 0;
    for (QWidget *each : partsOf(row))
        m_grid->addWidget(each, index + 1, column++);
    return row;
}

void ClassRows::enableParts(int index)
{
    if (index >= m_rows.size())
        return;
    const Row &row = m_rows.at(index);
    row.transition->setEnabled(index > 0);
    row.perGb->setEnabled(index > 0 && row.transition->property("rate").toLongLong() != 0);
    row.retrieved->setEnabled(row.retrieval->property("rate").toLongLong() != 0);
}

QComboBox *ClassRows::makeRates(const QString &name, const QString &title, Use use, RateId current)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    combo->setAccessibleName(title);
    combo->setMinimumContentsLength(8);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setFocusPolicy(Qt::StrongFocus);
    fillRates(*combo, use, current);
    connect(
        combo, &QComboBox::activated, this, [this, combo, use] { chooseRate(*combo, use); },
        Qt::QueuedConnection);
    return combo;
}

void ClassRows::fillRates(QComboBox &combo, Use use, RateId current) const
{
    const Plan &plan = m_context.document.plan();
    const QSignalBlocker blocker(combo);
    combo.clear();
    combo.addItem(use == Use::Storing ? tr("not priced") : tr("free"), qint64(0));
    for (const Rate &rate : plan.table<Rate>()) {
        const PriceItem *item = plan.find(rate.item);
        const bool isStored = rate.time == Rate::Time::Month;
        const bool isUsed = rate.time == Rate::Time::Use;
        const bool fits = use == Use::Storing ? isStored && isGigabyte(rate)
            : use == Use::Reading             ? isUsed && isGigabyte(rate)
                                              : isUsed;
        if (!item || !(fits || rate.id == current)
            || (item->category != Category::Storage && rate.id != current))
            continue;
        addRate(combo, tr("%1, %2", "price, name").arg(priceText(m_context.format, rate), item->name),
                rate.id);
    }
    for (qsizetype pick = 0; pick < m_picks.size(); ++pick) {
        if (const Rate *rate = wantedRate(m_picks.at(pick)); rate && rateOfPick(pick) == current)
            addRate(combo,
                    tr("%1, %2", "price, name")
                        .arg(priceText(m_context.format, *rate), m_picks.at(pick).item.name),
                    current);
    }
    combo.addItem(tr("From the catalog…"), fromCatalog);
    int widest = 0;
    for (int index = 0; index < combo.count(); ++index)
        widest = qMax(widest, combo.fontMetrics().horizontalAdvance(combo.itemText(index)));
    combo.view()->setMinimumWidth(qMin(widest, 460) + 40);
    combo.setCurrentIndex(qMax(0, combo.findData(current.value())));
    combo.setProperty("rate", current.value());
    combo.setToolTip(combo.currentText());
}

void ClassRows::addRate(QComboBox &combo, const QString &text, RateId rate) const
{
    combo.addItem(text, rate.value());
    combo.setItemData(combo.count() - 1, text, Qt::ToolTipRole);
}

void ClassRows::chooseRate(QComboBox &combo, Use use)
{
    const qint64 chosen = combo.currentData().toLongLong();
    if (chosen != fromCatalog) {
        combo.setProperty("rate", chosen);
        combo.setToolTip(combo.currentText());
        Q_EMIT changed();
        return;
    }
    RateId rate(combo.property("rate").toLongLong());
    const QString words = use == Use::Reading ? tr("retrieval", "words to search for") : tr("storage");
    PricePicker picker(m_context, words, window());
    if (m_context.prompts.run(picker)) {
        rate = rateOfPick(m_picks.size());
        m_picks.append(picker.pick());
    }
    fillRates(combo, use, rate);
    Q_EMIT changed();
}

Result<QList<edits::StorageClass>> ClassRows::classes() const
{
    QList<edits::StorageClass> classes;
    for (const Row &row : m_rows) {
        edits::StorageClass each;
        each.name = row.name->text().trimmed();
        each.fromAge = row.age->value();
        const auto rateOf = [](const QComboBox &combo) {
            return RateId(combo.property("rate").toLongLong());
        };
        each.rate = rateOf(*row.rate);
        each.transition = rateOf(*row.transition);
        each.retrieval = rateOf(*row.retrieval);
        const QString units = row.perGb->text().simplified();
        const auto perGb = Quantity::fromString(units.isEmpty() ? u"1"_s : units);
        restyle(*row.perGb, "invalid", !perGb);
        if (!perGb)
            return Error {Error::Code::Invalid, tr("“%1” is no number such as 10.").arg(units)};
        if (!each.transition.isNone())
            each.perGb = *perGb;
        const QString read = row.retrieved->text().remove(u'%').simplified();
        const auto retrieved = Percent::fromString(read.isEmpty() ? u"0"_s : read);
        restyle(*row.retrieved, "invalid", !retrieved);
        if (!retrieved)
            return Error {Error::Code::Invalid, tr("“%1” is no percentage such as 5.").arg(read)};
        if (!each.retrieval.isNone())
            each.retrieved = *retrieved;
        classes.append(each);
    }
    return classes;
}

void ClassRows::add()
{
    auto known = classes();
    if (!known)
        return;
    edits::StorageClass next;
    next.fromAge = known->isEmpty() ? 0 : known->last().fromAge + (known->size() == 1 ? 1 : 3);
    next.name = known->isEmpty() ? tr("Standard")
        : known->size() == 1     ? tr("Infrequent access")
                                 : tr("Archive");
    known->append(next);
    rebuild(*known);
    m_rows.last().name->setFocus();
    m_rows.last().name->selectAll();
    Q_EMIT changed();
}

void ClassRows::remove(int index)
{
    auto known = classes();
    if (!known || index <= 0 || index >= known->size())
        return;
    known->removeAt(index);
    rebuild(*known);
    m_rows.last().name->setFocus();
    Q_EMIT changed();
}

} // namespace stratoplan
