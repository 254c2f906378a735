// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/addtoplan.h"

#include "core/engine/figures/candidate.h"
#include "core/text/pricetext.h"
#include "document/planview.h"
#include "models/catalog/catalogcells.h"
#include "ui/shell/commands/prompts.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/forms/formdialog.h"
#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(AddToPlan)
};

using Choices = QList<std::pair<QVariant, QString>>;

template <class Row>
Choices choicesOf(const Plan &plan)
{
    Choices choices;
    for (const Row &row : plan.table<Row>())
        choices.append({row.id.value(), row.name});
    return choices;
}

/// The environment looked at, else production, else the first.
EnvironmentId proposedEnvironment(const PageContext &context)
{
    if (!context.view.environment().isNone())
        return context.view.environment();
    EnvironmentId first;
    for (const Environment &environment : context.document.plan().table<Environment>()) {
        if (environment.kind == Environment::Kind::Production)
            return environment.id;
        first = first.isNone() ? environment.id : first;
    }
    return first;
}

Choices termChoices(const edits::CatalogPick &pick, const Format &format)
{
    Choices choices;
    for (const Rate &rate : pick.rates) {
        const auto isThere = [&rate](const auto &choice) { return choice.first.toString() == rate.term; };
        if (std::none_of(choices.begin(), choices.end(), isThere))
            choices.append(
                {rate.term, termText(rate.term) + u", "_s + catalogcells::shortPrice(format, rate)});
    }
    return choices;
}

/// Asks where a price item goes and how much of it, and says what that costs a month.
class AddToPlanDialog : public FormDialog
{
public:
    AddToPlanDialog(PageContext &context, const edits::CatalogPick &pick, QWidget &window)
        : FormDialog(u"addToPlanDialog"_s, Words::tr("Add %1 to the plan").arg(pick.item.name),
                     Words::tr("Add"), &window),
          m_context(context), m_pick(pick)
    {
        const Plan &plan = context.document.plan();
        m_term =
            addChoice(u"addTermCombo"_s, Words::tr("&Rate"), termChoices(pick, context.format), pick.term);
        m_quantity = addLine(u"addQuantityEdit"_s, Words::tr("&Quantity"), u"1"_s, Need::Required);
        m_month = addFact(Words::tr("A month"), {});
        m_month->setObjectName(u"addMonthLabel"_s);
        m_option = addChoice(u"addOptionCombo"_s, Words::tr("&Option"), choicesOf<Option>(plan),
                             context.view.option().value());
        Choices environments = choicesOf<Environment>(plan);
        environments.append({qint64(0), Words::tr("None")});
        m_environment = addChoice(u"addEnvironmentCombo"_s, Words::tr("&Environment"), environments,
                                  proposedEnvironment(context).value());
        Choices phases = choicesOf<Phase>(plan);
        phases.prepend({qint64(0), Words::tr("The start")});
        m_phase = addChoice(u"addPhaseCombo"_s, Words::tr("&From"), phases, qint64(0));
        connect(m_quantity, &QLineEdit::textChanged, this, [this] { showMonth(); });
        for (QComboBox *combo : {m_term, m_phase})
            connect(combo, &QComboBox::currentIndexChanged, this, [this] { showMonth(); });
        showMonth();
        m_quantity->setFocus();
        m_quantity->selectAll();
    }

    [[nodiscard]] edits::CatalogPick chosen() const
    {
        edits::CatalogPick chosen = m_pick;
        chosen.term = m_term->currentData().toString();
        return chosen;
    }
    [[nodiscard]] edits::CatalogTarget target() const
    {
        return {OptionId(m_option->currentData().toLongLong()),
                EnvironmentId(m_environment->currentData().toLongLong()),
                phase(),
                {},
                *quantity()};
    }
    /// Where it went, for people.
    [[nodiscard]] QString place() const
    {
        return m_environment->currentData().toLongLong() ? m_environment->currentText()
                                                         : m_option->currentText();
    }

private:
    [[nodiscard]] PhaseId phase() const { return PhaseId(m_phase->currentData().toLongLong()); }
    [[nodiscard]] Result<QuantityInput> quantity() const
    {
        return edits::parseQuantity(m_quantity->text(), {});
    }
    [[nodiscard]] const Rate *rate() const
    {
        for (const Rate &rate : m_pick.rates) {
            if (rate.term == m_term->currentData().toString())
                return &rate;
        }
        return nullptr;
    }
    void showMonth()
    {
        const Result<QuantityInput> amount = quantity();
        const bool isUsable = amount && !m_quantity->text().trimmed().isEmpty();
        restyle(*m_quantity, "invalid", !amount);
        restyle(*m_month, "severity", amount ? QVariant() : QVariant(u"critical"_s));
        setAcceptable(isUsable);
        m_month->setText(!amount ? amount.error().message : isUsable ? monthText(*amount) : QString());
    }
    /// "$210.24 for 3 instances"; a unit has no plural here: "for 3 × instance".
    [[nodiscard]] QString monthText(const QuantityInput &amount) const
    {
        const Rate *charged = rate();
        if (charged == nullptr)
            return {};
        if (charged->time == Rate::Time::Spend)
            return Words::tr("follows from what it is charged on");
        const CostCell cost =
            looseCost(m_context.document.plan(), {{m_pick.item, *charged, amount}}, phase());
        if (cost.state != CostCell::State::Priced)
            return cost.state == CostCell::State::Free ? Words::tr("free") : Words::tr("not known");
        const QString text = m_context.format.money(cost.amount);
        return charged->unit.isEmpty() ? text
                                       : Words::tr("%1 for %2 × %3", "amount, quantity, unit")
                                             .arg(text, m_context.format.quantity(amount), charged->unit);
    }

    PageContext &m_context;
    const edits::CatalogPick &m_pick;
    QComboBox *m_term;
    QLineEdit *m_quantity;
    QLabel *m_month;
    QComboBox *m_option;
    QComboBox *m_environment;
    QComboBox *m_phase;
};

} // namespace

void addToPlan(PageContext &context, const edits::CatalogPick &pick, QWidget &window)
{
    AddToPlanDialog dialog(context, pick, window);
    if (!context.prompts.run(dialog))
        return;
    const auto added = edits::addComponentFromCatalog(context.document, dialog.chosen(), dialog.target());
    if (!added) {
        context.navigator.showError(added.error());
        return;
    }
    context.view.setComponent(*added);
    context.navigator.showMessage(
        Words::tr("%1 added to %2", "price item, environment or option").arg(pick.item.name, dialog.place()));
}

} // namespace stratoplan
