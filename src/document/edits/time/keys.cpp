// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/time/keys.h"

#include "core/engine/drivers.h"
#include "core/engine/pricing/interm.h"
#include "core/scenario/overlay.h"
#include "document/edits/time/formulas.h"
#include "document/edits/words.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::edits {

namespace {

/// Words that formulas give a meaning of their own.
bool isReserved(const QString &key)
{
    static const QStringList words {u"month"_s,  u"phase"_s, u"scaled"_s, u"peak"_s,
                                    u"packed"_s, u"kept"_s,  u"value"_s};
    return words.contains(key) || key.startsWith(u"_history"_s) || inTermRate(key).has_value();
}

bool isTaken(const Plan &plan, const QString &key)
{
    return driverByKey(plan, key) != nullptr || leverByKey(plan, key) != nullptr;
}

/// Capitals and accents away, everything else than letters and digits an underscore.
QString wordOf(const QString &name)
{
    QString word = name.normalized(QString::NormalizationForm_KD).toLower();
    static const QRegularExpression marks(u"\\p{Mn}"_s);
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    word.remove(marks).replace(others, u"_"_s);
    while (word.startsWith(u'_'))
        word.remove(0, 1);
    while (word.endsWith(u'_'))
        word.chop(1);
    if (word.isEmpty() || word.at(0).isDigit())
        word.prepend(u"driver_"_s);
    return word.left(60);
}

} // namespace

Status checkKey(const Plan &plan, const QString &key, const QString &own)
{
    if (key.isEmpty())
        return Words::invalid(Words::tr("Type the word that formulas use."));
    if (key == own)
        return {};
    if (!isFormulaName(key)) {
        return Words::invalid(
            Words::tr(
                "“%1” is no word for formulas: letters without accents, digits and underscores, no digit "
                "first, no function's name.")
                .arg(key));
    }
    if (isReserved(key))
        return Words::invalid(Words::tr("“%1” means something else in formulas.").arg(key));
    if (isTaken(plan, key))
        return Words::invalid(Words::tr("“%1” is there already.").arg(key));
    return {};
}

QString freeKey(const Plan &plan, const QString &name)
{
    const QString word = wordOf(name);
    QString key = word;
    for (int number = 2; !checkKey(plan, key, {}); ++number)
        key = word + u'_' + QString::number(number);
    return key;
}

QString withNameReplaced(const QString &formula, const QString &from, const QString &to)
{
    const QRegularExpression word(u"\\b%1\\b"_s.arg(QRegularExpression::escape(from)));
    return QString(formula).replace(word, to);
}

void replaceKey(Step &step, const QString &from, const QString &to)
{
    const Plan before = step.plan();
    before.forEachTable([&]<class Row>(const Table<Row> &table) {
        for (const Row &row : table) {
            Row changed = row;
            forEachFormula(changed, [&](QString &formula) { formula = withNameReplaced(formula, from, to); });
            forEachKey(changed, [&](QString &key) { key = key == from ? to : key; });
            step.replace(changed);
        }
    });
}

} // namespace stratoplan::edits
