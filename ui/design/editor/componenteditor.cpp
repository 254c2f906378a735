// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/editor/componenteditor.h"

#include "core/plan/role.h"
#include "document/edits/edits.h"
#include "render/theme/themesource.h"
#include "ui/design/editor/sizingfields.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/forms/fieldform.h"
#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStackedLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

QString notesText(const QList<KeyValue> &notes)
{
    QStringList lines;
    for (const KeyValue &note : notes)
        lines.append(note.key + u": "_s + note.value);
    return lines.join(u'\n');
}

} // namespace

std::optional<QList<KeyValue>> parseTags(const QString &text)
{
    QList<KeyValue> tags;
    for (const QString &part : text.split(u';', Qt::SkipEmptyParts)) {
        const QString key = part.section(u'=', 0, 0).trimmed();
        if (part.trimmed().isEmpty())
            continue;
        if (key.isEmpty())
            return std::nullopt;
        tags.append({key, part.section(u'=', 1).trimmed()});
    }
    return tags;
}

QString tagsText(const QList<KeyValue> &tags)
{
    QStringList parts;
    for (const KeyValue &tag : tags)
        parts.append(tag.key + u'=' + tag.value);
    return parts.join(u"; "_s);
}

ComponentEditor::ComponentEditor(PageContext &context, QWidget *parent)
    : QScrollArea(parent), m_context(context), m_form(new FieldForm), m_empty(nullptr),
      m_stack(new QStackedLayout)
{
    setObjectName(u"componentEditor"_s);
    setAccessibleName(tr("Component"));
    setRole(*this, u"plain"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
    connect(&context.document, &Document::planChanged, this, &ComponentEditor::follow);
    connect(&context.view, &PlanView::phaseChanged, this, &ComponentEditor::follow);
    follow();
}

void ComponentEditor::build()
{
    auto *empty = new EmptyState(m_context.theme, u"design"_s, {}); // as narrow as the panel
    empty->setText(tr("Choose a component in the grid to see everything about it."));
    m_empty = empty;
    addIdentity();
    m_sizing = new SizingFields(m_context, *m_form, this);
    connect(m_sizing, &SizingFields::priceRequested, this, &ComponentEditor::priceRequested);
    addRecovery();
    addNotes();
    auto *content = new QWidget;
    setRole(*content, u"surface"_s);
    content->setLayout(m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_form);
    setWidget(content);
}

void ComponentEditor::addIdentity()
{
    Document &document = m_context.document;
    m_name = m_form->addLine(u"componentNameEdit"_s, tr("&Name"), [this, &document] {
        return edits::setName(document, m_component, m_name->text());
    });
    m_role = m_form->addCombo(u"componentRoleCombo"_s, tr("&Role"), [this, &document] {
        return edits::setRole(document, m_component, m_role->currentData().toString());
    });
    m_category = m_form->addCombo(u"componentCategoryCombo"_s, tr("Cate&gory"), [this, &document] {
        return edits::setCategory(document, m_component,
                                  static_cast<Category>(m_category->currentData().toInt()));
    });
    m_environment = m_form->addCombo(u"componentEnvironmentCombo"_s, tr("Environ&ment"), [this, &document] {
        return edits::setEnvironment(document, m_component,
                                     EnvironmentId(m_environment->currentData().toLongLong()));
    });
    m_group = m_form->addCombo(u"componentGroupCombo"_s, tr("Gro&up"), [this] { return commitGroup(); });
    m_group->setEditable(true);
    m_group->setInsertPolicy(QComboBox::NoInsert);
    m_group->lineEdit()->setPlaceholderText(tr("none"));
}

void ComponentEditor::addRecovery()
{
    m_form->addHeading(tr("Recovery"));
    m_tier = m_form->addCombo(u"componentTierCombo"_s, tr("T&ier"), [this] { return commitRecovery(); });
    m_strategy =
        m_form->addCombo(u"componentStrategyCombo"_s, tr("Strateg&y"), [this] { return commitRecovery(); });
}

void ComponentEditor::addNotes()
{
    m_form->addHeading(tr("Notes"));
    m_tags = m_form->addLine(u"componentTagsEdit"_s, tr("T&ags"), [this] { return commitTags(); });
    m_tags->setPlaceholderText(tr("team=core; product=crm"));
    m_notes = m_form->addText(u"componentNotesEdit"_s, tr("Spe&cification notes"),
                              [this] { return commitNotes(); });
    m_notes->setPlaceholderText(tr("Pool size: 50\nTTL: 1 h"));
    m_fit = m_form->addLine(u"componentFitEdit"_s, tr("Fit note"), [this] {
        return edits::setFitNote(m_context.document, m_component, m_fit->text());
    });
    m_fit->setPlaceholderText(tr("what differs from the job asked for"));
}

void ComponentEditor::fillLists()
{
    const Plan &plan = m_context.document.plan();
    const auto refill = [](QComboBox &combo, const QList<std::pair<QVariant, QString>> &entries) {
        const QSignalBlocker blocker(combo);
        combo.clear();
        for (const auto &[value, title] : entries)
            combo.addItem(title, value);
    };
    QList<std::pair<QVariant, QString>> entries;
    for (const Role &each : roles())
        entries.append({each.key, each.title});
    refill(*m_role, entries);
    entries.clear();
    for (const auto &each : EnumText<Category>::names)
        entries.append({static_cast<int>(each.value), categoryTitle(each.value)});
    refill(*m_category, entries);
    entries = {{qint64(0), tr("None")}};
    for (const Environment &each : plan.table<Environment>())
        entries.append({each.id.value(), each.name});
    refill(*m_environment, entries);
    entries = {{qint64(0), QString()}};
    for (const Group &each : plan.table<Group>())
        entries.append({each.id.value(), each.name});
    refill(*m_group, entries);
    entries = {{qint64(0), tr("None")}};
    for (const RecoveryTier &each : plan.table<RecoveryTier>())
        entries.append({each.id.value(), each.name});
    refill(*m_tier, entries);
    entries = {{qint64(0), tr("None")}};
    for (const RecoveryStrategy &each : plan.table<RecoveryStrategy>())
        entries.append({each.id.value(), each.name});
    refill(*m_strategy, entries);
}

void ComponentEditor::setComponent(ComponentId component)
{
    if (m_component == component)
        return;
    m_form->commitAll(); // to the component it was typed for
    m_component = component;
    follow();
}

void ComponentEditor::follow()
{
    const Component *component = m_context.document.find(m_component);
    m_stack->setCurrentWidget(component ? static_cast<QWidget *>(m_form) : m_empty);
    // The long form takes no room while there is nothing to show.
    m_form->setSizePolicy(QSizePolicy::Preferred, component ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    if (!component)
        return;
    fillLists();
    showComponent(*component);
    m_sizing->show(m_component);
}

void ComponentEditor::showComponent(const Component &component)
{
    showText(*m_name, component.name);
    if (m_role->findData(component.role) < 0)
        m_role->addItem(component.role, component.role);
    showChoice(*m_role, component.role);
    showChoice(*m_category, static_cast<int>(component.category));
    showChoice(*m_environment, component.environment.value());
    showChoice(*m_group, component.group.value());
    showChoice(*m_tier, component.recoveryTier.value());
    showChoice(*m_strategy, component.recoveryStrategy.value());
    showText(*m_tags, tagsText(component.tags));
    showText(*m_fit, component.fitNote);
    const QString notes = notesText(component.specifications);
    if (!m_notes->hasFocus() && m_notes->toPlainText() != notes)
        m_notes->setPlainText(notes);
}

Status ComponentEditor::commitGroup()
{
    Document &document = m_context.document;
    const QString name = m_group->currentText().trimmed();
    GroupId group;
    for (const Group &each : document.plan().table<Group>()) {
        if (each.name.compare(name, Qt::CaseInsensitive) == 0)
            group = each.id;
    }
    if (!name.isEmpty() && group.isNone()) {
        const auto added = edits::addGroup(document, name);
        if (!added)
            return added.error();
        group = *added;
    }
    return edits::setGroup(document, m_component, group);
}

Status ComponentEditor::commitTags()
{
    const auto tags = parseTags(m_tags->text());
    if (!tags)
        return Error {Error::Code::Invalid, tr("Write tags as key=value, separated by semicolons.")};
    return edits::setTags(m_context.document, m_component, *tags);
}

Status ComponentEditor::commitNotes()
{
    const Component *row = m_context.document.find(m_component);
    if (!row)
        return {};
    Component component = *row;
    component.specifications.clear();
    for (const QString &line : m_notes->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        const QString key = line.section(u':', 0, 0).trimmed();
        if (!key.isEmpty())
            component.specifications.append({key, line.section(u':', 1).trimmed()});
    }
    return edits::setComponent(m_context.document, component);
}

Status ComponentEditor::commitRecovery()
{
    edits::ComponentRecovery recovery;
    recovery.tier = edits::RecoveryTierId(m_tier->currentData().toLongLong());
    recovery.strategy = edits::RecoveryStrategyId(m_strategy->currentData().toLongLong());
    return edits::setComponentRecovery(m_context.document, m_component, recovery);
}

} // namespace stratoplan
