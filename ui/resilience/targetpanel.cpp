// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resilience/targetpanel.h"

#include "document/edits/recoveryedits.h"
#include "render/theme/themesource.h"
#include "ui/widgets/input/durationtext.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

QString plainDuration(const Format &format, const std::optional<Duration> &duration)
{
    return duration ? format.duration(*duration).replace(QChar::Nbsp, u' ') : QString();
}

using Verdict = RecoveryCheck::Verdict;

QString verdictSeverity(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Met:
        return u"saving"_s;
    case Verdict::Missed:
        return u"missed"_s;
    case Verdict::Unknown:
        return u"warning"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString disruptionTitle(Disruption disruption)
{
    switch (disruption) {
    case Disruption::Any:
        return QCoreApplication::translate("Disruption", "Any disruption");
    case Disruption::Software:
        return QCoreApplication::translate("Disruption", "Software fault");
    case Disruption::Hardware:
        return QCoreApplication::translate("Disruption", "Hardware fault");
    case Disruption::Zone:
        return QCoreApplication::translate("Disruption", "Zone outage");
    case Disruption::Region:
        return QCoreApplication::translate("Disruption", "Region outage");
    case Disruption::DataLoss:
        return QCoreApplication::translate("Disruption", "Data loss");
    }
    Q_UNREACHABLE();
}

TargetPanel::TargetPanel(Document &document, ThemeSource &theme, QWidget *parent)
    : Card(tr("Chosen target"), parent), m_document(document), m_theme(theme),
      m_verdict(makeLabel({}, u"chip"_s, this)), m_disruption(new QComboBox(this)),
      m_problem(makeLabel({}, u"label"_s, this)),
      m_remove(makeIconButton(theme, u"remove"_s, tr("Remove this target"), this))
{
    build();
}

void TargetPanel::build()
{
    m_verdict->setObjectName(u"targetVerdictLabel"_s);
    m_verdict->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_disruption->setObjectName(u"targetDisruptionCombo"_s);
    for (const auto &each : EnumText<Disruption>::names)
        m_disruption->addItem(disruptionTitle(each.value), static_cast<int>(each.value));
    connect(m_disruption, &QComboBox::activated, this, &TargetPanel::apply);
    m_remove->setObjectName(u"removeTargetButton"_s);
    connect(m_remove, &QToolButton::clicked, this, [this] { Q_EMIT removeRequested(m_check.target); });
    addToHead(m_verdict);
    addToHead(m_remove);
    restyle(*m_problem, "severity", u"critical"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *content = new QWidget;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(2, 1);
    auto *disruption = makeLabel(tr("In case of"), u"label"_s, content);
    disruption->setBuddy(m_disruption);
    grid->addWidget(disruption, 0, 0);
    grid->addWidget(m_disruption, 0, 1, 1, 2, Qt::AlignLeft);
    grid->setRowMinimumHeight(1, 6);
    m_rto = addLine(*grid, tr("Time to recover"), u"targetRtoEdit"_s);
    m_rpo = addLine(*grid, tr("Data lost"), u"targetRpoEdit"_s);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 2, 16, 10);
    layout->setSpacing(6);
    layout->addLayout(grid);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    auto *scroll = new QScrollArea(this);
    setRole(*scroll, u"plain"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    addBody(scroll);
}

TargetPanel::Line TargetPanel::addLine(QGridLayout &grid, const QString &title, const QString &name)
{
    Line line;
    line.target = new QLineEdit(this);
    line.target->setObjectName(name);
    line.target->setFixedWidth(m_theme.theme().scaled(96));
    line.target->setPlaceholderText(tr("not asked"));
    line.target->setAccessibleName(title);
    line.target->setToolTip(tr("What is asked, for example 15 min or 4 h; empty where nothing is asked"));
    line.reached = makeLabel({}, u"strong"_s, this);
    line.component = makeLink({}, this);
    line.component->setObjectName(name.left(9) + u"ComponentButton"_s);
    line.basis = makeLabel({}, u"hint"_s, this);
    line.basis->setWordWrap(true);
    line.basis->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *label = makeLabel(title, u"label"_s, this);
    label->setBuddy(line.target);
    const int row = grid.rowCount();
    grid.addWidget(label, row, 0);
    grid.addWidget(line.target, row, 1);
    grid.addWidget(line.reached, row, 2);
    auto *why = new QVBoxLayout;
    why->setSpacing(0);
    why->setContentsMargins(0, 0, 0, 8);
    why->addWidget(line.component, 0, Qt::AlignLeft);
    why->addWidget(line.basis);
    grid.addLayout(why, row + 1, 0, 1, 3);
    connect(line.target, &QLineEdit::editingFinished, this, &TargetPanel::apply);
    connect(line.component, &QPushButton::clicked, this, [this, button = line.component] {
        Q_EMIT componentRequested(ComponentId(button->property("component").toLongLong()));
    });
    return line;
}

void TargetPanel::setCheck(const RecoveryCheck &check)
{
    m_check = check;
    setEnabled(!check.target.isNone());
    setTitle(check.title.isEmpty() ? tr("Chosen target") : check.title);
    const Verdict verdict = check.verdict();
    m_verdict->setText(verdict == Verdict::Met          ? tr("met")
                           : verdict == Verdict::Missed ? tr("missed")
                                                        : tr("not known"));
    restyle(*m_verdict, "severity", verdictSeverity(verdict));
    {
        const QSignalBlocker blocker(m_disruption);
        m_disruption->setCurrentIndex(m_disruption->findData(static_cast<int>(check.disruption)));
    }
    fill(m_rto, check.targetRto, check.reachedRto, check.rto);
    fill(m_rpo, check.targetRpo, check.reachedRpo, check.rpo);
    explain(m_rto, check.slowest, check.rtoBasis);
    explain(m_rpo, check.lossiest, check.rpoBasis);
    QStringList scope {check.detail, tr("%n component(s)", nullptr, check.components)};
    if (check.unknown > 0)
        scope.append(tr("%n without a figure", nullptr, check.unknown));
    scope.removeAll(QString());
    setSubtitle(check.target.isNone() ? QString() : scope.join(u" · "_s));
    setProblem(nullptr, {});
}

void TargetPanel::fill(Line &line, const std::optional<Duration> &asked,
                       const std::optional<Duration> &reached, Verdict verdict)
{
    if (!line.target->hasFocus() || !line.target->isModified())
        line.target->setText(plainDuration(m_format, asked));
    QString text = reached ? m_format.duration(*reached) : tr("not known");
    if (verdict == Verdict::Missed)
        text = tr("◆ %1, %2 over").arg(text, m_format.duration(*reached - *asked));
    else if (verdict == Verdict::Met)
        text = tr("✓ %1").arg(text);
    line.reached->setText(text);
    restyle(*line.reached, "severity", verdict == Verdict::Unknown ? u"note"_s : verdictSeverity(verdict));
}

void TargetPanel::explain(Line &line, ComponentId component, const QString &basis)
{
    const Component *row = m_document.find(component);
    line.component->setVisible(row != nullptr);
    line.component->setProperty("component", component.value());
    if (row) {
        line.component->setText(tr("%1 decides").arg(row->name));
        line.component->setToolTip(tr("Show this component in the list below"));
    }
    line.basis->setText(basis);
    line.basis->setVisible(!basis.isEmpty());
}

void TargetPanel::setProblem(QLineEdit *line, const QString &text)
{
    for (QLineEdit *each : {m_rto.target, m_rpo.target})
        restyle(*each, "invalid", each == line);
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void TargetPanel::apply()
{
    const RecoveryTarget *row = m_document.find(m_check.target);
    if (!row)
        return;
    RecoveryTarget target = *row;
    target.disruption = static_cast<Disruption>(m_disruption->currentData().toInt());
    for (QLineEdit *line : {m_rto.target, m_rpo.target}) {
        std::optional<Duration> &asked = line == m_rto.target ? target.rto : target.rpo;
        const QString text = line->text().trimmed();
        asked = parseDuration(text);
        if (!text.isEmpty() && !asked) {
            setProblem(line, tr("“%1” is not a time. Write it as 40 s, 15 min, 3 h or 1 d.").arg(text));
            return;
        }
    }
    setProblem(nullptr, {});
    if (target == *row)
        return;
    const auto done = edits::setRecoveryTarget(m_document, target);
    if (!done.ok())
        setProblem(m_rto.target, done.error().message);
}

} // namespace stratoplan
