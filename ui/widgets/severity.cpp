// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/severity.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

Token severityToken(const QString &severity)
{
    if (severity == "critical"_L1)
        return Token::Overrun;
    if (severity == "warning"_L1)
        return Token::Warning;
    if (severity == "saving"_L1)
        return Token::Saving;
    if (severity == "missed"_L1)
        return Token::Missed;
    return Token::Text2;
}

Token severityToken(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Critical:
        return Token::Overrun;
    case Finding::Severity::Warning:
        return Token::Warning;
    case Finding::Severity::Note:
        return Token::Text2;
    }
    Q_UNREACHABLE();
}

QString severityIcon(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Critical:
        return u"critical"_s;
    case Finding::Severity::Warning:
        return u"warning"_s;
    case Finding::Severity::Note:
        return u"info"_s;
    }
    Q_UNREACHABLE();
}

} // namespace stratoplan
