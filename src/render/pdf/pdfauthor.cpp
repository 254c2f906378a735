// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pdf/pdfauthor.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// A PDF text string: UTF-16, big-endian, in hexadecimal digits.
QByteArray textString(const QString &text)
{
    QByteArray units("\xfe\xff", 2);
    for (const QChar unit : text) {
        units.append(static_cast<char>(unit.unicode() >> 8));
        units.append(static_cast<char>(unit.unicode() & 0xff));
    }
    return '<' + units.toHex() + '>';
}

struct Trailer
{
    QByteArray size;
    QByteArray info;
    QByteArray root;
    QByteArray crossReferences;
};

/// The dictionary at the end of the file, or an empty one where it is not as Qt writes it.
Trailer readTrailer(const QByteArray &pdf)
{
    static const QRegularExpression pattern(
        u"trailer\\s*<<\\s*/Size (\\d+)\\s*/Info (\\d+) 0 R\\s*/Root (\\d+) 0 R[^>]*>>\\s*startxref\\s*(\\d+)"_s);
    const qsizetype start = pdf.lastIndexOf("trailer");
    if (start < 0)
        return {};
    const QRegularExpressionMatch match = pattern.match(QString::fromLatin1(pdf.mid(start)));
    if (!match.hasMatch())
        return {};
    return {match.captured(1).toLatin1(), match.captured(2).toLatin1(), match.captured(3).toLatin1(),
            match.captured(4).toLatin1()};
}

/// What stands between the brackets of the information dictionary.
QByteArray readInformation(const QByteArray &pdf, const QByteArray &number)
{
    const QByteArray head = '\n' + number + " 0 obj\n<<";
    const qsizetype start = pdf.indexOf(head);
    const qsizetype end = pdf.indexOf("\n>>\nendobj", start + head.size());
    if (start < 0 || end < 0)
        return {};
    return pdf.mid(start + head.size(), end - start - head.size());
}

} // namespace

QByteArray withAuthor(const QByteArray &pdf, const QString &author)
{
    const Trailer trailer = readTrailer(pdf);
    const QByteArray information = trailer.info.isEmpty() ? QByteArray() : readInformation(pdf, trailer.info);
    if (author.isEmpty() || information.isEmpty())
        return pdf;
    QByteArray updated = pdf;
    const QByteArray object = QByteArray::number(updated.size()).rightJustified(10, '0');
    updated +=
        trailer.info + " 0 obj\n<<" + information + "\n/Author " + textString(author) + "\n>>\nendobj\n";
    const QByteArray crossReferences = QByteArray::number(updated.size());
    updated += "xref\n" + trailer.info + " 1\n" + object + " 00000 n \ntrailer\n<<\n/Size " + trailer.size
        + "\n/Info " + trailer.info + " 0 R\n/Root " + trailer.root + " 0 R\n/Prev " + trailer.crossReferences
        + "\n>>\nstartxref\n" + crossReferences + "\n%%EOF\n";
    return updated;
}

} // namespace stratoplan
