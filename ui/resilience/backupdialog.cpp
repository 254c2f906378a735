// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resilience/backupdialog.h"

#include "ui/widgets/input/durationtext.h"
#include "ui/widgets/properties.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// "4 versions": how many copies are kept where time does not say.
std::optional<int> versionsIn(const QString &text)
{
    static const QRegularExpression pattern(u"^(\\d{1,6})\\s*(versions?|copies|copy)?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text.simplified());
    const int count = match.hasMatch() ? match.captured(1).toInt() : 0;
    return count > 0 ? std::optional(count) : std::nullopt;
}

/// "5 %" or "5", 0 to 100.
std::optional<Percent> percentIn(QString text)
{
    const auto percent = Percent::fromString(text.remove(u'%').trimmed());
    const bool fits = percent && !percent->isNegative() && *percent <= Percent::fromWhole(100);
    return fits ? percent : std::nullopt;
}

QString plainDuration(const Format &format, Duration duration)
{
    return format.duration(duration).replace(QChar::Nbsp, u' ');
}

} // namespace

QString backupModeTitle(Backup::Mode mode)
{
    switch (mode) {
    case Backup::Mode::Full:
        return QCoreApplication::translate("Backup", "Full");
    case Backup::Mode::Incremental:
        return QCoreApplication::translate("Backup", "Incremental");
    case Backup::Mode::Continuous:
        return QCoreApplication::translate("Backup", "Continuous");
    case Backup::Mode::Replication:
        return QCoreApplication::translate("Backup", "Replication");
    case Backup::Mode::OnChange:
        return QCoreApplication::translate("Backup", "On every change");
    }
    Q_UNREACHABLE();
}

BackupDialog::BackupDialog(const Plan &plan, OptionId option, const Backup &backup, QWidget *parent)
    : QDialog(parent), m_backup(backup), m_name(new QLineEdit(this)), m_component(new QComboBox(this)),
      m_mode(new QComboBox(this)), m_every(new QLineEdit(this)), m_keep(new QLineEdit(this)),
      m_location(new QLineEdit(this)), m_copies(new QSpinBox(this)), m_change(new QLineEdit(this)),
      m_storage(new QComboBox(this)),
      m_follows(new QCheckBox(tr("Its &quantity is what the backups keep, GB by month"), this)),
      m_problem(new QLabel(this))
{
    setObjectName(u"backupDialog"_s);
    setWindowTitle(backup.id.isNone() ? tr("Add backup") : tr("Edit backup"));
    build(plan, option);
    fill();
    check();
}

void BackupDialog::build(const Plan &plan, OptionId option)
{
    m_name->setObjectName(u"backupNameEdit"_s);
    m_component->setObjectName(u"backupComponentCombo"_s);
    m_mode->setObjectName(u"backupModeCombo"_s);
    m_every->setObjectName(u"backupEveryEdit"_s);
    m_keep->setObjectName(u"backupKeepEdit"_s);
    m_location->setObjectName(u"backupLocationEdit"_s);
    m_copies->setObjectName(u"backupCopiesSpinBox"_s);
    m_every->setPlaceholderText(tr("1 h, 1 d"));
    m_keep->setPlaceholderText(tr("30 d, 4 versions; empty: for ever"));
    m_copies->setRange(1, 99);
    m_change->setObjectName(u"backupChangeEdit"_s);
    m_storage->setObjectName(u"backupStorageCombo"_s);
    m_follows->setObjectName(u"backupFollowsCheck"_s);
    m_change->setPlaceholderText(tr("5 %, for incremental and continuous copies"));
    m_storage->setToolTip(tr("The component that is paid for the copies"));
    addComponents(*m_component, plan, option);
    addComponents(*m_storage, plan, option);
    for (const auto &mode : EnumText<Backup::Mode>::names)
        m_mode->addItem(backupModeTitle(mode.value), static_cast<int>(mode.value));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(tr("&What is copied"), m_name);
    form->addRow(tr("&Component"), m_component);
    form->addRow(tr("&How"), m_mode);
    form->addRow(tr("&Every"), m_every);
    form->addRow(tr("&Kept for"), m_keep);
    form->addRow(tr("&Where"), m_location);
    form->addRow(tr("C&opies"), m_copies);
    form->addRow(tr("C&hanges between copies"), m_change);
    form->addRow(tr("&Paid in"), m_storage);
    form->addRow(QString(), m_follows);
    restyle(*m_problem, "severity", u"critical"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(m_backup.id.isNone() ? tr("Add backup") : tr("Change backup"),
                                  QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"acceptBackupButton"_s);
    m_accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    setMinimumWidth(440);
    for (QLineEdit *line : {m_name, m_every, m_keep, m_change})
        connect(line, &QLineEdit::textChanged, this, &BackupDialog::check);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &BackupDialog::check);
    connect(m_storage, &QComboBox::currentIndexChanged, this, &BackupDialog::check);
}

void BackupDialog::addComponents(QComboBox &combo, const Plan &plan, OptionId option)
{
    combo.addItem(tr("None"), 0);
    for (const Component &component : plan.table<Component>()) {
        if (component.option != option)
            continue;
        const Environment *environment = plan.find(component.environment);
        combo.addItem(environment ? tr("%1, %2").arg(component.name, environment->name) : component.name,
                      component.id.value());
    }
}

void BackupDialog::fill()
{
    m_name->setText(m_backup.name);
    m_component->setCurrentIndex(qMax(0, m_component->findData(m_backup.component.value())));
    m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(m_backup.mode)));
    if (!m_backup.every.isZero())
        m_every->setText(plainDuration(m_format, m_backup.every));
    if (m_backup.keepCount > 0)
        m_keep->setText(tr("%n version(s)", nullptr, m_backup.keepCount));
    else if (!m_backup.keep.isZero())
        m_keep->setText(plainDuration(m_format, m_backup.keep));
    m_location->setText(m_backup.location);
    m_copies->setValue(m_backup.copies);
    if (!m_backup.change.isZero())
        m_change->setText(tr("%1 %").arg(m_backup.change.toString()));
    m_storage->setCurrentIndex(qMax(0, m_storage->findData(m_backup.storage.value())));
    m_follows->setChecked(m_backup.storage.isNone());
}

bool BackupDialog::isPeriodic() const
{
    const auto mode = static_cast<Backup::Mode>(m_mode->currentData().toInt());
    return mode == Backup::Mode::Full || mode == Backup::Mode::Incremental;
}

QString BackupDialog::problem() const
{
    if (m_name->text().trimmed().isEmpty())
        return tr("Say what is copied.");
    const auto every = parseDuration(m_every->text());
    if (isPeriodic() && (!every || every->isZero()))
        return tr("Say how often, for example 1 h or 1 d.");
    const QString keep = m_keep->text().trimmed();
    if (!keep.isEmpty() && !parseDuration(keep) && !versionsIn(keep))
        return tr("“%1” is neither a time nor a number of versions.").arg(keep);
    const QString change = m_change->text().trimmed();
    if (!change.isEmpty() && !percentIn(change))
        return tr("“%1” is no share between 0 and 100 %.").arg(change);
    if (m_storage->currentIndex() > 0 && m_storage->currentData() == m_component->currentData())
        return tr("Copies are kept by another component than the one they are made of.");
    return {};
}

void BackupDialog::check()
{
    m_every->setEnabled(isPeriodic());
    m_follows->setEnabled(m_storage->currentIndex() > 0);
    const QString text = problem();
    m_problem->setText(text);
    m_accept->setEnabled(text.isEmpty());
}

Backup BackupDialog::backup() const
{
    Backup backup = m_backup;
    backup.name = m_name->text().trimmed();
    backup.component = ComponentId(m_component->currentData().toLongLong());
    backup.mode = static_cast<Backup::Mode>(m_mode->currentData().toInt());
    backup.every = isPeriodic() ? parseDuration(m_every->text()).value_or(Duration()) : Duration();
    const QString keep = m_keep->text().trimmed();
    const auto time = parseDuration(keep);
    backup.keep = time.value_or(Duration());
    backup.keepCount = time ? 0 : versionsIn(keep).value_or(0);
    backup.location = m_location->text().trimmed();
    backup.copies = m_copies->value();
    backup.change = percentIn(m_change->text()).value_or(Percent());
    backup.storage = ComponentId(m_storage->currentData().toLongLong());
    return backup;
}

bool BackupDialog::quantityFollows() const
{
    return m_storage->currentIndex() > 0 && m_follows->isChecked();
}

} // namespace stratoplan
