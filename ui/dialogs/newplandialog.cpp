// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/newplandialog.h"

#include "core/catalog/region.h"
#include "core/plan/role.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui_newplandialog.h"

#include <QDate>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

NewPlanDialog::NewPlanDialog(PageContext &context, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::NewPlanDialog>())
{
    Q_UNUSED(context)
    m_ui->setupUi(this);
    setMinimumWidth(520);
    m_ui->awsRegionCombo->addItems(regionKeys(u"aws"_s));
    m_ui->gcpRegionCombo->addItems(regionKeys(u"gcp"_s));
    m_ui->azureRegionCombo->addItems(regionKeys(u"azure"_s));
    m_ui->currencyCombo->addItems({u"USD"_s, u"EUR"_s, u"GBP"_s, u"INR"_s, u"CHF"_s, u"JPY"_s});
    const QDate today = QDate::currentDate();
    m_ui->startEdit->setDate(QDate(today.year(), today.month(), 1));
    QPushButton *ok = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    ok->setText(tr("Create plan"));
    makePrimary(*ok);
    ok->setObjectName(u"createPlanButton"_s);
    for (QLineEdit *edit : {m_ui->nameEdit, m_ui->phasesEdit, m_ui->currencyCombo->lineEdit()})
        connect(edit, &QLineEdit::textChanged, this, &NewPlanDialog::validate);
    for (QCheckBox *box : {m_ui->awsCheckBox, m_ui->gcpCheckBox, m_ui->azureCheckBox,
                           m_ui->productionCheckBox, m_ui->stagingCheckBox, m_ui->developmentCheckBox})
        connect(box, &QCheckBox::toggled, this, &NewPlanDialog::validate);
    connect(m_ui->horizonSpinBox, &QSpinBox::valueChanged, this, &NewPlanDialog::validate);
    validate();
}

NewPlanDialog::~NewPlanDialog() = default;

QStringList NewPlanDialog::phaseNames() const
{
    QStringList names;
    for (const QString &part : m_ui->phasesEdit->text().split(u',')) {
        const QString name = part.simplified();
        if (!name.isEmpty())
            names.append(name);
    }
    return names;
}

void NewPlanDialog::validate()
{
    QString problem;
    const QStringList phases = phaseNames();
    QStringList lower;
    for (const QString &name : phases)
        lower.append(name.toLower());
    if (!m_ui->awsCheckBox->isChecked() && !m_ui->gcpCheckBox->isChecked()
        && !m_ui->azureCheckBox->isChecked())
        problem = tr("Choose at least one option; more can be added later.");
    else if (!m_ui->productionCheckBox->isChecked() && !m_ui->stagingCheckBox->isChecked()
             && !m_ui->developmentCheckBox->isChecked())
        problem = tr("Choose at least one environment.");
    else if (lower.removeDuplicates() > 0)
        problem = tr("Two phases have the same name.");
    else if (phases.size() > m_ui->horizonSpinBox->value())
        problem = tr("There are more phases than months.");
    else if (!Currency::fromString(m_ui->currencyCombo->currentText().trimmed().toUpper()))
        problem = tr("A currency is three letters, such as USD.");
    m_ui->problemLabel->setText(problem);
    m_ui->problemLabel->setVisible(!problem.isEmpty());
    m_ui->buttonBox->button(QDialogButtonBox::Ok)
        ->setEnabled(problem.isEmpty() && !m_ui->nameEdit->text().trimmed().isEmpty());
}

Plan NewPlanDialog::plan() const
{
    Plan plan;
    PlanInfo info = plan.info();
    info.name = m_ui->nameEdit->text().simplified();
    info.start = Month(m_ui->startEdit->date().year(), m_ui->startEdit->date().month());
    info.horizon = m_ui->horizonSpinBox->value();
    info.currency =
        Currency::fromString(m_ui->currencyCombo->currentText().trimmed().toUpper()).value_or(info.currency);
    plan.table<PlanInfo>().replace(info);
    addOptions(plan);
    addPhases(plan);
    addEnvironments(plan);
    return plan;
}

void NewPlanDialog::addOptions(Plan &plan) const
{
    const auto add = [&plan](const QCheckBox *box, const QComboBox *region, const QString &provider) {
        if (!box->isChecked())
            return;
        Option option;
        option.id = plan.table<Option>().nextId();
        option.name = providerTitle(provider);
        option.provider = provider;
        option.region = region->currentText().trimmed();
        plan.table<Option>().insert(option);
    };
    add(m_ui->awsCheckBox, m_ui->awsRegionCombo, u"aws"_s);
    add(m_ui->gcpCheckBox, m_ui->gcpRegionCombo, u"gcp"_s);
    add(m_ui->azureCheckBox, m_ui->azureRegionCombo, u"azure"_s);
}

void NewPlanDialog::addEnvironments(Plan &plan) const
{
    const auto add = [&plan](const QCheckBox *box, Environment::Kind kind) {
        if (!box->isChecked())
            return;
        Environment environment;
        environment.id = plan.table<Environment>().nextId();
        environment.name = box->text().remove(u'&');
        environment.kind = kind;
        plan.table<Environment>().insert(environment);
    };
    add(m_ui->productionCheckBox, Environment::Kind::Production);
    add(m_ui->stagingCheckBox, Environment::Kind::Staging);
    add(m_ui->developmentCheckBox, Environment::Kind::Development);
}

void NewPlanDialog::addPhases(Plan &plan) const
{
    const QStringList names = phaseNames();
    const int count = static_cast<int>(names.size());
    for (int i = 0; i < count; ++i) {
        Phase phase;
        phase.id = plan.table<Phase>().nextId();
        phase.name = names.at(i);
        phase.begins = Phase::Begins::InMonth;
        phase.month = plan.info().start + i * plan.info().horizon / count;
        plan.table<Phase>().insert(phase);
    }
}

} // namespace stratoplan
