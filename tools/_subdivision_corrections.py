"""What CLDR does not say of subdivisions, or says otherwise than English does, and which of its names are wrong.

Read by build_subdivisions.py.
"""

from __future__ import annotations

# Where CLDR's English name is no name that a reader would know, or is the name of the province's own city.
CANONICAL = {
    "RU-AL": "Altai Republic",
    "RU-BU": "Buryatia",
    "RU-CE": "Chechnya",
    "RU-CHU": "Chukotka",
    "RU-CU": "Chuvashia",
    "RU-KB": "Kabardino-Balkaria",
    "RU-KC": "Karachay-Cherkessia",
    "RU-KHM": "Khanty-Mansi Autonomous Okrug",
    "RU-KO": "Komi Republic",
    "RU-NEN": "Nenets Autonomous Okrug",
    "RU-UD": "Udmurtia",
    "RU-YAN": "Yamalo-Nenets Autonomous Okrug",
    "RU-YEV": "Jewish Autonomous Oblast",
    "UA-05": "Vinnytsia Oblast",
    "UA-07": "Volyn Oblast",
    "UA-09": "Luhansk Oblast",
    "UA-12": "Dnipropetrovsk Oblast",
    "UA-14": "Donetsk Oblast",
    "UA-18": "Zhytomyr Oblast",
    "UA-21": "Zakarpattia Oblast",
    "UA-23": "Zaporizhzhia Oblast",
    "UA-26": "Ivano-Frankivsk Oblast",
    "UA-32": "Kyiv Oblast",
    "UA-35": "Kirovohrad Oblast",
    "UA-46": "Lviv Oblast",
    "UA-48": "Mykolaiv Oblast",
    "UA-51": "Odesa Oblast",
    "UA-53": "Poltava Oblast",
    "UA-56": "Rivne Oblast",
    "UA-59": "Sumy Oblast",
    "UA-61": "Ternopil Oblast",
    "UA-63": "Kharkiv Oblast",
    "UA-65": "Kherson Oblast",
    "UA-68": "Khmelnytskyi Oblast",
    "UA-71": "Cherkasy Oblast",
    "UA-74": "Chernihiv Oblast",
}
# Oblasts of Russia: CLDR's bare name is that of the city.
_REGIONS = """
AMU ARK AST BEL BRY CHE IRK IVA KEM KGD KGN KIR KLU KOS KRS LEN LIP MAG MOS MUR NGR NIZ NVS OMS ORE ORL PNZ PSK ROS RYA
SAK SAM SAR SMO SVE TAM TOM TUL TVE TYU ULY VGG VLA VLG VOR YAR
"""
OBLASTS = set(_REGIONS.split())
# Subdivisions that have a country code too and are listed as countries.
COUNTRIES = {"CN-HK", "CN-MO", "CN-TW", "FR-971", "FR-972", "FR-973", "FR-974", "FR-976"}
# Names of CLDR that are adjectives rather than names of the place.
NO_NAMES = {"Jewish", "Chechen", "Chuvash", "Buryat", "Udmurt", "Nenets"}
# Two codes of one province each: Iran's of 2020 beside those before, which CLDR has for the others.
DOUBLES = {"IR-00": "IR-22", "IR-09": "IR-30"}
# Names that are another subdivision's, or none at all: a sports club, a title of Wikipedia, half a translation.
WRONG = {
    "ar": {"BF-06", "BF-13", "CV-B", "GH-UE", "MG-T", "MY-06", "TD-CB", "TH-76"},
    "ja": {"CD-LO", "IR-08", "IR-18", "MA-02"},
    "ru": {"CD-KE", "GH-WN", "OM-BJ"},
    "zh": {"FR-CVL", "GH-UE", "GH-UW", "ML-9", "QA-RA"},
}
