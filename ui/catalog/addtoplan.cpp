// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/addtoplan.h"

#include "core/text/pricetext.h"
#include "document/planview.h"
#include "models/catalog/catalogcells.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/commands/prompts.h"
#include "ui/widgets/input/formdialog.h"

#include <QComboBox>
#include <QCoreApplication>

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

} // namespace

void addToPlan(PageContext &context, const edits::CatalogPick &pick, QWidget &window)
{
    const Plan &plan = context.document.plan();
    FormDialog dialog(u"addToPlanDialog"_s, Words::tr("Add %1 to the plan").arg(pick.item.name),
                      Words::tr("Add"), &window);
    QComboBox *term =
        dialog.addChoice(u"addTermCombo"_s, Words::tr("&Rate"), termChoices(pick, context.format), pick.term);
    QComboBox *option = dialog.addChoice(u"addOptionCombo"_s, Words::tr("&Option"), choicesOf<Option>(plan),
                                         context.view.option().value());
    Choices environments = choicesOf<Environment>(plan);
    environments.append({qint64(0), Words::tr("None")});
    QComboBox *environment = dialog.addChoice(u"addEnvironmentCombo"_s, Words::tr("&Environment"),
                                              environments, proposedEnvironment(context).value());
    Choices phases = choicesOf<Phase>(plan);
    phases.prepend({qint64(0), Words::tr("The start")});
    QComboBox *phase = dialog.addChoice(u"addPhaseCombo"_s, Words::tr("&From"), phases, qint64(0));
    if (!context.prompts.run(dialog))
        return;
    edits::CatalogPick chosen = pick;
    chosen.term = term->currentData().toString();
    const edits::CatalogTarget target {OptionId(option->currentData().toLongLong()),
                                       EnvironmentId(environment->currentData().toLongLong()),
                                       PhaseId(phase->currentData().toLongLong()),
                                       {}};
    const auto added = edits::addComponentFromCatalog(context.document, chosen, target);
    if (!added) {
        context.navigator.showError(added.error());
        return;
    }
    context.view.setComponent(*added);
    context.navigator.showMessage(Words::tr("%1 added to %2", "price item, environment or option")
                                      .arg(pick.item.name,
                                           environment->currentData().toLongLong()
                                               ? environment->currentText()
                                               : option->currentText()));
}

} // namespace stratoplan
