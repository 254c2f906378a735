// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QComboBox>

namespace stratoplan {

struct PageContext;

/// Chooses among the diagrams of the looked-at option, and offers to draw one for each environment that has none.
class DiagramChooser : public QComboBox
{
    Q_OBJECT

public:
    explicit DiagramChooser(PageContext &context, QWidget *parent = nullptr);

    /// The chosen diagram; none where the option has none.
    [[nodiscard]] DiagramId diagram() const { return m_diagram; }
    /// Fills the list for the looked-at option; keeps what is chosen, or takes the nearest of the same name.
    void refresh();
    void choose(DiagramId diagram);
    /// Draws a diagram of the option in that environment and chooses it.
    void generate(EnvironmentId environment);
    /// Draws one for the environment that matters most.
    void generateFirst();

Q_SIGNALS:
    void diagramChanged();

private:
    [[nodiscard]] QList<Diagram> diagrams() const;
    [[nodiscard]] QList<Environment> undrawn() const;
    void take(int index);

    PageContext &m_context;
    DiagramId m_diagram;
    QString m_name; ///< of the chosen diagram's environment, to find its like in another option
};

} // namespace stratoplan
