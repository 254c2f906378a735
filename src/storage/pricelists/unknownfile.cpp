// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/unknownfile.h"

#include <QCoreApplication>

namespace stratoplan::storage {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(PriceLists)
};

/// Has its mark, or every other byte of its beginning is 0, as that of a text in Latin letters.
bool isUtf16(const QByteArray &head)
{
    if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff"))
        return true;
    constexpr qsizetype looked = 64;
    const QByteArray start = head.left(looked);
    qsizetype zeros[2] = {0, 0};
    for (qsizetype i = 0; i < start.size(); ++i)
        zeros[i % 2] += start.at(i) == '\0' ? 1 : 0;
    const qsizetype half = start.size() / 2;
    return half >= 4 && ((zeros[0] == half && zeros[1] == 0) || (zeros[1] == half && zeros[0] == 0));
}

QString problemOf(const QByteArray &head)
{
    const QByteArray text = head.startsWith("\xef\xbb\xbf") ? head.mid(3) : head;
    if (text.trimmed().isEmpty())
        return Words::tr("“%1” is empty.");
    if (isUtf16(head))
        return Words::tr(
            "“%1” is written in UTF-16, and no price list that can be read so. Save it as UTF-8 and "
            "import it again.");
    return Words::tr(
        "“%1” is not a price list that can be imported. These can: price lists of AWS (CSV or "
        "JSON, savings plans and spot prices too), Azure (retail prices or rate card, JSON) and "
        "Google Cloud (SKUs in JSON or the console's pricing table in CSV), and your own (CSV).");
}

} // namespace

Error unknownFile(const QByteArray &head, const QString &fileName)
{
    return {Error::Code::Invalid, problemOf(head).arg(fileName), {}};
}

} // namespace stratoplan::storage
