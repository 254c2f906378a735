// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/json/encode.h"

namespace stratoplan::storage {

namespace {

/// The two-character escape of a character, or null where it has none.
const char *shortEscape(char c)
{
    switch (c) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\b':
        return "\\b";
    case '\f':
        return "\\f";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        return nullptr;
    }
}

} // namespace

void appendJsonString(QByteArray &out, const QString &text)
{
    out += '"';
    for (const char c : text.toUtf8()) {
        if (const char *escape = shortEscape(c))
            out += escape;
        else if (static_cast<unsigned char>(c) < 0x20)
            out += "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
        else
            out += c;
    }
    out += '"';
}

QString moneyText(const Money &money)
{
    if (money.currency().isNone())
        return money.amountString();
    return money.amountString() + u' ' + money.currency().toString();
}

} // namespace stratoplan::storage
