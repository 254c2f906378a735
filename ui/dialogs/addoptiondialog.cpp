// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/addoptiondialog.h"

#include "core/catalog/region.h"
#include "core/plan/role.h"
#include "document/edits/step/onestep.h"
#include "document/edits/structure.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui_addoptiondialog.h"

#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

AddOptionDialog::AddOptionDialog(const Document &document, OptionId current, QWidget *parent)
    : QDialog(parent), m_document(document), m_ui(std::make_unique<Ui::AddOptionDialog>())
{
    m_ui->setupUi(this);
    setMinimumWidth(420);
    m_ui->sourceCombo->addItem(tr("An empty option"), qint64(0));
    for (const Option &option : document.plan().table<Option>())
        m_ui->sourceCombo->addItem(tr("A copy of %1").arg(option.name), option.id.value());
    for (const QString &key : {u"aws"_s, u"gcp"_s, u"azure"_s})
        m_ui->providerCombo->addItem(providerTitle(key), key);
    m_ui->providerCombo->addItem(tr("None or several"), QString());
    QPushButton *ok = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    ok->setText(tr("Add option"));
    makePrimary(*ok);
    ok->setObjectName(u"addOptionButton"_s);
    ok->setEnabled(false);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, ok,
            [ok](const QString &name) { ok->setEnabled(!name.trimmed().isEmpty()); });
    connect(m_ui->providerCombo, &QComboBox::currentIndexChanged, this, &AddOptionDialog::fillRegions);
    connect(m_ui->sourceCombo, &QComboBox::currentIndexChanged, this, &AddOptionDialog::followSource);
    fillRegions();
    m_ui->sourceCombo->setCurrentIndex(qMax(0, m_ui->sourceCombo->findData(current.value())));
}

AddOptionDialog::~AddOptionDialog() = default;

void AddOptionDialog::fillRegions()
{
    m_ui->regionCombo->clear();
    m_ui->regionCombo->addItems(regionKeys(m_ui->providerCombo->currentData().toString()));
}

void AddOptionDialog::followSource()
{
    const Option *source = m_document.find(OptionId(m_ui->sourceCombo->currentData().toLongLong()));
    if (!source)
        return;
    m_ui->providerCombo->setCurrentIndex(m_ui->providerCombo->findData(source->provider));
    m_ui->regionCombo->setCurrentText(source->region);
}

Result<OptionId> AddOptionDialog::apply(Document &document) const
{
    const OptionId source(m_ui->sourceCombo->currentData().toLongLong());
    const QString name = m_ui->nameEdit->text().simplified();
    OptionId id;
    const Status done = edits::inOneStep(document, tr("Add option"), [&]() -> Status {
        Option fresh;
        fresh.name = name;
        const Result<OptionId> added =
            source ? edits::duplicateOption(document, source, name) : edits::addOption(document, fresh);
        if (!added)
            return added.error();
        id = *added;
        Option option = *document.find(id);
        option.provider = m_ui->providerCombo->currentData().toString();
        option.region = m_ui->regionCombo->currentText().simplified();
        option.reference = false;
        return edits::setOption(document, option);
    });
    if (!done)
        return done.error();
    return id;
}

} // namespace stratoplan
