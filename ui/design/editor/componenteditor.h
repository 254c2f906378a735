// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/format.h"
#include "document/planview.h"

#include <QScrollArea>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QStackedLayout;

namespace stratoplan {

class FieldForm;
class SizingFields;
struct PageContext;

/// Everything about the selected component, in the phase that is looked at: what it is called and does, how
/// much of it there is, what it is charged by, how it recovers. Every field is a verb of its own and undoes.
class ComponentEditor : public QScrollArea
{
    Q_OBJECT

public:
    explicit ComponentEditor(PageContext &context, QWidget *parent = nullptr);

    /// Shows another component; none: says how to choose one.
    void setComponent(ComponentId component);
    [[nodiscard]] ComponentId component() const { return m_component; }

Q_SIGNALS:
    /// Another price item is to be chosen from the catalog.
    void priceRequested(ComponentId component);

private:
    void build();
    void addIdentity();
    void addRecovery();
    void addNotes();
    void fillLists();
    void follow();
    void showComponent(const Component &component);
    [[nodiscard]] Status commitGroup();
    [[nodiscard]] Status commitTags();
    [[nodiscard]] Status commitNotes();
    [[nodiscard]] Status commitRecovery();

    PageContext &m_context;
    ComponentId m_component;
    FieldForm *m_form;
    QWidget *m_empty;
    QStackedLayout *m_stack;
    QLineEdit *m_name = nullptr;
    QComboBox *m_role = nullptr;
    QComboBox *m_category = nullptr;
    QComboBox *m_environment = nullptr;
    QComboBox *m_group = nullptr;
    SizingFields *m_sizing = nullptr;
    QComboBox *m_tier = nullptr;
    QComboBox *m_strategy = nullptr;
    QLineEdit *m_tags = nullptr;
    QPlainTextEdit *m_notes = nullptr;
    QLineEdit *m_fit = nullptr;
};

/// "team=core; env=prod" as tags; nothing where a part has no key.
[[nodiscard]] std::optional<QList<KeyValue>> parseTags(const QString &text);
[[nodiscard]] QString tagsText(const QList<KeyValue> &tags);

} // namespace stratoplan
