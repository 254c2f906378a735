// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/diagramforms.h"

#include "render/diagram/describe.h"
#include "ui/shell/commands/prompts.h"
#include "ui/widgets/forms/formdialog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::diagramforms {

namespace {

/// Translation context of the texts in this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(DiagramForms)
};

using Choices = QList<std::pair<QVariant, QString>>;

/// Areas that something may stand in; not those within @p without.
Choices areaChoices(const DiagramData &diagram, AreaId without)
{
    Choices choices {{qint64(0), Words::tr("None")}};
    for (const DiagramArea &area : diagram.areas) {
        if (without.isNone() || !diagram.encloses(without, area.id)) {
            const QString title =
                area.detail.isEmpty() ? area.name : Words::tr("%1, %2").arg(area.name, area.detail);
            choices.append({area.id.value(), title});
        }
    }
    return choices;
}

Choices kindChoices()
{
    Choices choices;
    for (const auto &kind : EnumText<Area::Kind>::names)
        choices.append({static_cast<int>(kind.value), areaKindTitle(kind.value)});
    return choices;
}

} // namespace

bool askNode(const FormContext &context, Node &node, const QString &componentName)
{
    FormDialog dialog(u"nodeDialog"_s, Words::tr("Edit node"), Words::tr("Change"), &context.window);
    QLineEdit *name =
        dialog.addLine(u"nodeNameEdit"_s, Words::tr("&Name"), node.name,
                       componentName.isEmpty() ? FormDialog::Need::Required : FormDialog::Need::Optional);
    name->setPlaceholderText(componentName);
    const QLineEdit *detail = dialog.addLine(u"nodeDetailEdit"_s, Words::tr("&Detail"), node.detail);
    const QComboBox *area = dialog.addChoice(u"nodeAreaCombo"_s, Words::tr("In &area"),
                                             areaChoices(context.diagram, {}), node.area.value());
    if (!context.prompts.run(dialog))
        return false;
    node.name = name->text().trimmed();
    node.detail = detail->text().trimmed();
    const AreaId chosen(area->currentData().toLongLong());
    if (chosen != node.area)
        node.position.reset(); // its place was among its old neighbours
    node.area = chosen;
    return true;
}

bool askOutside(const FormContext &context, Node &node)
{
    FormDialog dialog(u"outsideDialog"_s, Words::tr("Add something outside the plan"), Words::tr("Add"),
                      &context.window);
    const QLineEdit *name =
        dialog.addLine(u"outsideNameEdit"_s, Words::tr("&Name"), {}, FormDialog::Need::Required);
    const QLineEdit *detail = dialog.addLine(u"outsideDetailEdit"_s, Words::tr("&Detail"), {});
    const QComboBox *icon = dialog.addChoice(u"outsideIconCombo"_s, Words::tr("&Icon"),
                                             {{u"users"_s, Words::tr("People")},
                                              {u"browser"_s, Words::tr("Browser")},
                                              {u"mobile"_s, Words::tr("Phone")},
                                              {u"external"_s, Words::tr("Outside service")}},
                                             u"external"_s);
    const QComboBox *area = dialog.addChoice(u"outsideAreaCombo"_s, Words::tr("In &area"),
                                             areaChoices(context.diagram, {}), node.area.value());
    if (!context.prompts.run(dialog))
        return false;
    node.area = AreaId(area->currentData().toLongLong());
    node.name = name->text().trimmed();
    node.detail = detail->text().trimmed();
    node.icon = icon->currentData().toString();
    node.priced = false;
    return true;
}

bool askArea(const FormContext &context, Area &area)
{
    const bool isNew = area.id.isNone();
    FormDialog dialog(u"areaDialog"_s, isNew ? Words::tr("Add area") : Words::tr("Edit area"),
                      isNew ? Words::tr("Add area") : Words::tr("Change"), &context.window);
    const QComboBox *kind =
        dialog.addChoice(u"areaKindCombo"_s, Words::tr("&Kind"), kindChoices(), static_cast<int>(area.kind));
    const QLineEdit *name =
        dialog.addLine(u"areaNameEdit"_s, Words::tr("&Name"), area.name, FormDialog::Need::Required);
    QLineEdit *detail = dialog.addLine(u"areaDetailEdit"_s, Words::tr("&Detail"), area.detail);
    detail->setPlaceholderText(Words::tr("10.0.1.0/24, 3 zones"));
    const QComboBox *parent = dialog.addChoice(u"areaParentCombo"_s, Words::tr("&Within"),
                                               areaChoices(context.diagram, area.id), area.parent.value());
    if (!context.prompts.run(dialog))
        return false;
    area.kind = static_cast<Area::Kind>(kind->currentData().toInt());
    area.name = name->text().trimmed();
    area.detail = detail->text().trimmed();
    area.parent = AreaId(parent->currentData().toLongLong());
    return true;
}

bool askFlow(const FormContext &context, Flow &flow)
{
    FormDialog dialog(u"flowDialog"_s, Words::tr("Edit flow"), Words::tr("Change"), &context.window);
    QLineEdit *label = dialog.addLine(u"flowLabelEdit"_s, Words::tr("&Label"), flow.label);
    label->setPlaceholderText(Words::tr("jobs, 1 TB"));
    QLineEdit *protocol = dialog.addLine(u"flowProtocolEdit"_s, Words::tr("&Protocol"), flow.protocol);
    protocol->setPlaceholderText(Words::tr("TCP 6379"));
    const QComboBox *kind = dialog.addChoice(u"flowKindCombo"_s, Words::tr("&Kind"),
                                             {{static_cast<int>(Flow::Kind::Data), Words::tr("Data")},
                                              {static_cast<int>(Flow::Kind::Control), Words::tr("Control")}},
                                             static_cast<int>(flow.kind));
    if (!context.prompts.run(dialog))
        return false;
    flow.label = label->text().trimmed();
    flow.protocol = protocol->text().trimmed();
    flow.kind = static_cast<Flow::Kind>(kind->currentData().toInt());
    return true;
}

} // namespace stratoplan::diagramforms
