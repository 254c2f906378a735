// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/role.h"

#include <QCoreApplication>

namespace stratoplan {

namespace {

struct RoleEntry
{
    const char *key;
    const char *title;
    const char *icon;
    Category category;
};

/// The table behind roles(): key, title, icon, usual category.
constexpr RoleEntry entries[] = {
    {"kubernetes-cluster", QT_TRANSLATE_NOOP("Role", "Kubernetes cluster"), "kubernetes-cluster", Category::Compute},
    {"virtual-machine", QT_TRANSLATE_NOOP("Role", "Virtual machine"), "virtual-machine", Category::Compute},
    {"container", QT_TRANSLATE_NOOP("Role", "Container"), "container", Category::Compute},
    {"function", QT_TRANSLATE_NOOP("Role", "Function"), "function", Category::Compute},
    {"registry", QT_TRANSLATE_NOOP("Role", "Registry"), "container", Category::Compute},
    {"relational-database", QT_TRANSLATE_NOOP("Role", "Relational database"), "relational-database", Category::Databases},
    {"document-database", QT_TRANSLATE_NOOP("Role", "Document database"), "document-database", Category::Databases},
    {"cache", QT_TRANSLATE_NOOP("Role", "Cache"), "cache", Category::Databases},
    {"search-service", QT_TRANSLATE_NOOP("Role", "Search"), "search-service", Category::Analytics},
    {"intelligence-feed", QT_TRANSLATE_NOOP("Role", "Intelligence feed"), "region", Category::Analytics},
    {"object-storage", QT_TRANSLATE_NOOP("Role", "Object storage"), "object-storage", Category::Storage},
    {"block-storage", QT_TRANSLATE_NOOP("Role", "Block storage"), "block-storage", Category::Storage},
    {"file-storage", QT_TRANSLATE_NOOP("Role", "File storage"), "file-storage", Category::Storage},
    {"backup", QT_TRANSLATE_NOOP("Role", "Backup"), "backup", Category::Storage},
    {"cdn", QT_TRANSLATE_NOOP("Role", "CDN"), "cdn", Category::Networking},
    {"load-balancer", QT_TRANSLATE_NOOP("Role", "Load balancer"), "load-balancer", Category::Networking},
    {"dns", QT_TRANSLATE_NOOP("Role", "DNS"), "dns", Category::Networking},
    {"nat-gateway", QT_TRANSLATE_NOOP("Role", "NAT gateway"), "network", Category::Networking},
    {"data-transfer", QT_TRANSLATE_NOOP("Role", "Data transfer"), "network", Category::Networking},
    {"public-ip", QT_TRANSLATE_NOOP("Role", "Public IP address"), "network", Category::Networking},
    {"api-gateway", QT_TRANSLATE_NOOP("Role", "API gateway"), "api-gateway", Category::Networking},
    {"firewall", QT_TRANSLATE_NOOP("Role", "Firewall (WAF)"), "firewall", Category::Security},
    {"secrets", QT_TRANSLATE_NOOP("Role", "Secrets"), "secrets", Category::Security},
    {"certificate", QT_TRANSLATE_NOOP("Role", "Certificate"), "certificate", Category::Security},
    {"monitoring", QT_TRANSLATE_NOOP("Role", "Monitoring"), "monitoring", Category::ManagementAndGovernance},
    {"logs", QT_TRANSLATE_NOOP("Role", "Logs"), "logs", Category::ManagementAndGovernance},
    {"incident-management", QT_TRANSLATE_NOOP("Role", "Incident management"), "warning", Category::ManagementAndGovernance},
    {"support", QT_TRANSLATE_NOOP("Role", "Support"), "users", Category::ManagementAndGovernance},
    {"queue", QT_TRANSLATE_NOOP("Role", "Queue"), "queue", Category::Integration},
    {"email", QT_TRANSLATE_NOOP("Role", "E-mail"), "email", Category::Integration},
    {"telephony", QT_TRANSLATE_NOOP("Role", "Telephony"), "telephony", Category::Integration},
    {"ai", QT_TRANSLATE_NOOP("Role", "Language model"), "ai", Category::AiAndMachineLearning},
    {"source-control", QT_TRANSLATE_NOOP("Role", "Source control"), "trace", Category::DeveloperTools},
    {"ci", QT_TRANSLATE_NOOP("Role", "Continuous integration"), "redo", Category::DeveloperTools},
    {"payment", QT_TRANSLATE_NOOP("Role", "Payment"), "payment", Category::BusinessApplications},
    {"high-availability", QT_TRANSLATE_NOOP("Role", "High availability"), "replica", Category::Other},
    {"other", QT_TRANSLATE_NOOP("Role", "Other"), "info", Category::Other},
};

} // namespace

const QList<Role> &roles()
{
    static const QList<Role> all = [] {
        QList<Role> list;
        for (const RoleEntry &entry : entries) {
            list.append({QString::fromLatin1(entry.key), QCoreApplication::translate("Role", entry.title),
                         QString::fromLatin1(entry.icon), entry.category});
        }
        return list;
    }();
    return all;
}

Role role(const QString &key)
{
    for (const Role &known : roles()) {
        if (known.key == key)
            return known;
    }
    return {key, key, QStringLiteral("info"), Category::Other};
}

QString providerTitle(const QString &provider)
{
    struct Known
    {
        const char *key;
        const char *title;
    };
    static constexpr Known known[] = {
        {"aws", "AWS"}, {"gcp", "GCP"}, {"azure", "Azure"}, {"mongodb-atlas", "MongoDB Atlas"},
        {"cloudflare", "Cloudflare"}, {"sendgrid", "SendGrid"}, {"openai", "OpenAI"}, {"twilio", "Twilio"},
        {"newsapi", "NewsAPI"}, {"datadog", "Datadog"}, {"pagerduty", "PagerDuty"}, {"github", "GitHub"},
        {"elastic", "Elastic"}, {"vercel", "Vercel"}, {"render", "Render"}, {"cloudinary", "Cloudinary"},
        {"linkedin", "LinkedIn"}, {"x", "X"}, {"twitter", "X"}, {"twilio-sendgrid", "Twilio SendGrid"},
        {"new-relic", "New Relic"}, {"aqua", "Aqua"}, {"snyk", "Snyk"}, {"docker", "Docker"},
        {"sonarqube", "SonarQube"}, {"metalpriceapi", "MetalpriceAPI"},
    };
    for (const Known &each : known) {
        if (provider == QLatin1StringView(each.key))
            return QString::fromLatin1(each.title);
    }
    return provider;
}

QString categoryTitle(Category category)
{
    // The stored names are FOCUS's title case; people read sentence case.
    const QString name = enumName(category);
    if (category == Category::AiAndMachineLearning)
        return QCoreApplication::translate("Category", "AI and machine learning");
    const QString sentence = name.left(1) + name.mid(1).toLower();
    return QCoreApplication::translate("Category", sentence.toUtf8().constData());
}

} // namespace stratoplan
