// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/plansettingsdialog.h"

#include "document/edits/money/budgets.h"
#include "document/edits/planedits.h"
#include "document/edits/sizings.h"
#include "document/edits/step/onestep.h"
#include "document/edits/structure.h"
#include "ui/dialogs/planrows.h"
#include "ui/dialogs/rowseditor.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/forms/statusof.h"
#include "ui/widgets/input/budgettext.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui_plansettingspage.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

PlanSettingsDialog::PlanSettingsDialog(PageContext &context, const QString &page, Opening opening,
                                       QWidget *parent)
    : QDialog(parent), m_context(context), m_ui(std::make_unique<Ui::PlanSettingsPage>()),
      m_tabs(new QTabWidget(this)), m_problem(new QLabel(this))
{
    setWindowTitle(tr("Plan settings"));
    setObjectName(u"planSettingsDialog"_s);
    resize(720, 520);
    m_tabs->setObjectName(u"planSettingsTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->addTab(makePlanPage(), tr("Plan"));
    m_tabs->addTab(makeOptionsPage(), tr("Options"));
    m_tabs->addTab(makePhasesPage(), tr("Phases"));
    m_tabs->addTab(makeEnvironmentsPage(), tr("Environments"));
    m_problem->setProperty("severity", u"critical"_s);
    m_problem->setObjectName(u"problemLabel"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Apply"));
    makePrimary(*buttons->button(QDialogButtonBox::Ok));
    buttons->button(QDialogButtonBox::Ok)->setObjectName(u"applySettingsButton"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &PlanSettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 12, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    const QStringList keys {u"plan"_s, u"options"_s, u"phases"_s, u"environments"_s};
    m_tabs->setCurrentIndex(qMax(0, static_cast<int>(keys.indexOf(page))));
    if (auto *editor = qobject_cast<RowsEditor *>(m_tabs->currentWidget());
        editor && opening == Opening::AddRow)
        editor->startFromDefaults();
    else
        m_ui->nameEdit->setFocus();
}

PlanSettingsDialog::~PlanSettingsDialog() = default;

QWidget *PlanSettingsDialog::makePlanPage()
{
    auto *page = new QWidget(m_tabs);
    m_ui->setupUi(page);
    const PlanInfo &info = m_context.document.plan().info();
    m_ui->nameEdit->setText(info.name);
    m_ui->descriptionEdit->setPlainText(info.description);
    m_ui->authorEdit->setText(info.author);
    m_ui->currencyEdit->setText(info.currency.toString());
    m_ui->startEdit->setDate(info.start.firstDay());
    m_ui->horizonSpinBox->setValue(info.horizon);
    m_ui->hoursEdit->setText(info.hoursPerMonth.toString());
    m_ui->basisCombo->addItem(tr("Catalog prices"), static_cast<int>(Basis::Catalog));
    m_ui->basisCombo->addItem(tr("Stated amounts"), static_cast<int>(Basis::Stated));
    m_ui->basisCombo->setCurrentIndex(m_ui->basisCombo->findData(static_cast<int>(info.basis)));
    return page;
}

QWidget *PlanSettingsDialog::makeOptionsPage()
{
    m_options =
        new RowsEditor(m_context.theme, u"option"_s, tr("Options"), planrows::optionColumns(), m_tabs);
    m_options->setDefaults({tr("New option"), u"aws"_s, QString(), false});
    for (const Option &option : m_context.document.plan().table<Option>())
        m_options->addRow(planrows::rowOf(option));
    return m_options;
}

QWidget *PlanSettingsDialog::makePhasesPage()
{
    const Plan &plan = m_context.document.plan();
    m_phases = new RowsEditor(m_context.theme, u"phase"_s, tr("Phases"),
                              planrows::phaseColumns(plan, m_context.format), m_tabs);
    m_phases->setDefaults({tr("New phase"), -1, QString(), QString(), QString(), QString()});
    for (const Phase &phase : plan.table<Phase>())
        m_phases->addRow(planrows::rowOf(phase, plan));
    return m_phases;
}

QWidget *PlanSettingsDialog::makeEnvironmentsPage()
{
    const Plan &plan = m_context.document.plan();
    m_environments = new RowsEditor(m_context.theme, u"environment"_s, tr("Environments"),
                                    planrows::environmentColumns(plan), m_tabs);
    m_environments->setDefaults(
        {tr("New environment"), static_cast<int>(Environment::Kind::Other), qint64(0)});
    for (const Environment &environment : plan.table<Environment>())
        m_environments->addRow(planrows::rowOf(environment));
    return m_environments;
}

void PlanSettingsDialog::accept()
{
    const Status status =
        edits::inOneStep(m_context.document, tr("Change plan settings"), [this] { return apply(); });
    if (status)
        QDialog::accept();
    else
        showProblem(status.error().message);
}

void PlanSettingsDialog::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->show();
}

Status PlanSettingsDialog::apply()
{
    for (const auto step : {&PlanSettingsDialog::applyInfo, &PlanSettingsDialog::applyOptions,
                            &PlanSettingsDialog::applyPhases, &PlanSettingsDialog::applyEnvironments}) {
        if (Status status = (this->*step)(); !status)
            return status;
    }
    return {};
}

Status PlanSettingsDialog::applyInfo()
{
    PlanInfo info = m_context.document.plan().info();
    info.name = m_ui->nameEdit->text().simplified();
    info.description = m_ui->descriptionEdit->toPlainText();
    info.author = m_ui->authorEdit->text().simplified();
    const auto currency = Currency::fromString(m_ui->currencyEdit->text().trimmed().toUpper());
    if (!currency)
        return Error {Error::Code::Invalid, tr("A currency is three letters, such as USD.")};
    info.currency = *currency;
    info.start = Month(m_ui->startEdit->date().year(), m_ui->startEdit->date().month());
    info.horizon = m_ui->horizonSpinBox->value();
    const auto hours = Quantity::fromString(m_ui->hoursEdit->text().trimmed());
    if (!hours)
        return Error {Error::Code::Invalid, tr("Hours a month are a number, such as 730.")};
    info.hoursPerMonth = *hours;
    info.basis = static_cast<Basis>(m_ui->basisCombo->currentData().toInt());
    return edits::setPlanInfo(m_context.document, info);
}

Status PlanSettingsDialog::applyOptions()
{
    Document &document = m_context.document;
    for (const qint64 id : m_options->removed()) {
        if (Status status = edits::removeOption(document, OptionId(id)); !status)
            return status;
    }
    for (const RowsRow &row : m_options->rows()) {
        const Option option = planrows::optionOf(row, document.plan());
        const Status status =
            row.id == 0 ? statusOf(edits::addOption(document, option)) : edits::setOption(document, option);
        if (!status)
            return status;
    }
    return {};
}

Status PlanSettingsDialog::applyPhases()
{
    Document &document = m_context.document;
    for (const qint64 id : m_phases->removed()) {
        if (Status status = edits::removePhase(document, PhaseId(id)); !status)
            return status;
    }
    for (const RowsRow &row : m_phases->rows()) {
        const Result<Phase> read = planrows::phaseOf(row, document.plan());
        if (!read)
            return read.error();
        PhaseId id = read->id;
        if (row.id == 0) {
            const Result<PhaseId> added = edits::addPhase(document, *read);
            if (!added)
                return added.error();
            id = *added;
        } else if (Status status = edits::setPhase(document, *read); !status) {
            return status;
        }
        if (Status status = applyBudget(id, row.values.value(planrows::PhaseBudget).toString()); !status)
            return status;
    }
    return {};
}

Status PlanSettingsDialog::applyBudget(PhaseId phase, const QString &text)
{
    Document &document = m_context.document;
    const Budget *known = budgetOf(document.plan(), phase);
    if (budgetText(known) == text)
        return {};
    if (text.trimmed().isEmpty())
        return known ? edits::removeBudget(document, known->id) : Status();
    const Result<Range<Money>> amount = parseAmount(text, document.plan().info().currency);
    if (!amount)
        return amount.error();
    Budget budget = known ? *known : Budget();
    budget.phase = phase;
    budget.amount = *amount;
    return statusOf(edits::setBudget(document, budget));
}

Status PlanSettingsDialog::applyEnvironments()
{
    Document &document = m_context.document;
    for (const qint64 id : m_environments->removed()) {
        if (Status status = edits::removeEnvironment(document, EnvironmentId(id)); !status)
            return status;
    }
    for (const RowsRow &row : m_environments->rows()) {
        const Environment environment = planrows::environmentOf(row);
        const Status status = row.id == 0 ? statusOf(edits::addEnvironment(document, environment))
                                          : edits::setEnvironment(document, environment);
        if (!status)
            return status;
    }
    return {};
}

} // namespace stratoplan
