"""Writes `factcheck/names/data/places.tsv`: territories and big cities in many languages, from CLDR through Babel.

    python tools/make_places_table.py > factcheck/names/data/places.tsv

One row a territory or city: its id (ISO 3166 code, or the time zone that CLDR names after the city), then
`languages=name` for every name, languages that agree joined with a comma. Unicode License v3.
"""

from __future__ import annotations

from babel import Locale

LANGUAGES = [
    "en",
    "id",
    "ms",
    "ar",
    "de",
    "es",
    "fr",
    "hi",
    "it",
    "ja",
    "ko",
    "nl",
    "pl",
    "pt",
    "ru",
    "sv",
    "tr",
    "uk",
    "vi",
    "zh",
    "zh_Hant",
    "be",
    "bg",
    "bn",
    "cs",
    "da",
    "el",
    "fa",
    "fi",
    "fil",
    "he",
    "hr",
    "hu",
    "jv",
    "ka",
    "kk",
    "km",
    "lo",
    "my",
    "nb",
    "ro",
    "sk",
    "sl",
    "sr",
    "su",
    "sw",
    "ta",
    "th",
    "ur",
]
SKIPPED = {"EZ", "QO", "UN", "XA", "XB", "ZZ"}


def collect(names: dict[str, dict[str, list[str]]], key: str, name: str, language: str) -> None:
    """Remember that a language calls `key` by this name."""
    names.setdefault(key, {}).setdefault(name, []).append(language)


def main() -> None:
    """Print the table."""
    names: dict[str, dict[str, list[str]]] = {}
    for language in LANGUAGES:
        locale = Locale.parse(language)
        for code, name in locale.territories.items():
            if len(code) == 2 and code not in SKIPPED:
                collect(names, code, name, language)
        for zone, data in locale.time_zones.items():
            city = data.get("city")
            if "/" not in zone or zone.startswith("Etc/"):
                continue
            if city:
                collect(names, zone, city, language)
    for key, forms in names.items():
        if "/" in key and not any("en" in languages for languages in forms.values()):
            collect(names, key, key.rpartition("/")[2].replace("_", " "), "en")
    print("# Territories (ISO 3166 code) and cities (time zone named after them) in many languages.")
    print("# By tools/make_places_table.py from Unicode CLDR (Unicode License v3) as shipped in Babel.")
    for key, forms in sorted(names.items()):
        cells = [f"{','.join(languages)}={name}" for name, languages in sorted(forms.items(), key=lambda f: f[1])]
        print("\t".join([key, *cells]))


if __name__ == "__main__":
    main()
