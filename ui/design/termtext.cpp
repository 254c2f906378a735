// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/termtext.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("TermText", text, comment);
}

QString unitText(const Rate &rate, const Format &format)
{
    QString unit = rate.unit;
    if (rate.per != Quantity::fromWhole(1))
        unit = format.compact(rate.per.toDouble()) + u' ' + rate.unit;
    switch (rate.time) {
    case Rate::Time::Hour: {
        // The thing itself needs no name beside its hour.
        const bool isPlain = rate.unit == "instance"_L1 || rate.unit == "node"_L1 || rate.unit == "cluster"_L1;
        return isPlain ? tr("h") : tr("%1 h", "unit, hour").arg(unit);
    }
    case Rate::Time::Month:
        return unit.isEmpty() ? tr("month") : tr("%1 month", "unit, month").arg(unit);
    case Rate::Time::Use:
        return unit;
    }
    Q_UNREACHABLE();
}

} // namespace

QString termText(const QString &term)
{
    if (term == "on-demand"_L1)
        return tr("On demand");
    if (term == "spot"_L1)
        return tr("Spot");
    if (term == "flat"_L1)
        return tr("Flat");
    static const QRegularExpression pattern(u"^([a-z-]+?)-(\\d)y(?:-([a-z-]+))?$"_s);
    const auto match = pattern.match(term);
    if (!match.hasMatch()) {
        QString words = term;
        words.replace(u'-', u' ');
        return words.left(1).toUpper() + words.mid(1);
    }
    QString kind = match.captured(1);
    kind.replace(u'-', u' ');
    kind = kind.left(1).toUpper() + kind.mid(1);
    const QString years = QCoreApplication::translate("TermText", "%n year(s)", nullptr, match.captured(2).toInt());
    QString paid = match.captured(3);
    paid.replace(u'-', u' ');
    return paid.isEmpty() ? tr("%1, %2", "kind, years").arg(kind, years)
                          : tr("%1, %2, %3", "kind, years, payment").arg(kind, years, paid);
}

QString priceText(const Rate &rate, const Format &format)
{
    if (rate.tiers.isEmpty())
        return absentText();
    const QString price = format.unitPrice(rate.tiers.first().price, rate.currency, unitText(rate, format));
    return rate.tiers.size() == 1
        ? price
        : QCoreApplication::translate("TermText", "%n tiers from %1", nullptr, static_cast<int>(rate.tiers.size()))
              .arg(price);
}

} // namespace stratoplan
