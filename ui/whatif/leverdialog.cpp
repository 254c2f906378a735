// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/leverdialog.h"

#include "document/edits/whatif/levers.h"
#include "ui/shell/pagecontext.h"
#include "ui/whatif/selectionlist.h"
#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int listHeight = 150;

bool movesDriver(Lever::Kind kind)
{
    return kind == Lever::Kind::Driver || kind == Lever::Kind::Growth;
}

/// A new lever: a share of the cost, as it is at 100 %.
Lever startingLever()
{
    Lever lever;
    lever.bounds = Range(Quantity(), Quantity::fromWhole(100), Quantity::fromWhole(100));
    lever.unit = u"%"_s;
    return lever;
}

} // namespace

LeverDialog::LeverDialog(PageContext &context, const Lever &lever, QWidget *parent)
    : FormDialog(u"leverDialog"_s, lever.id.isNone() ? tr("New lever") : tr("Change lever"),
                 lever.id.isNone() ? tr("Add lever") : tr("Change"), parent),
      m_context(context), m_lever(lever.id.isNone() ? startingLever() : lever)
{
    setMinimumWidth(540);
    setIntroduction(tr("A slider of the what-if panel. Where it stands now it changes nothing; elsewhere it "
                       "multiplies what it acts on by its effect there, divided by its effect now: with "
                       "“value / 100”, 50 in place of 100 halves the cost."));
    addForm();
    fillKinds();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &LeverDialog::followKind);
    followKind();
    m_name->setFocus();
}

void LeverDialog::addForm()
{
    m_name = addLine(u"leverNameEdit"_s, tr("&Name"), m_lever.name, tr("Nodes on spot"));
    m_kind = addCombo(u"leverKindCombo"_s, tr("&Moves"));
    m_driver = addCombo(u"leverDriverCombo"_s, tr("&Driver"));
    for (const Driver &driver : m_context.document.plan().table<Driver>())
        m_driver->addItem(driver.name.isEmpty() ? driver.key : driver.name, driver.key);
    m_driver->setCurrentIndex(qMax(0, m_driver->findData(m_lever.driver)));
    const auto text = [this](Quantity value) { return m_context.format.number(value).remove(u','); };
    m_low = addLine(u"leverLowEdit"_s, tr("&From"), text(m_lever.bounds.low));
    m_saved = addLine(u"leverSavedEdit"_s, tr("Now, as &saved"), text(m_lever.bounds.likely));
    m_high = addLine(u"leverHighEdit"_s, tr("&To"), text(m_lever.bounds.high));
    m_unit = addLine(u"leverUnitEdit"_s, tr("&Unit"), m_lever.unit, tr("%, h, years"));
    m_effect = addLine(u"leverEffectEdit"_s, tr("&Effect"), m_lever.effect);
    setRole(*m_effect, u"formula"_s);
    m_effect->setToolTip(tr("A formula of “value”, such as 1 - 0.7 * value / 100 for a saving of 70 % on "
                            "the part that the value says"));
    m_selection = new SelectionList(this);
    m_selection->setObjectName(u"leverSelectionList"_s);
    m_selection->setFixedHeight(listHeight);
    m_selection->setToolTip(
        tr("Nothing checked: every line. Otherwise lines that are of a checked entry under "
           "every heading that has one."));
    m_selection->fill(m_context.document.plan(), m_lever.selection);
    addRow(tr("&Acts on"), m_selection);
    m_source =
        addLine(u"leverSourceEdit"_s, tr("S&ource"), m_lever.source.text, tr("where its effect was stated"));
}

void LeverDialog::fillKinds()
{
    const auto add = [this](const QString &title, Lever::Kind kind) {
        m_kind->addItem(title, static_cast<int>(kind));
    };
    add(tr("The monthly cost"), Lever::Kind::Cost);
    add(tr("Quantities"), Lever::Kind::Amount);
    add(tr("Hours a month of machines"), Lever::Kind::Hours);
    if (m_driver->count() > 0) {
        add(tr("A driver's values"), Lever::Kind::Driver);
        add(tr("A driver's growth a month"), Lever::Kind::Growth);
    }
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(static_cast<int>(m_lever.kind))));
}

Lever::Kind LeverDialog::kind() const
{
    return static_cast<Lever::Kind>(m_kind->currentData().toInt());
}

void LeverDialog::followKind()
{
    const bool isDriver = movesDriver(kind());
    m_driver->setEnabled(isDriver);
    m_selection->setEnabled(!isDriver);
    const bool isItself = kind() == Lever::Kind::Hours || kind() == Lever::Kind::Growth;
    m_effect->setPlaceholderText(isItself ? u"value"_s : u"value / 100"_s);
}

Result<Quantity> LeverDialog::numberIn(QLineEdit &line)
{
    const auto number = Quantity::fromString(line.text().simplified().remove(u','));
    if (!number)
        return blame(line, tr("Write a number such as 40 or 0.5."));
    return *number;
}

Status LeverDialog::apply()
{
    Lever lever = m_lever;
    lever.name = m_name->text().simplified();
    lever.kind = kind();
    lever.driver = movesDriver(lever.kind) ? m_driver->currentData().toString() : QString();
    lever.selection = movesDriver(lever.kind) ? Selection() : m_selection->selection();
    lever.unit = m_unit->text().simplified();
    lever.effect = m_effect->text().trimmed();
    lever.source.text = m_source->text().simplified();
    if (lever.name.isEmpty())
        return blame(*m_name, tr("A lever needs a name."));
    const auto low = numberIn(*m_low);
    if (!low)
        return low.error();
    const auto saved = numberIn(*m_saved);
    if (!saved)
        return saved.error();
    const auto high = numberIn(*m_high);
    if (!high)
        return high.error();
    if (*low >= *high)
        return blame(*m_high, tr("It has to be more than what the slider begins with."));
    if (*saved < *low || *saved > *high)
        return blame(*m_saved, tr("The saved plan's value lies between both ends."));
    lever.bounds = Range(*low, *saved, *high);
    const auto done = edits::setLever(m_context.document, lever);
    return done ? Status() : Status(blame(*m_effect, done.error().message));
}

} // namespace stratoplan
