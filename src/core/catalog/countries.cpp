// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/regiontable.h"

namespace stratoplan {

QString countryName(const QString &code)
{
    struct Country
    {
        const char *code;
        const char *name;
    };
    static constexpr Country countries[] = {
        {"AE", "United Arab Emirates"}, {"AR", "Argentina"},   {"AT", "Austria"},        {"AU", "Australia"},
        {"BE", "Belgium"},              {"BH", "Bahrain"},     {"BR", "Brazil"},         {"CA", "Canada"},
        {"CH", "Switzerland"},          {"CL", "Chile"},       {"CN", "China"},          {"DE", "Germany"},
        {"DK", "Denmark"},              {"ES", "Spain"},       {"FI", "Finland"},        {"FR", "France"},
        {"GB", "United Kingdom"},       {"GR", "Greece"},      {"HK", "Hong Kong"},      {"ID", "Indonesia"},
        {"IE", "Ireland"},              {"IL", "Israel"},      {"IN", "India"},          {"IT", "Italy"},
        {"JP", "Japan"},                {"KR", "South Korea"}, {"MA", "Morocco"},        {"MX", "Mexico"},
        {"MY", "Malaysia"},             {"NG", "Nigeria"},     {"NL", "Netherlands"},    {"NO", "Norway"},
        {"NZ", "New Zealand"},          {"OM", "Oman"},        {"PE", "Peru"},           {"PH", "Philippines"},
        {"PL", "Poland"},               {"QA", "Qatar"},       {"SA", "Saudi Arabia"},   {"SE", "Sweden"},
        {"SG", "Singapore"},            {"SN", "Senegal"},     {"TH", "Thailand"},       {"TW", "Taiwan"},
        {"US", "United States"},        {"ZA", "South Africa"},
    };
    for (const Country &country : countries) {
        if (code == QLatin1StringView(country.code))
            return QString::fromLatin1(country.name);
    }
    return code;
}

} // namespace stratoplan
