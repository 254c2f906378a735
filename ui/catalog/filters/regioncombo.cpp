// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/filters/regioncombo.h"

#include "core/catalog/region.h"

#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QMap>
#include <QPainter>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int textMargin = 2; ///< before a line of text
constexpr int WordsRole = Qt::UserRole + 20; ///< words that an entry looks for instead of a key

/// The region of that key, whose ever it is.
const Region *regionOf(const QString &provider, const QString &key)
{
    if (!provider.isEmpty())
        return findRegion(provider, key);
    for (const QString &each : {u"aws"_s, u"gcp"_s, u"azure"_s}) {
        const Region *region = findRegion(each, key);
        if (region && region->key == key)
            return region;
    }
    return nullptr;
}

/// Groups of regions that several providers have one in, by their name.
QStringList sharedGroups(const QList<storage::CatalogFacet> &regions)
{
    QMap<QString, QStringList> providers;
    for (const storage::CatalogFacet &facet : regions) {
        const Region *region = regionOf({}, facet.key);
        if (!region || region->groups.isEmpty())
            continue;
        QStringList &known = providers[region->groups.first()];
        if (!known.contains(region->provider))
            known.append(region->provider);
    }
    QStringList groups;
    for (auto each = providers.cbegin(); each != providers.cend(); ++each) {
        if (each->size() > 1)
            groups.append(each.key());
    }
    return groups;
}

} // namespace

RegionCombo::RegionCombo(QWidget *parent) : FilterCombo(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    lineEdit()->installEventFilter(this);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    setToolTip(tr("A region by its key or place; a place such as Ireland or eu-west looks in all providers"));
    connect(lineEdit(), &QLineEdit::textEdited, this, &RegionCombo::edited);
    connect(lineEdit(), &QLineEdit::textChanged, this, [this] {
        if (!lineEdit()->hasFocus())
            lineEdit()->setCursorPosition(0); // the key is at the beginning
    });
}

void RegionCombo::offerRegions(const QList<storage::CatalogFacet> &regions, const QString &provider,
                               const QString &wanted)
{
    const QString typed = words();
    const QString before = key();
    const QSignalBlocker blocker(this);
    clear();
    addItem(tr("All"), QString());
    setItemData(0, tr("Every region"), Qt::ToolTipRole);
    if (provider.isEmpty()) {
        for (const QString &group : sharedGroups(regions)) {
            addItem(tr("%1, all providers", "group of regions").arg(group), QString());
            setItemData(count() - 1, group, WordsRole);
        }
    }
    for (const storage::CatalogFacet &facet : regions) {
        const Region *known = regionOf(provider, facet.key);
        addItem(known ? regionTitle(known->provider, facet.key) : facet.key, facet.key);
        setItemData(count() - 1,
                    tr("%n price item(s), counted in every list that has them", nullptr, facet.items),
                    Qt::ToolTipRole);
    }
    const QString chosen = wanted.isEmpty() ? before : wanted;
    const int place = chosen.isEmpty() ? -1 : findData(chosen);
    setCurrentIndex(qMax(0, place));
    if (place < 0 && !typed.isEmpty())
        setEditText(typed);
    if (!lineEdit()->hasFocus())
        lineEdit()->setCursorPosition(0);
}

/// What a narrow box has room for while nobody types: all of it, or the key without the place.
QString RegionCombo::shortText() const
{
    const int room = lineEdit()->width() - textMargin;
    const QFontMetrics metrics = lineEdit()->fontMetrics();
    const bool isCut = metrics.horizontalAdvance(currentText()) > room;
    const QString shown = isCut && !key().isEmpty() ? key() : currentText();
    return metrics.elidedText(shown, Qt::ElideRight, room);
}

bool RegionCombo::eventFilter(QObject *object, QEvent *event)
{
    const bool isShortened = object == lineEdit() && event->type() == QEvent::Paint && !lineEdit()->hasFocus()
        && shortText() != currentText();
    if (!isShortened)
        return FilterCombo::eventFilter(object, event);
    QPainter painter(lineEdit());
    painter.setPen(lineEdit()->palette().color(QPalette::Text));
    painter.drawText(lineEdit()->rect().adjusted(textMargin, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     shortText());
    return true;
}

QString RegionCombo::key() const
{
    return words().isEmpty() ? currentData().toString() : QString();
}

QString RegionCombo::words() const
{
    const QString typed = currentText().trimmed();
    if (typed != itemText(currentIndex()))
        return typed;
    return currentData(WordsRole).toString();
}

void RegionCombo::chooseAll()
{
    setCurrentIndex(0);
    setEditText(itemText(0));
}

} // namespace stratoplan
