// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/grid/gridactions.h"

#include "core/engine/timeline.h"
#include "document/edits/edits.h"
#include "document/planview.h"
#include "render/theme/themesource.h"
#include "ui/design/grid/designgrid.h"
#include "ui/design/grid/gridclipboard.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"

#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

GridActions::GridActions(PageContext &context, DesignGrid &grid, GridClipboard &clipboard, QObject *parent)
    : QObject(parent), m_context(context), m_grid(grid), m_clipboard(clipboard)
{
    connect(&grid, &QWidget::customContextMenuRequested, this, &GridActions::showContextMenu);
}

bool GridActions::canEdit(EditCommand command) const
{
    switch (command) {
    case EditCommand::Cut:
    case EditCommand::Delete:
    case EditCommand::Duplicate:
        return !m_grid.chosenComponents().isEmpty();
    case EditCommand::Copy:
        return !m_grid.chosen().isEmpty();
    case EditCommand::Paste:
        return m_clipboard.canPaste();
    case EditCommand::SelectAll:
        return m_grid.grid().rowCount() > 0;
    }
    Q_UNREACHABLE();
}

void GridActions::edit(EditCommand command)
{
    switch (command) {
    case EditCommand::Cut:
        m_clipboard.cut();
        return;
    case EditCommand::Copy:
        m_clipboard.copy();
        return;
    case EditCommand::Paste:
        m_context.navigator.check(m_clipboard.paste());
        return;
    case EditCommand::Delete:
        removeChosen();
        return;
    case EditCommand::Duplicate:
        duplicateChosen();
        return;
    case EditCommand::SelectAll:
        m_grid.selectAll();
        return;
    }
}

void GridActions::removeChosen()
{
    const QList<ComponentId> components = m_grid.chosenComponents();
    if (components.isEmpty())
        return;
    const QModelIndex below = m_grid.indexBelow(m_grid.currentIndex());
    const ComponentId next = below.isValid() ? m_grid.grid().rowAt(below).component : ComponentId();
    if (!m_context.navigator.check(edits::removeComponents(m_context.document, components)))
        return;
    if (m_context.document.find(next))
        m_grid.choose({next}, qMax(0, m_grid.currentIndex().column()));
    m_context.navigator.showMessage(
        tr("%n component(s) removed", nullptr, static_cast<int>(components.size())));
}

void GridActions::duplicateChosen()
{
    const auto copies = edits::duplicateComponents(m_context.document, m_grid.chosenComponents());
    if (copies)
        m_grid.choose(*copies);
    else
        m_context.navigator.showError(copies.error());
}

void GridActions::addComponent()
{
    const edits::CatalogTarget target = m_grid.grid().targetAt(m_grid.currentIndex());
    Component component;
    component.option = target.option;
    component.environment = target.environment;
    component.name = tr("New component");
    component.role = u"other"_s;
    if (const Component *beside = m_context.document.find(target.after)) {
        component.category = beside->category;
        component.role = beside->role;
    }
    const auto added = edits::addComponent(m_context.document, component);
    if (!added) {
        m_context.navigator.showError(added.error());
        return;
    }
    m_grid.choose({*added});
    m_grid.setFocus();
    m_grid.edit(m_grid.currentIndex());
}

QMenu *GridActions::addMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->addAction(m_context.theme.icons().icon(u"search"_s), tr("From the catalog"), this,
                    &GridActions::catalogRequested)
        ->setObjectName(u"addFromCatalogAction"_s);
    menu->addAction(m_context.theme.icons().icon(u"add"_s), tr("Without a price"), this,
                    &GridActions::addComponent)
        ->setObjectName(u"addPlainComponentAction"_s);
    return menu;
}

void GridActions::setPresent(bool isPresent)
{
    const QString text = isPresent ? tr("Put into phase") : tr("Take out of phase");
    m_context.navigator.check(edits::inOneStep(m_context.document, text, [&]() -> Status {
        for (const ComponentId id : m_grid.chosenComponents()) {
            const Status done =
                edits::setPresent(m_context.document, {id, m_context.view.phase()}, isPresent);
            if (!done)
                return done;
        }
        return {};
    }));
}

void GridActions::moveTo(EnvironmentId environment)
{
    const QList<ComponentId> components = m_grid.chosenComponents();
    edits::Destination destination;
    destination.environment = environment;
    if (m_context.navigator.check(edits::moveComponents(m_context.document, components, destination)))
        m_grid.choose(components);
}

void GridActions::fillMoveMenu(QMenu &menu)
{
    for (const Environment &environment : m_context.document.plan().table<Environment>()) {
        menu.addAction(environment.name, this, [this, id = environment.id] { moveTo(id); });
    }
}

void GridActions::fillPriceMenu(QMenu &menu, ComponentId component)
{
    const Plan &plan = m_context.document.plan();
    const Sizing *sizing = sizingAt(plan, component, m_context.view.phase());
    QList<std::pair<RateId, QString>> prices;
    for (const Charge &charge : plan.table<Charge>()) {
        const Rate *rate = sizing && charge.sizing == sizing->id ? plan.find(charge.rate) : nullptr;
        const PriceItem *item = rate ? plan.find(rate->item) : nullptr;
        if (item)
            prices.append({rate->id, charge.name.isEmpty() ? item->name : charge.name});
    }
    const QIcon icon = m_context.theme.icons().icon(u"edit"_s);
    const auto set = [this](RateId rate) {
        return [this, rate] { m_context.navigator.overridePrice(rate); };
    };
    if (prices.size() == 1) {
        menu.addAction(icon, tr("Set price…"), this, set(prices.first().first))
            ->setObjectName(u"setPriceAction"_s);
    } else if (!prices.isEmpty()) {
        QMenu *several = menu.addMenu(icon, tr("Set price"));
        for (const auto &[rate, name] : std::as_const(prices))
            several->addAction(tr("%1…").arg(name), this, set(rate));
    }
    menu.addAction(m_context.theme.icons().icon(u"discount"_s), tr("Prices and discounts…"), this,
                   [this] { m_context.navigator.openPriceBook(u"discounts"_s); })
        ->setObjectName(u"showPriceBookAction"_s);
}

void GridActions::fillTimeMenu(QMenu &menu, ComponentId component)
{
    const auto add = [&](const QString &part, const QString &text) {
        QAction *action = menu.addAction(
            text, this, [this, component, part] { m_context.navigator.editInTime(component, part); });
        action->setObjectName(part + u"InTimeAction"_s);
    };
    add(u"range"_s, tr("Range…"));
    add(u"scaling"_s, tr("Scaling…"));
    add(u"pods"_s, tr("Pods…"));
    add(u"lifecycle"_s, tr("Storage lifecycle…"));
    add(u"once"_s, tr("One-time cost…"));
    menu.addSeparator();
    menu.addAction(tr("Drivers…"), this, [this] { m_context.navigator.openDrivers(); })
        ->setObjectName(u"driversInTimeAction"_s);
}

void GridActions::showContextMenu(const QPoint &position)
{
    const QModelIndex index = m_grid.indexAt(position);
    const QList<ComponentId> components = m_grid.chosenComponents();
    IconSet &icons = m_context.theme.icons();
    auto *menu = new QMenu(&m_grid);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu, &icons](const QString &icon, const QString &text, EditCommand command,
                                          const QKeySequence &keys) {
        QAction *action = menu->addAction(icon.isEmpty() ? QIcon() : icons.icon(icon), text, this,
                                          [this, command] { edit(command); });
        action->setShortcut(keys);
        action->setEnabled(canEdit(command));
    };
    if (index.isValid()) {
        QAction *why =
            menu->addAction(icons.icon(u"trace"_s), tr("Why this figure"), this, &GridActions::whyRequested);
        why->setShortcut(QKeySequence(u"Alt+Return"_s));
        QAction *change =
            menu->addAction(icons.icon(u"edit"_s), tr("Edit"), &m_grid, &DesignGrid::editCurrent);
        change->setShortcut(QKeySequence(Qt::Key_F2));
        change->setEnabled(!components.isEmpty());
        if (components.size() == 1) {
            menu->addAction(icons.icon(u"search"_s), tr("Choose another price…"), this,
                            [this, id = components.first()] { Q_EMIT priceRequested(id); });
            fillPriceMenu(*menu, components.first());
            QMenu *time = menu->addMenu(icons.icon(u"chart"_s), tr("In time"));
            time->setObjectName(u"inTimeMenu"_s);
            fillTimeMenu(*time, components.first());
        }
        menu->addSeparator();
    }
    add({}, tr("Cut"), EditCommand::Cut, QKeySequence::Cut);
    add(u"copy"_s, tr("Copy"), EditCommand::Copy, QKeySequence::Copy);
    add({}, tr("Paste"), EditCommand::Paste, QKeySequence::Paste);
    add({}, tr("Duplicate"), EditCommand::Duplicate, QKeySequence(u"Ctrl+D"_s));
    add(u"remove"_s, tr("Remove"), EditCommand::Delete, QKeySequence::Delete);
    if (!components.isEmpty()) {
        menu->addSeparator();
        fillMoveMenu(*menu->addMenu(tr("Move to environment")));
        if (const Phase *phase = m_context.document.find(m_context.view.phase())) {
            menu->addAction(tr("Take out from %1 on").arg(phase->name), this, [this] { setPresent(false); });
            menu->addAction(tr("Put in from %1 on").arg(phase->name), this, [this] { setPresent(true); });
        }
        menu->addAction(
            icons.icon(u"topology"_s), tr("Show in Topology"), this,
            [this, id = components.first()] { m_context.navigator.openComponent(u"topology"_s, id); });
    }
    menu->addSeparator();
    menu->addAction(icons.icon(u"add"_s), tr("Add component"), this, &GridActions::addComponent);
    menu->popup(m_grid.viewport()->mapToGlobal(position));
}

} // namespace stratoplan
