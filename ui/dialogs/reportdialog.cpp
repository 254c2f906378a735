// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reportdialog.h"

#include "core/engine/timeline.h"
#include "document/planview.h"
#include "document/whatif.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/settings.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui_reportdialog.h"

#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr qint64 asTriedOut = -1;
}

ReportDialog::ReportDialog(PageContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_ui(std::make_unique<Ui::ReportDialog>())
{
    m_ui->setupUi(this);
    setMinimumWidth(440);
    for (const Option &option : context.document.plan().table<Option>())
        m_ui->optionCombo->addItem(option.name, option.id.value());
    m_ui->optionCombo->setCurrentIndex(m_ui->optionCombo->findData(context.view.option().value()));
    connect(m_ui->optionCombo, &QComboBox::currentIndexChanged, this, &ReportDialog::fillPhases);
    fillPhases();
    m_ui->phaseCombo->setCurrentIndex(qMax(0, m_ui->phaseCombo->findData(context.view.phase().value())));
    m_ui->basisCombo->addItem(tr("Catalog prices"), static_cast<int>(Basis::Catalog));
    m_ui->basisCombo->addItem(tr("Stated amounts"), static_cast<int>(Basis::Stated));
    m_ui->basisCombo->setCurrentIndex(m_ui->basisCombo->findData(static_cast<int>(context.view.basis())));
    fillScenarios();
    m_ui->paperCombo->addItem(tr("A4"), static_cast<int>(PaperSize::A4));
    m_ui->paperCombo->addItem(tr("Letter"), static_cast<int>(PaperSize::Letter));
    const QString planAuthor = context.document.plan().info().author;
    m_ui->authorEdit->setText(planAuthor.isEmpty() ? context.settings.author.value() : planAuthor);
    QPushButton *save = m_ui->buttonBox->button(QDialogButtonBox::Save);
    save->setText(tr("Save as PDF…"));
    makePrimary(*save);
    save->setObjectName(u"saveReportButton"_s);
    save->setDefault(true);
}

ReportDialog::~ReportDialog() = default;

void ReportDialog::fillPhases()
{
    m_ui->phaseCombo->clear();
    const OptionId option(m_ui->optionCombo->currentData().toLongLong());
    for (const PhaseId id : phasesOf(m_context.document.plan(), option))
        m_ui->phaseCombo->addItem(m_context.document.find(id)->name, id.value());
    m_ui->phaseCombo->setEnabled(m_ui->phaseCombo->count() > 0);
}

void ReportDialog::fillScenarios()
{
    m_ui->scenarioCombo->addItem(tr("None, the saved plan"), 0);
    for (const Scenario &scenario : m_context.document.plan().table<Scenario>())
        m_ui->scenarioCombo->addItem(scenario.name, scenario.id.value());
    if (m_context.whatIf.isMoved())
        m_ui->scenarioCombo->addItem(tr("As tried out now"), asTriedOut);
}

ReportOrder ReportDialog::about() const
{
    const qint64 id = m_ui->scenarioCombo->currentData().toLongLong();
    if (id == asTriedOut)
        return {.plan = m_context.whatIf.plan()};
    const Plan &saved = m_context.document.plan();
    const Scenario *scenario = saved.find(Id<Scenario>(id));
    return {.plan = saved, .settings = scenario ? scenario->settings : QList<ScenarioSetting>()};
}

ReportOrder ReportDialog::order() const
{
    ReportOrder order = about();
    order.options = options();
    order.format = {static_cast<PaperSize>(m_ui->paperCombo->currentData().toInt())};
    order.author = author();
    return order;
}

ReportOptions ReportDialog::options() const
{
    const bool isSaved = m_ui->scenarioCombo->currentIndex() == 0;
    return {.option = OptionId(m_ui->optionCombo->currentData().toLongLong()),
            .phase = PhaseId(m_ui->phaseCombo->currentData().toLongLong()),
            .basis = static_cast<Basis>(m_ui->basisCombo->currentData().toInt()),
            .printed = QDate::currentDate(),
            .scenario = isSaved ? QString() : m_ui->scenarioCombo->currentText()};
}

QString ReportDialog::author() const
{
    return m_ui->authorEdit->text().simplified();
}

} // namespace stratoplan
