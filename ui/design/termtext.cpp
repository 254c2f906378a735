// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/termtext.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct TermText
{
    Q_DECLARE_TR_FUNCTIONS(TermText)
};

} // namespace

QString termText(const QString &term)
{
    if (term == "on-demand"_L1)
        return TermText::tr("On demand");
    if (term == "spot"_L1)
        return TermText::tr("Spot");
    if (term == "flat"_L1)
        return TermText::tr("Flat");
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
    const QString years = TermText::tr("%n year(s)", nullptr, match.captured(2).toInt());
    QString paid = match.captured(3);
    paid.replace(u'-', u' ');
    return paid.isEmpty() ? TermText::tr("%1, %2", "kind, years").arg(kind, years)
                          : TermText::tr("%1, %2, %3", "kind, years, payment").arg(kind, years, paid);
}

} // namespace stratoplan
