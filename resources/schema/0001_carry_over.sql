-- SPDX-License-Identifier: GPL-3.0-or-later
-- From version 0 to 1, last part. Version 0 wrote a component's group as text, one rate into each sizing, one
-- price into each rate, and every amount in the plan's currency.

INSERT INTO "meta" ("key", "value") SELECT "key", "value" FROM "v0_meta";

INSERT INTO "plan" ("id", "name", "currency", "start", "horizon", "position")
SELECT "id", "name", "currency", "start", "horizon", "position" FROM "v0_plan";

INSERT INTO "option" ("id", "name", "provider", "region", "reference", "position")
SELECT "id", "name", "provider", "region", "reference", "position" FROM "v0_option";

INSERT INTO "phase" ("id", "name", "begins", "month", "position")
SELECT "id", "name", iif("month" = '', 'undated', 'month'), "month", "position" FROM "v0_phase";

INSERT INTO "environment" ("id", "name", "kind", "position")
SELECT "id", "name", "kind", "position" FROM "v0_environment";

INSERT INTO "component_group" ("name", "position")
SELECT "group_name", row_number() OVER (ORDER BY min("position")) - 1 FROM "v0_component"
WHERE "group_name" <> '' GROUP BY "group_name" ORDER BY min("position");

INSERT INTO "component" ("id", "option", "environment", "name", "role", "category", "component_group", "position")
SELECT "id", "option", "environment", "name", "role", "category",
       (SELECT "component_group"."id" FROM "component_group" WHERE "component_group"."name" = "group_name"), "position"
FROM "v0_component";

INSERT INTO "catalog" ("id", "key", "name", "date", "position")
SELECT "id", "key", "name", "date", "position" FROM "v0_catalog";

INSERT INTO "price_item" ("id", "catalog", "key", "provider", "service", "sku", "name", "role", "category", "region",
                          "position")
SELECT "id", "catalog", "key", "provider", "service", "sku", "name", "role", "category", "region", "position"
FROM "v0_price_item";

INSERT INTO "rate" ("id", "item", "term", "unit", "time", "tiers", "currency", "effective", "source_title",
                    "source_url", "position")
SELECT "id", "item", "term", "unit", "time",
       json_array(json_object('from', '0', 'price',
                              printf('%d.%012d', "price" / 1000000000000, "price" % 1000000000000))),
       (SELECT "currency" FROM "v0_plan"), "effective", "source_title", "source_url", "position"
FROM "v0_rate";

INSERT INTO "sizing" ("id", "component", "phase", "specification", "quantity_kind", "quantity_number_low",
                      "quantity_number_likely", "quantity_number_high", "unit", "stated_kind", "stated_amount_low",
                      "stated_amount_likely", "stated_amount_high", "stated_amount_currency", "source_file",
                      "source_line", "source_text", "position")
SELECT "id", "component", "phase", "specification", iif("quantity" IS NULL, 'unknown', 'number'),
       coalesce("quantity", 0), coalesce("quantity", 0), coalesce("quantity", 0), "unit",
       iif("stated" IS NULL, 'none', 'amount'), coalesce("stated", 0), coalesce("stated", 0), coalesce("stated", 0),
       iif("stated" IS NULL, '', (SELECT "currency" FROM "v0_plan")), "source_file", "source_line", "source_text",
       "position"
FROM "v0_sizing";

INSERT INTO "charge" ("sizing", "rate", "amount_kind", "amount_number_low", "amount_number_likely",
                      "amount_number_high", "position")
SELECT "id", "rate", 'number', 1000000, 1000000, 1000000, row_number() OVER (ORDER BY "position") - 1
FROM "v0_sizing" WHERE "rate" IS NOT NULL ORDER BY "position";

INSERT INTO "note" ("id", "text", "position") SELECT "id", "text", "position" FROM "v0_note";

DROP TABLE "v0_sizing";
DROP TABLE "v0_component";
DROP TABLE "v0_rate";
DROP TABLE "v0_price_item";
DROP TABLE "v0_catalog";
DROP TABLE "v0_environment";
DROP TABLE "v0_phase";
DROP TABLE "v0_option";
DROP TABLE "v0_note";
DROP TABLE "v0_plan";
DROP TABLE "v0_meta";
