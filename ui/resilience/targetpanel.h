// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resilience/assessment.h"
#include "core/text/format.h"
#include "ui/widgets/card.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace stratoplan {

class Document;
class ThemeSource;

/// One recovery target: what it asks, what is reached, which component decides that and why. The asked times and the
/// disruption are edited in place.
class TargetPanel : public Card
{
    Q_OBJECT

public:
    TargetPanel(Document &document, ThemeSource &theme, QWidget *parent = nullptr);

    /// Shows a check of the looked-at option; its target may be none: nothing is chosen.
    void setCheck(const RecoveryCheck &check);

Q_SIGNALS:
    /// The user wants to see a component.
    void componentRequested(ComponentId component);
    void removeRequested(Id<RecoveryTarget> target);

private:
    /// What one of the two times shows.
    struct Line
    {
        QLineEdit *target = nullptr;
        QLabel *reached = nullptr;
        QPushButton *component = nullptr;
        QLabel *basis = nullptr;
    };
    void build();
    Line addLine(QGridLayout &grid, const QString &title, const QString &name);
    void fill(Line &line, const std::optional<Duration> &asked, const std::optional<Duration> &reached,
              RecoveryCheck::Verdict verdict);
    void explain(Line &line, ComponentId component, const QString &basis);
    void apply();
    void setProblem(QLineEdit *line, const QString &text);

    Document &m_document;
    ThemeSource &m_theme;
    Format m_format;
    RecoveryCheck m_check;
    QLabel *m_verdict;
    QComboBox *m_disruption;
    Line m_rto;
    Line m_rpo;
    QLabel *m_problem;
    QToolButton *m_remove;
};

/// "Any", "Zone outage", … for people.
[[nodiscard]] QString disruptionTitle(Disruption disruption);

} // namespace stratoplan
